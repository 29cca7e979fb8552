export type AssignmentState = "open" | "done" | "abstained" | "recused";

/** How far a juror, or a whole jury, has come: numbers of sheets and never a score. */
export interface Progress {
  /** Finished or abstained from. */
  done: number;
  /** All that have to be judged: recused ones and those taken out are not. */
  total: number;
}

/** "4 of 9 done": what is recused or was taken out of the count is not counted, what is abstained from is done. */
export function progressOf(
  assignments: readonly { state: AssignmentState; voidedAt?: Date | null }[],
): Progress {
  const standing = assignments.filter(({ state, voidedAt }) => state !== "recused" && !voidedAt);
  return { done: standing.filter(({ state }) => state !== "open").length, total: standing.length };
}

/** How many jurors of an entry can still make up its number, and how many have scored it. */
export function coverageOf(assignments: readonly { state: AssignmentState; voidedAt?: Date | null }[]): {
  scored: number;
  possible: number;
} {
  const standing = assignments.filter(({ voidedAt }) => !voidedAt);
  const count = (...states: AssignmentState[]) =>
    standing.filter(({ state }) => states.includes(state)).length;
  return { scored: count("done"), possible: count("done", "open") };
}

/** How many sheets are still to be finished. */
export function openSheets(
  assignments: readonly { state: AssignmentState; voidedAt?: Date | null }[],
): number {
  const { done, total } = progressOf(assignments);
  return total - done;
}
