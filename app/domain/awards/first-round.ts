import { readEligibility, anyone, type PersonRule } from "./eligibility";
import { checkJurySettings } from "../juries/complete";
import { readJurySettings, usualJury, type JurySettings } from "../juries/settings";
import { readObject } from "../read-object";
import { granted, refused, type Verdict } from "../verdict";
import type { CountingMethod } from "../voting/election";

export const firstRoundKinds = ["none", "vote", "jury"] as const;

/** What makes the list from which the final of an award chooses: nothing, a vote or a jury of its own. */
export interface FirstRound {
  kind: (typeof firstRoundKinds)[number];
  /** How its ballots are cast and counted; a jury counts by its rubric. */
  method: Exclude<CountingMethod, "rubric">;
  /** How many entries go on; all that are equal with the last go on too. */
  size: number;
  quorumPercent: number;
  /** Fewest voters; 0 asks for nothing. */
  quorumNumber: number;
  /** Who may vote in it. */
  voters: PersonRule;
  /** The jury of a round that is judged. It never has a vote of its own. */
  jury: JurySettings;
}

/** What an award starts with: one round, and nobody reads the word. */
export const noFirstRound: FirstRound = {
  kind: "none",
  method: "approval",
  size: 5,
  quorumPercent: 0,
  quorumNumber: 0,
  voters: anyone,
  jury: usualJury,
};

/** The first round in a JSON column; what is missing there is as usual. */
export function readFirstRound(json: unknown, awardId = ""): FirstRound {
  const stored = readObject(json);
  const voters = readEligibility({ vote: stored.voters }, awardId).vote;
  const jury = readJurySettings(stored.jury);
  return { ...noFirstRound, ...(stored as Partial<FirstRound>), voters, jury };
}

/** The least and the most entries that a first round can let through. */
export const listSizes = { least: 2, most: 100 } as const;

/** Whether a first round can be kept before a final of this kind. */
export function checkFirstRound(
  first: FirstRound,
  final: { kind: string; jury: JurySettings; seats: number },
): Verdict {
  if (first.kind === "none") return granted();
  const hasVoteBefore = final.kind === "jury" && final.jury.vote === "shortlist";
  if (hasVoteBefore) return refused("two-lists", { field: "first.kind" });
  const isWhole = Number.isInteger(first.size);
  if (!isWhole || first.size < listSizes.least || first.size > listSizes.most)
    return refused("jury-incomplete", { detail: "shortlist-size", field: "first.size" });
  if (first.size <= final.seats) return refused("list-too-short", { field: "first.size" });
  if (first.kind === "vote" && first.method === "stv" && first.size > mostShares)
    return refused("too-many-seats", { detail: String(mostShares), field: "first.size" });
  const jury = first.kind === "jury" ? checkJurySettings(first.jury) : granted();
  return jury.ok ? jury : { ...jury, field: `first.jury.${jury.field}` };
}

/** Beyond this many a fair share is too small to be one. */
const mostShares = 9;

/** Whether the final of a category waits for a round before it. */
export function hasFirstRound({ firstRound }: { firstRound: Pick<FirstRound, "kind"> }): boolean {
  return firstRound.kind !== "none";
}

/** What the first round of an award is called where one acts on it. */
export function firstRoundName(awardName: string): string {
  return `${awardName}: first round`;
}
