import type { Ranks } from "~/domain/voting/election";

/**
 * Ranked choice a second time, written from the text of the rule and not from the counter: one object a
 * ballot, everything counted anew in every round, ties by the nearest earlier round and then by the lot.
 */
export function slowIrv(ids: readonly string[], ballots: readonly Ranks[], lot: readonly string[]): string[] {
  let field = [...ids];
  const history: Map<string, number>[] = [];
  for (;;) {
    const tops = ballots
      .map((ranks) => ranks.flat().find((id) => field.includes(id)))
      .filter((id) => id !== undefined);
    if (tops.length === 0) return [];
    const counted = new Map(field.map((id) => [id, tops.filter((top) => top === id).length]));
    const winner = field.find((id) => counted.get(id)! > tops.length / 2);
    if (winner !== undefined) return [winner];
    const without = field.filter((id) => counted.get(id) === 0);
    if (history.length === 0 && without.length > 0) {
      field = field.filter((id) => !without.includes(id));
    } else {
      const loser = slowLoser(field, counted, history, lot);
      field = field.filter((id) => id !== loser);
    }
    history.push(counted);
  }
}

function slowLoser(
  field: readonly string[],
  counted: ReadonlyMap<string, number>,
  history: readonly Map<string, number>[],
  lot: readonly string[],
): string {
  let lowest = keepLowest(field, counted);
  for (const earlier of [...history].reverse()) lowest = keepLowest(lowest, earlier);
  return lowest.reduce((last, id) => (lot.indexOf(id) > lot.indexOf(last) ? id : last));
}

function keepLowest(field: readonly string[], counted: ReadonlyMap<string, number>): string[] {
  const fewest = Math.min(...field.map((id) => counted.get(id)!));
  return field.filter((id) => counted.get(id) === fewest);
}
