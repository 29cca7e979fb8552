import type { RubricRules } from "./election";
import { toNineDecimals, type Fraction } from "./fraction";
import { normalisedMeans, rawMean, trimmedMean, whyNotNormalised } from "./rubric-columns";
import type { JuryResult } from "./result";
import { countJurors, type Sheets, type SheetScore } from "./rubric-sheets";
import { combined, type VoteShares } from "./rubric-vote";

/** One ranked or unranked entry with all that is compared. */
export interface Judged {
  id: string;
  scores: SheetScore[];
  columns: { raw: Fraction | null; normalised: Fraction | null; trimmed: Fraction | null };
  share: Fraction | null;
  /** What decides, in whole thousandths of a millionth; null where too few jurors scored it. */
  value: bigint | null;
}

/** Which column decided, and why it was not the one asked for. */
export type Deciding = Pick<JuryResult, "decided" | "rawBecause">;

/** The columns of every entry and the value of those that enough jurors scored. */
export function judge(
  sheets: Sheets,
  rubric: RubricRules,
  vote: VoteShares | null,
): Deciding & { judged: Judged[] } {
  const missing = whyNotNormalised(sheets);
  const normalised = missing ? null : normalisedMeans(sheets);
  const judged = [...sheets.byEntry].map(([id, scores]): Judged => {
    const isScored = scores.length > 0;
    const columns = {
      raw: isScored ? rawMean(scores, sheets) : null,
      normalised: normalised?.get(id) ?? null,
      trimmed: isScored ? trimmedMean(scores, sheets) : null,
    };
    return { id, scores, columns, share: vote?.shares.get(id) ?? null, value: null };
  });
  const ranked = judged.filter(({ scores }) => countJurors(scores) >= BigInt(rubric.minJurors));
  const rawBecause = whyRaw(rubric, missing, ranked);
  const decided = rawBecause ? "raw" : rubric.decides;
  for (const entry of ranked) {
    const mean = entry.columns[decided];
    if (!mean) continue;
    entry.value = toNineDecimals(entry.share ? combined(mean, entry.share, rubric) : mean);
  }
  return { judged, decided, ...(rawBecause && { rawBecause }) };
}

function whyRaw(
  { decides }: RubricRules,
  missing: JuryResult["rawBecause"] | null,
  ranked: Judged[],
): JuryResult["rawBecause"] | null {
  if (decides === "normalised") return missing;
  const canTrim = ranked.every(({ columns }) => columns.trimmed);
  return decides === "trimmed" && !canTrim ? "few-to-trim" : null;
}
