import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { findCycle, updatePhase, type FoundCycle } from "~/db/cycles.server";
import { listEligibleAddresses } from "~/db/eligible-people.server";
import { listShortlist } from "~/db/entries.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { blockers } from "~/domain/awards/readiness";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { findVotingNeeds } from "./cycle-needs.server";
import { openBallotBox } from "./open-ballot-box.server";

/** Opens the vote: freezes the electorate and the shortlist of every category and writes to every voter. */
export async function openVoting(act: Act, cycleId: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await findCycle(tx, cycleId);
    if (!found) return refused("not-found");
    if (!phasePermits(found.phase, "open-voting")) return refused("wrong-phase");
    const dates = openedBy(found, act.now);
    const moved = await updatePhase(tx, cycleId, { from: phasesFor("open-voting"), to: "voting", dates });
    if (!moved) return refused("wrong-phase");
    const cycle = { ...found, ...dates };
    const [missing] = blockers(await findVotingNeeds(tx, cycle, act.now));
    if (missing) return refused("not-ready", { detail: missing.what });
    const letters = await openBoxes(tx, act, cycle);
    await queueLetters(tx, act, letters);
    await recordEvent(tx, act, {
      act: "cycle.voting-opened",
      subject: { type: "cycle", id: cycleId },
      after: { voters: letters.length },
    });
    return granted();
  });
}

/** The dates of a vote opened by hand before its time. */
function openedBy({ nominationsCloseAt, votingOpenAt }: FoundCycle, now: Date) {
  const earlier = (planned: Date) => (planned < now ? planned : now);
  return { nominationsCloseAt: earlier(nominationsCloseAt), votingOpenAt: earlier(votingOpenAt) };
}

async function openBoxes(tx: Tx, act: Act, cycle: FoundCycle): Promise<QueuedLetter[]> {
  const onDay = dayIn(cycle.votingOpenAt, cycle.timeZone);
  type Ballot = { awardName: string; entries: number; path: string };
  const voters = new Map<string, { name: string; email: string; ballots: Ballot[] }>();
  for (const category of cycle.categories) {
    const electorate = await listEligibleAddresses(tx, category.eligibility.vote, onDay);
    await openBallotBox(
      tx,
      act,
      category,
      electorate.map(({ id }) => id),
    );
    const { length: entries } = await listShortlist(tx, category.id);
    const ballot = { awardName: category.name, entries, path: `/vote/${category.id}` };
    for (const { id, name, email } of electorate) {
      const known = voters.get(id) ?? { name, email, ballots: [] };
      voters.set(id, { ...known, ballots: [...known.ballots, ballot] });
    }
  }
  return [...voters].map(([personId, { name, email, ballots }]) => ({
    template: "voting-opened",
    to: { personId, name, address: email },
    key: `voting-opened/${cycle.id}/${personId}`,
    props: {
      name,
      cycleName: cycle.name,
      ballots,
      closesAt: cycle.votingCloseAt.toISOString(),
      timeZone: cycle.timeZone,
    },
  }));
}
