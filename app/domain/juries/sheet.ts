import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import type { JurySettings } from "./settings";

/** What a juror wrote for one entry: a whole number for each criterion, null where there is none yet. */
export type SheetScores = Readonly<Record<string, number | null>>;

/** Characters at most in a juror's comment, as people see them. */
export const longestComment = 2000;

type Scale = Pick<JurySettings, "min" | "max" | "criteria">;

/** Whether an unfinished sheet can be kept: known criteria, scores on the scale, a comment that fits. */
export function checkDraft(settings: Scale, sheet: { scores: SheetScores; comment: string }): Verdict {
  const known = new Set(settings.criteria.map(({ id }) => id));
  for (const [id, score] of Object.entries(sheet.scores)) {
    if (!known.has(id)) return refused("criterion-unknown");
    if (score !== null && !isOnScale(settings, score))
      return refused("score-out-of-range", {
        field: `score-${id}`,
        detail: `from ${settings.min} to ${settings.max}`,
      });
  }
  const over = lengthOf(sheet.comment.trim()) - longestComment;
  return over > 0 ? refused("comment-too-long", { field: "comment", detail: String(over) }) : granted();
}

/** Whether a sheet is finished: every criterion has a score, and a comment stands where an extreme asks for one. */
export function checkFinished(
  settings: Scale & Pick<JurySettings, "commentExtremes">,
  sheet: { scores: SheetScores; comment: string },
): Verdict {
  const draft = checkDraft(settings, sheet);
  if (!draft.ok) return draft;
  const missing = settings.criteria.find(({ id }) => (sheet.scores[id] ?? null) === null);
  if (missing) return refused("score-missing", { field: `score-${missing.id}` });
  const extreme = settings.commentExtremes ? extremeOf(settings, sheet.scores) : undefined;
  if (extreme !== undefined && !saysSomething(sheet.comment))
    return refused("comment-missing", { field: "comment", detail: String(extreme) });
  return granted();
}

/** The lowest or highest score of the scale that the sheet gives, if it gives one. */
function extremeOf({ min, max }: Pick<Scale, "min" | "max">, scores: SheetScores): number | undefined {
  return Object.values(scores).find((score) => score === min || score === max) ?? undefined;
}

function isOnScale({ min, max }: Scale, score: number): boolean {
  return Number.isInteger(score) && score >= min && score <= max;
}

function lengthOf(text: string): number {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;
}
