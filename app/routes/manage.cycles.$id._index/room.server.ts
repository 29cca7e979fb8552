import { listTimeline } from "~/db/audit.server";
import { listCycleAwards } from "~/db/awards.server";
import { listCategoryNumbers } from "~/db/categories.server";
import type { Database } from "~/db/client.server";
import type { FoundCycle } from "~/db/cycles.server";
import { listFirstRounds } from "~/db/first-rounds.server";
import { listSheetNumbers } from "~/db/jury-board.server";
import { readParticipation } from "~/db/participation.server";
import { readTurnout, type Turnout } from "~/db/turnout.server";
import { phasePermits } from "~/domain/awards/phase";
import type { Need } from "~/domain/awards/readiness";
import { ballotMethod } from "~/domain/juries/public-vote";
import { shownTurnout, type TurnoutCounts } from "~/domain/voting/turnout";
import { findOpeningNeeds, findVotingNeeds } from "~/operations/cycle-needs.server";
import { shortDayAndTime } from "~/ui/dates";
import { decidedIn } from "~/ui/round-words";
import { namedGroups } from "~/ui/turnout-groups";
import { activityWord } from "./activity-words";

/** What is missing before the next move that HR prepares; nothing once the vote is open. */
export async function needsOf(db: Database, cycle: FoundCycle, now: Date): Promise<Need[]> {
  if (cycle.phase === "draft") return findOpeningNeeds(db, cycle, now);
  if (phasePermits(cycle.phase, "open-voting")) return findVotingNeeds(db, cycle, now);
  return [];
}

/** The categories with their numbers; turnout from the opening of the vote on. */
export async function categoriesOf(db: Database, cycle: FoundCycle) {
  const [numbers, sheets, firsts] = await Promise.all([
    listCategoryNumbers(db, cycle.id),
    listSheetNumbers(db, cycle.id),
    listFirstRounds(db, cycle.id),
  ]);
  const turnouts = phasePermits(cycle.phase, "see-turnout") ? await readTurnout(db, cycle.id) : null;
  return cycle.categories.map(({ id, name, awardId, kind, method, seats, jury, firstRound }) => ({
    id,
    name,
    awardId,
    kind,
    decided: decidedIn({ kind, method, seats, jury, firstRound }),
    hasBallot: ballotMethod({ kind, method, jury }) !== null,
    ...numbers(id),
    sheets: sheets.get(id) ?? null,
    turnout: shownOf(turnouts?.get(id)),
    first: firstOf(firsts.find(({ finalId }) => finalId === id)),
  }));

  /** The first round of an award, from the opening of the vote on. */
  function firstOf(round: (typeof firsts)[number] | undefined) {
    if (!round) return null;
    return {
      id: round.id,
      kind: round.kind,
      method: round.method,
      size: round.seats,
      isOver: round.result !== null,
      sheets: sheets.get(round.id) ?? null,
      turnout: shownOf(turnouts?.get(round.id)),
    };
  }
}

/** The turnout in all and by department, of groups in which nobody stands out. */
function shownOf(turnout: Turnout | undefined) {
  if (!turnout) return null;
  const { eligible, cast } = turnout;
  return { eligible, cast, groups: groupsOf(turnout) };
}

const others = "Other departments";

/** Those who may act and did by department, in groups in which nobody stands out. */
function groupsOf(counts: TurnoutCounts) {
  return namedGroups(shownTurnout(counts, others), others);
}

/** How many of those who may nominate have, from the opening of nominations until the vote opens; or null. */
export async function participationOf(db: Database, cycle: FoundCycle) {
  if (cycle.phase !== "nominating" && cycle.phase !== "screening") return null;
  const counts = await readParticipation(db, cycle.id);
  return counts && { eligible: counts.eligible, cast: counts.cast, groups: groupsOf(counts) };
}

export type RoomCategory = Awaited<ReturnType<typeof categoriesOf>>[number];

type Counts = Pick<Turnout, "eligible" | "cast">;

/** All ballots of a cycle taken together; of an award with two rounds those of the round that opened last. */
export function totalTurnout(
  categories: readonly { turnout: Counts | null; first: { turnout: Counts | null } | null }[],
): Counts | null {
  const known = categories.flatMap(({ turnout, first }) => turnout ?? first?.turnout ?? []);
  if (known.length === 0) return null;
  return known.reduce((sum, { eligible, cast }) => ({
    eligible: sum.eligible + eligible,
    cast: sum.cast + cast,
  }));
}

/** Awards that can still be added to a draft. */
export async function addableAwards(db: Database, cycle: FoundCycle) {
  if (!phasePermits(cycle.phase, "change-categories")) return [];
  const taken = new Set(cycle.categories.map(({ awardId }) => awardId));
  return (await listCycleAwards(db)).filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ id, name }));
}

const shownEvents = 12;

/** The latest things that happened to the cycle itself. */
export async function activityOf(db: Database, cycle: FoundCycle) {
  const events = await listTimeline(db, { type: "cycle", id: cycle.id });
  return events
    .slice(-shownEvents)
    .reverse()
    .map(({ seq, at, actorName, act, reason }) => ({
      key: String(seq),
      words: activityWord(act),
      by: actorName,
      at: shortDayAndTime(at, cycle.timeZone),
      reason,
    }));
}
