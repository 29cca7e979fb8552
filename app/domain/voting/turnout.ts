export interface TurnoutGroup {
  name: string;
  eligible: number;
  cast: number;
}

/** What is kept of a roll: how many are on it, how many voted, and the same by the function of the department. */
export interface TurnoutCounts {
  eligible: number;
  cast: number;
  groups: TurnoutGroup[];
}

const window = 15 * 60 * 1000;

/** The quarter of an hour in which `now` lies: figures counted since then stand still until the next one. */
export function windowStart(now: Date): Date {
  return new Date(Math.floor(now.getTime() / window) * window);
}

/** Smaller groups are not shown by themselves: their turnout could point to a person. */
const smallestGroup = 5;

/**
 * Turnout by group, where every group shown has at least five eligible voters: smaller ones go together under
 * `rest`, with the next smallest for company while they are too few. Empty where that leaves one group only.
 */
export function shownTurnout(groups: readonly TurnoutGroup[], rest: string): TurnoutGroup[] {
  const bySize = [...groups].sort((a, b) => b.eligible - a.eligible || (a.name < b.name ? -1 : 1));
  const together: TurnoutGroup = { name: rest, eligible: 0, cast: 0 };
  const isTooSmall = () => together.eligible > 0 && together.eligible < smallestGroup;
  while (bySize.length > 0 && (bySize.at(-1)!.eligible < smallestGroup || isTooSmall())) {
    const smallest = bySize.pop()!;
    together.eligible += smallest.eligible;
    together.cast += smallest.cast;
  }
  const shown = together.eligible > 0 ? [...bySize, together] : bySize;
  return shown.length > 1 ? shown : [];
}
