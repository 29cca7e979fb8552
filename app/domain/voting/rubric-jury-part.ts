import { bytewise, type RubricRules } from "./election";
import { compareFractions, fromNineDecimals, toNineDecimals, type Fraction } from "./fraction";
import type { JuryEntry, JuryResult } from "./result";
import { spreadOf } from "./rubric-columns";
import type { Deciding, Judged } from "./rubric-judged";
import { criterionMean } from "./rubric-ranking";
import { countJurors, type Sheets } from "./rubric-sheets";
import type { VoteShares } from "./rubric-vote";

/** What the result says of a jury: all columns side by side, how far the jurors lie apart, and the vote beside it. */
export function juryPart({
  judged,
  sheets,
  rubric,
  vote,
  decided,
  rawBecause,
}: Deciding & {
  judged: Judged[];
  sheets: Sheets;
  rubric: RubricRules;
  vote: VoteShares | null;
}): JuryResult {
  const entries = judged.map((entry) => describe(entry, sheets, rubric));
  return {
    asked: rubric.decides,
    decided,
    ...(rawBecause && { rawBecause }),
    entries: entries.sort((a, b) => bytewise(a.id, b.id)),
    ...(vote && {
      vote: {
        weight: rubric.vote!.weight,
        valid: Number(vote.valid),
        abstentions: Number(vote.abstentions),
      },
    }),
  };
}

function describe(
  { id, scores, columns, share, value }: Judged,
  sheets: Sheets,
  rubric: RubricRules,
): JuryEntry {
  const shown = (fraction: Fraction | null) => fraction && fromNineDecimals(toNineDecimals(fraction));
  const spread = scores.length > 0 ? spreadOf(scores, sheets) : null;
  const limit = { over: BigInt(rubric.spread ?? 0), under: 1000n };
  return {
    id,
    jurors: Number(countJurors(scores)),
    ranked: value !== null,
    raw: shown(columns.raw),
    normalised: shown(columns.normalised),
    trimmed: shown(columns.trimmed),
    criteria: Object.fromEntries(
      scores.length > 0 ? rubric.criteria.map((one) => [one.id, shown(criterionMean(scores, one.id))!]) : [],
    ),
    spread: shown(spread),
    disagree: spread !== null && rubric.spread !== undefined && compareFractions(spread, limit) > 0,
    ...(share && { share: shown({ over: 100n * share.over, under: share.under })! }),
    ...(share && { combined: value === null ? null : fromNineDecimals(value) }),
  };
}
