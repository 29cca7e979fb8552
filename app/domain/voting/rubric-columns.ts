import { wholeRoot, type Fraction } from "./fraction";
import type { RawReason } from "./result";
import { countJurors, type SheetScore, type Sheets } from "./rubric-sheets";

/** With fewer of these the deviation says too little, and raw scores stand. */
const fewestToNormalise = { jurors: 3, entries: 6, scores: 3 } as const;
/** Jurors of an entry at least before the highest and the lowest are dropped. */
export const fewestToTrim = 5;

/** The mean over the jurors who scored the entry of their weighted means: never a sum. */
export function rawMean(scores: readonly SheetScore[], { weight }: Sheets): Fraction {
  return { over: sumOf(scores), under: countJurors(scores) * weight };
}

/** The same without the highest and the lowest; null with fewer than five jurors. */
export function trimmedMean(scores: readonly SheetScore[], { weight }: Sheets): Fraction | null {
  const jurors = countJurors(scores);
  if (jurors < BigInt(fewestToTrim)) return null;
  return { over: sumOf(scores) - highest(scores) - lowest(scores), under: (jurors - 2n) * weight };
}

/** Between the highest and the lowest weighted mean of an entry. */
export function spreadOf(scores: readonly SheetScore[], { weight }: Sheets): Fraction {
  return { over: highest(scores) - lowest(scores), under: weight };
}

/** Why the scores cannot be normalised, or null. Jurors without a score and entries without one do not count. */
export function whyNotNormalised({ jurors, byEntry }: Sheets): RawReason | null {
  const scoring = jurors.filter(({ scores }) => scores.size > 0);
  if (countJurors(scoring) < BigInt(fewestToNormalise.jurors)) return "few-jurors";
  if ([...byEntry.values()].filter((scores) => scores.length > 0).length < fewestToNormalise.entries)
    return "few-entries";
  return scoring.some(({ scores }) => scores.size < fewestToNormalise.scores) ? "few-scores" : null;
}

/** Thirty decimals of the root are kept: far below the nine that are compared. */
const precision = 10n ** 30n;

/**
 * The normalised mean of each entry: how many deviations each juror's score lies from that juror's own mean, put
 * back on the mean and the deviation of all scores, then the mean over jurors. The deviation is that of the
 * population; a juror whose scores are all equal lies at the mean.
 *
 * With k scores M of a juror, T their sum, D = k ΣM² − T², and N, S, V the same of all scores, a score becomes
 * (S + (k M − T) √(V / D)) / N. Exact up to the root.
 * Source: standard scores, as in E. Kreyszig, Advanced Engineering Mathematics (4th ed., 1979), p. 880.
 */
export function normalisedMeans({ jurors, byEntry, weight }: Sheets): Map<string, Fraction> {
  const all = spreadOver([...byEntry.values()].flat());
  const sums = new Map<string, bigint>();
  for (const { scores } of jurors) {
    const own = spreadOver([...scores.values()].map((score) => ({ ...score, count: 1n })));
    const root = own.varied === 0n ? 0n : wholeRoot((all.varied * precision * precision) / own.varied);
    for (const [entryId, { count, weighted }] of scores) {
      const moved = count * (own.number * weighted - own.sum) * root;
      sums.set(entryId, (sums.get(entryId) ?? 0n) + moved);
    }
  }
  return new Map(
    [...sums].map(([entryId, moved]) => {
      const judged = countJurors(byEntry.get(entryId)!);
      return [
        entryId,
        { over: judged * all.sum * precision + moved, under: judged * all.number * weight * precision },
      ];
    }),
  );
}

/** How many scores there are, their sum, and number times sum of squares less the square of the sum. */
function spreadOver(scores: readonly SheetScore[]): { number: bigint; sum: bigint; varied: bigint } {
  const number = countJurors(scores);
  const sum = sumOf(scores);
  const squares = scores.reduce((total, { count, weighted }) => total + count * weighted * weighted, 0n);
  return { number, sum, varied: number * squares - sum * sum };
}

function sumOf(scores: readonly SheetScore[]): bigint {
  return scores.reduce((sum, { count, weighted }) => sum + count * weighted, 0n);
}

function highest(scores: readonly SheetScore[]): bigint {
  return scores.reduce((most, { weighted }) => (weighted > most ? weighted : most), scores[0]!.weighted);
}

function lowest(scores: readonly SheetScore[]): bigint {
  return scores.reduce((least, { weighted }) => (weighted < least ? weighted : least), scores[0]!.weighted);
}
