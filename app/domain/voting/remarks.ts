import type { BallotChoice, CountingMethod } from "./election";
import { maxScore } from "./election";

/** Something a voter may want to know of their ballot before it is cast. None of them forbids it. */
export type BallotRemark =
  | { word: "empty" }
  | { word: "left-out"; ids: string[] }
  | { word: "all-equal" }
  | { word: "top-unused"; highest: number }
  | { word: "equal-scores" };

/** What is worth saying of a ballot on which these ids could be named. */
export function remarksOn(
  method: CountingMethod,
  ids: readonly string[],
  choice: BallotChoice,
): BallotRemark[] {
  if (namesNothing(choice)) return [{ word: "empty" }];
  if ("ranks" in choice) return method === "plurality" ? [] : onRanks(choice.ranks, ids);
  if ("approve" in choice) return choice.approve.length === ids.length ? [{ word: "all-equal" }] : [];
  return "scores" in choice ? onScores(method, choice.scores, ids) : [];
}

/** Whether a choice names nothing at all: an abstention. */
export function namesNothing(choice: BallotChoice): boolean {
  if ("ranks" in choice) return choice.ranks.length === 0;
  if ("approve" in choice) return choice.approve.length === 0;
  if ("scores" in choice) return Object.keys(choice.scores).length === 0;
  return Object.keys(choice.sheet).length === 0;
}

function onRanks(ranks: readonly (readonly string[])[], ids: readonly string[]): BallotRemark[] {
  const named = ranks.flat();
  if (ranks.length === 1 && named.length === ids.length && ids.length > 1) return [{ word: "all-equal" }];
  const leftOut = ids.filter((id) => !named.includes(id));
  // One alone stands last either way.
  return leftOut.length > 1 ? [{ word: "left-out", ids: leftOut }] : [];
}

function onScores(
  method: CountingMethod,
  scores: Readonly<Record<string, number>>,
  ids: readonly string[],
): BallotRemark[] {
  const given = ids.map((id) => scores[id] ?? 0);
  const highest = Math.max(...given);
  if (given.length > 1 && given.every((score) => score === highest)) return [{ word: "all-equal" }];
  const remarks: BallotRemark[] = [];
  if (highest < maxScore) remarks.push({ word: "top-unused", highest });
  const above = given.filter((score) => score > 0);
  if (method === "star" && new Set(above).size < above.length) remarks.push({ word: "equal-scores" });
  return remarks;
}
