export interface TurnoutGroup {
  name: string;
  eligible: number;
  cast: number;
}

/**
 * What is kept of those who may act: how many they are, how many did, and the same by the function of the department.
 * `together` names the groups that are never shown by themselves; counts from before it was kept have none.
 */
export interface TurnoutCounts {
  eligible: number;
  cast: number;
  groups: TurnoutGroup[];
  together?: string[];
}

const window = 15 * 60 * 1000;

/** The quarter of an hour in which `now` lies: figures counted since then stand still until the next one. */
export function windowStart(now: Date): Date {
  return new Date(Math.floor(now.getTime() / window) * window);
}

/** Smaller groups are not shown by themselves: their turnout could point to a person. */
const smallestGroup = 5;

/**
 * The names of the groups that are shown together and never apart: those with fewer than five people, with the next
 * smallest for company while they are too few. Who was together stays so, and groups that join later are at least
 * five people by themselves, so that what was shown before tells nothing about them.
 */
export function groupsTogether(groups: readonly TurnoutGroup[], before: readonly string[] = []): string[] {
  const joining = groups.filter(({ name, eligible }) => eligible < smallestGroup && !before.includes(name));
  const was = groups.filter(({ name }) => before.includes(name));
  const apart = groups
    .filter((group) => !joining.includes(group) && !was.includes(group))
    .sort((a, b) => a.eligible - b.eligible || (a.name < b.name ? 1 : -1));
  while (apart.length > 0 && (isTooSmall(joining) || isTooSmall([...was, ...joining])))
    joining.push(apart.shift()!);
  return [...new Set([...before, ...joining.map(({ name }) => name)])].sort();
}

function isTooSmall(groups: readonly TurnoutGroup[]): boolean {
  return groups.length > 0 && peopleIn(groups) < smallestGroup;
}

function peopleIn(groups: readonly TurnoutGroup[]): number {
  return groups.reduce((sum, { eligible }) => sum + eligible, 0);
}

/** Turnout by group, the largest first, with those that are kept together as `rest`; empty where that leaves one group. */
export function shownTurnout({ groups, together }: TurnoutCounts, rest: string): TurnoutGroup[] {
  const names = together ?? groupsTogether(groups);
  const apart = groups
    .filter(({ name }) => !names.includes(name))
    .sort((a, b) => b.eligible - a.eligible || (a.name < b.name ? -1 : 1));
  const others = groups.filter(({ name }) => names.includes(name));
  const cast = others.reduce((sum, group) => sum + group.cast, 0);
  const shown = others.length > 0 ? [...apart, { name: rest, eligible: peopleIn(others), cast }] : apart;
  return shown.length > 1 ? shown : [];
}
