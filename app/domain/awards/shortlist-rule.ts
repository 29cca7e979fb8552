/** How the first entries of an award are found: by nominations or by the points of screeners. */
export interface ShortlistRule {
  by: "stories" | "points";
  /** How many go on the shortlist. */
  most: number;
  /** Whether entries that share the last place all go on it, or none of them: HR chooses among those. */
  ties: "all" | "none";
}

/** An entry in the running. Points are a sum of whole points and of how many screeners gave some. */
export interface RankedEntry {
  id: string;
  title: string;
  state: string;
  stories: number;
  points: number;
  scorers: number;
}

export interface RuleOutcome<T> {
  /** In the order of the rule. */
  chosen: T[];
  /** Those who share the last place and are left to HR. */
  tied: T[];
}

/** The most entries that a rule may put on a shortlist. */
export const mostByRule = 100;

/**
 * The entries that a rule puts on the shortlist. Means of points are compared as fractions, exactly; an entry
 * without points is never chosen by points.
 */
export function applyRule<T extends RankedEntry>(entries: readonly T[], rule: ShortlistRule): RuleOutcome<T> {
  const compare = rule.by === "stories" ? byStories : byPoints;
  const fit = entries.filter(({ scorers }) => rule.by === "stories" || scorers > 0);
  const ranked = [...fit].sort((one, other) => compare(one, other) || (one.id < other.id ? -1 : 1));
  const last = ranked[rule.most - 1];
  const next = ranked[rule.most];
  if (!last || !next || compare(last, next) !== 0) return { chosen: ranked.slice(0, rule.most), tied: [] };
  const before = ranked.filter((entry) => compare(entry, last) < 0);
  const tied = ranked.filter((entry) => compare(entry, last) === 0);
  return rule.ties === "all" ? { chosen: [...before, ...tied], tied: [] } : { chosen: before, tied };
}

function byStories(one: RankedEntry, other: RankedEntry): number {
  return other.stories - one.stories;
}

function byPoints(one: RankedEntry, other: RankedEntry): number {
  return other.points * one.scorers - one.points * other.scorers;
}
