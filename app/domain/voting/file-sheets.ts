import type { BallotRules } from "./file-ballots";

/** What is wrong with the sheet of a juror: candidate, then criterion, then a whole number on the scale. */
export function faultOfSheet(sheet: unknown, { known, rubric }: BallotRules): string | undefined {
  if (!rubric || !isMap(sheet)) return "has no sheet";
  const criteria = new Set(rubric.criteria.map(({ id }) => id));
  for (const [id, scores] of Object.entries(sheet)) {
    if (!known.has(id)) return `names ${JSON.stringify(id)}, which is no candidate`;
    if (!isMap(scores)) return `has no scores for ${JSON.stringify(id)}`;
    for (const [criterion, score] of Object.entries(scores)) {
      if (!criteria.has(criterion)) return `names ${JSON.stringify(criterion)}, which is no criterion`;
      if (!Number.isInteger(score) || (score as number) < rubric.min || (score as number) > rubric.max)
        return `scores ${JSON.stringify(id)} with ${JSON.stringify(score)}, which is no whole number from ${rubric.min} to ${rubric.max}`;
    }
    if (Object.keys(scores).length < criteria.size)
      return `does not score ${JSON.stringify(id)} by every criterion`;
  }
  return undefined;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
