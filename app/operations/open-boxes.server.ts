import { updateBallotMethod } from "~/db/categories.server";
import type { Tx } from "~/db/client.server";
import type { FoundCategory, FoundCycle } from "~/db/cycles.server";
import { listEligibleAddresses } from "~/db/eligible-people.server";
import { listShortlist } from "~/db/entries.server";
import { ballotsCloseAt } from "~/domain/awards/round-times";
import { ballotMethod } from "~/domain/juries/public-vote";
import type { Act } from "./act.server";
import { openBallotBox } from "./open-ballot-box.server";

/** A category as its vote or its jury begins: an award with one round, a first round, or a final. */
export type RoundToOpen = Pick<
  FoundCategory,
  | "id"
  | "finalId"
  | "name"
  | "kind"
  | "method"
  | "tieRule"
  | "jury"
  | "eligibility"
  | "seats"
  | "quorumPercent"
  | "quorumNumber"
  | "twoKeys"
  | "publishBallots"
  | "allowOwnVote"
  | "offerNone"
>;

/** What to write to a voter about the ballots that close at one time. */
export interface Invitation {
  voter: { id: string; name: string; email: string };
  closesAt: Date;
  ballots: { awardName: string; entries: number; path: string }[];
}

/**
 * Opens the box of each of these categories with a vote, for those who are eligible on a day (midnight UTC); answers
 * what to write to whom, apart for each time of closing.
 */
export async function openBoxes(
  tx: Tx,
  act: Act,
  opening: { cycle: FoundCycle; categories: readonly RoundToOpen[]; onDay: Date },
): Promise<Invitation[]> {
  const invitations = new Map<string, Invitation>();
  for (const category of opening.categories) {
    const method = ballotMethod(category);
    if (!method) continue;
    if (method !== category.method) await updateBallotMethod(tx, category.id, method);
    const electorate = await listEligibleAddresses(tx, category.eligibility.vote, opening.onDay);
    const voterIds = electorate.map(({ id }) => id);
    await openBallotBox(tx, act, { ...category, method }, voterIds);
    const { length: entries } = await listShortlist(tx, category.finalId ?? category.id);
    const ballot = { awardName: category.name, entries, path: `/vote/${category.id}` };
    const closesAt = ballotsCloseAt(category, opening.cycle);
    for (const voter of electorate) {
      const key = `${voter.id}/${closesAt.toISOString()}`;
      const known = invitations.get(key) ?? { voter, closesAt, ballots: [] };
      invitations.set(key, { ...known, ballots: [...known.ballots, ballot] });
    }
  }
  return [...invitations.values()];
}
