import { recordEvent } from "~/db/audit.server";
import { hasUnclearedBoxes } from "~/db/ballot-boxes.server";
import { updateBallotMethod } from "~/db/categories.server";
import type { Tx } from "~/db/client.server";
import { findCycle, updatePhase, type FoundCategory, type FoundCycle } from "~/db/cycles.server";
import { listEligibleAddresses } from "~/db/eligible-people.server";
import { listShortlist } from "~/db/entries.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { blockers } from "~/domain/awards/readiness";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { ballotMethod, makesJuryList } from "~/domain/juries/public-vote";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { findVotingNeeds } from "./cycle-needs.server";
import { openBallotBox } from "./open-ballot-box.server";
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
    const invitations = await openBoxes(tx, act, cycle);
    await queueLetters(
      tx,
      act,
      invitations.map((one) => letterFor(cycle, one)),
    );
    for (const { id, kind, jury } of cycle.categories) {
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

/** The dates of a vote opened by hand before its time. */
function openedBy({ nominationsCloseAt, votingOpenAt }: FoundCycle, now: Date) {
  const earlier = (planned: Date) => (planned < now ? planned : now);
  return { nominationsCloseAt: earlier(nominationsCloseAt), votingOpenAt: earlier(votingOpenAt) };
}

interface Invitation {
  voter: { id: string; name: string; email: string };
  closesAt: Date;
  ballots: { awardName: string; entries: number; path: string }[];
}

/** Opens the box of each category with a vote; answers what to write to whom, apart for each time of closing. */
async function openBoxes(tx: Tx, act: Act, cycle: FoundCycle): Promise<Invitation[]> {
  const onDay = dayIn(cycle.votingOpenAt, cycle.timeZone);
  const invitations = new Map<string, Invitation>();
  for (const category of cycle.categories) {
    const method = ballotMethod(category);
    if (!method) continue;
    if (method !== category.method) await updateBallotMethod(tx, category.id, method);
    const electorate = await listEligibleAddresses(tx, category.eligibility.vote, onDay);
    const voterIds = electorate.map(({ id }) => id);
    await openBallotBox(tx, act, { ...category, method }, voterIds);
    const { length: entries } = await listShortlist(tx, category.id);
    const ballot = { awardName: category.name, entries, path: `/vote/${category.id}` };
    const closesAt = closeOf(cycle, category);
    for (const voter of electorate) {
      const key = `${voter.id}/${closesAt.toISOString()}`;
      const known = invitations.get(key) ?? { voter, closesAt, ballots: [] };
      invitations.set(key, { ...known, ballots: [...known.ballots, ballot] });
    }
  }
  return [...invitations.values()];
}

/** When the box of a category closes: with the cycle's vote, or when the jury takes over. */
function closeOf({ votingCloseAt, judgingOpenAt }: FoundCycle, category: FoundCategory): Date {
  return (makesJuryList(category) ? judgingOpenAt : null) ?? votingCloseAt;
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
