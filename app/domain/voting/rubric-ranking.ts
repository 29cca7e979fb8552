import { bytewise, type Criterion, type RubricRules } from "./election";
import { compareFractions, type Fraction } from "./fraction";
import type { Tie } from "./result";
import type { Judged } from "./rubric-judged";
import { countJurors, type SheetScore } from "./rubric-sheets";
import { settleTie, type TieBreaking } from "./ties";

/** Winners and order of the entries that are ranked; equal values are told apart by the heaviest criteria first. */
export function rank(judged: Judged[], rubric: RubricRules, seats: number, ties: TieBreaking) {
  const heaviest = [...rubric.criteria].sort((a, b) => b.weight - a.weight);
  const compare = (a: Judged, b: Judged) => byValue(a, b) || apartBy(a, b, heaviest)?.order || 0;
  const ranked = judged
    .filter(({ value }) => value !== null)
    .sort((a, b) => compare(a, b) || bytewise(a.id, b.id));
  const groups: string[][] = [];
  for (const [at, entry] of ranked.entries()) {
    const before = ranked[at - 1];
    if (before && compare(before, entry) === 0) groups.at(-1)!.push(entry.id);
    else groups.push([entry.id]);
  }
  return fillSeats(groups, ranked, heaviest, seats, ties);
}

function fillSeats(
  groups: string[][],
  ranked: Judged[],
  heaviest: Criterion[],
  seats: number,
  ties: TieBreaking,
): { groups: string[][]; winners: string[]; tie: Tie | null } {
  const winners: string[] = [];
  for (const [at, group] of groups.entries()) {
    const open = seats - winners.length;
    if (open <= 0) break;
    if (group.length <= open) {
      winners.push(...group);
      continue;
    }
    const tie = settleTie(group, ties, []);
    if (tie.by === "open") return { groups, winners: [], tie };
    if (tie.by === "shared") return { groups, winners: [...winners, ...group], tie };
    const order = tie.order!;
    const split = [...order.slice(0, open).map((id) => [id]), order.slice(open)];
    return { groups: groups.toSpliced(at, 1, ...split), winners: [...winners, ...order.slice(0, open)], tie };
  }
  return { groups, winners, tie: tieByCriterion(ranked, heaviest, winners.length) };
}

/** The tie between the last winner and the next, when a criterion broke it. */
function tieByCriterion(ranked: Judged[], heaviest: Criterion[], seats: number): Tie | null {
  const [last, next] = [ranked[seats - 1], ranked[seats]];
  if (!last || !next || byValue(last, next) !== 0) return null;
  const order = ranked.filter((entry) => byValue(entry, last) === 0).map(({ id }) => id);
  const criterion = apartBy(last, next, heaviest)!.id;
  return { tied: [...order].sort(bytewise), by: "criterion", criterion, order };
}

function byValue(a: Judged, b: Judged): number {
  return a.value === b.value ? 0 : a.value! > b.value! ? -1 : 1;
}

/** The first criterion whose means differ, and which way round that puts the two. */
function apartBy(a: Judged, b: Judged, heaviest: Criterion[]): { id: string; order: number } | null {
  for (const { id } of heaviest) {
    const order = compareFractions(criterionMean(b.scores, id), criterionMean(a.scores, id));
    if (order !== 0) return { id, order };
  }
  return null;
}

/** The mean of one criterion over the jurors who scored the entry. */
export function criterionMean(scores: SheetScore[], id: string): Fraction {
  const over = scores.reduce((sum, { count, byCriterion }) => sum + count * byCriterion.get(id)!, 0n);
  return { over, under: countJurors(scores) };
}
