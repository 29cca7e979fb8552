import { recordEvent } from "~/db/audit.server";
import { hasUnclearedBoxes } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { findCycle, updatePhase, type FoundCycle } from "~/db/cycles.server";
import { ensureFirstRound } from "~/db/first-rounds.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { hasFirstRound } from "~/domain/awards/first-round";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { blockers } from "~/domain/awards/readiness";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { findVotingNeeds } from "./cycle-needs.server";
import { openBoxes, type Invitation, type RoundToOpen } from "./open-boxes.server";
import { seatJury } from "./seat-jury.server";

/**
 * Opens voting and judging: freezes the electorate and the shortlist of every category with a vote and writes to
 * every voter, and seats every jury that does not wait for a vote.
 */
export async function openVoting(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await findCycle(tx, cycleId);
    if (!found) return refused("not-found");
    if (!phasePermits(found.phase, "open-voting")) return refused("wrong-phase");
    if (found.pausedAt) return refused("cycle-paused");
    const dates = openedBy(found, act.now);
    const moved = await updatePhase(tx, cycleId, { from: phasesFor("open-voting"), to: "voting", dates });
    if (!moved) return refused("wrong-phase");
    const cycle = { ...found, ...dates };
    const [missing] = blockers(await findVotingNeeds(tx, cycle, act.now));
    if (missing) return refused("not-ready", { detail: missing.what });
    if (await hasUnclearedBoxes(tx, cycleId))
      return refused("not-ready", { detail: "ballots-being-destroyed" });
    const opening = await firstToOpen(tx, act, cycle);
    const onDay = dayIn(cycle.votingOpenAt, cycle.timeZone);
    const invitations = await openBoxes(tx, act, { cycle, categories: opening, onDay });
    await queueLetters(
      tx,
      act,
      invitations.map((one) => letterFor(cycle, one)),
    );
    for (const { id, kind, jury } of opening) {
      if (kind === "jury" && jury.vote !== "shortlist") await seatJury(tx, act, id);
    }
    await recordEvent(tx, act, {
      act: "cycle.voting-opened",
      subject: { type: "cycle", id: cycleId },
      after: { voters: new Set(invitations.map(({ voter }) => voter.id)).size },
    });
    return granted();
  });
}

/** The rounds with which the awards of a cycle begin: their first one, or the only one. */
async function firstToOpen(tx: Tx, act: Act, { categories }: FoundCycle): Promise<RoundToOpen[]> {
  const rounds: RoundToOpen[] = [];
  for (const category of categories)
    rounds.push(hasFirstRound(category) ? await ensureFirstRound(tx, category, act.now) : category);
  return rounds;
}

/** The dates of a vote opened by hand before its time. */
function openedBy({ nominationsCloseAt, votingOpenAt }: FoundCycle, now: Date) {
  const earlier = (planned: Date) => (planned < now ? planned : now);
  return { nominationsCloseAt: earlier(nominationsCloseAt), votingOpenAt: earlier(votingOpenAt) };
}

function letterFor(cycle: FoundCycle, { voter, closesAt, ballots }: Invitation): QueuedLetter {
  const isEarly = closesAt.getTime() !== cycle.votingCloseAt.getTime();
  return {
    template: "voting-opened",
    to: { personId: voter.id, name: voter.name, address: voter.email },
    key: `voting-opened/${cycle.id}/${voter.id}/${cycle.votingOpenAt.toISOString()}${isEarly ? "/before-jury" : ""}`,
    props: {
      name: voter.name,
      cycleName: cycle.name,
      ballots,
      closesAt: closesAt.toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: cycle.lastTimeZone,
    },
  };
}
