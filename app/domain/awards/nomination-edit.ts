import type { Answers } from "./question";

/** What a nominator wrote, as far as it can be changed. */
export interface NominationWords {
  categoryId: string;
  nomineeKey: string;
  teamName: string;
  answers: Answers;
  winId: string | null;
}

/** Which text a form began with: its version, or null where the form does not know, and the form's own key. */
export interface EditedFrom {
  version: number | null;
  formKey: string;
}

/**
 * Whether another form has changed the text since this one began: a save would bury words that its writer has
 * not seen. What the same form saved before is no surprise, and neither is the same text.
 */
export function changedElsewhere(
  kept: NominationWords & { version: number; formKey: string },
  written: NominationWords,
  from: EditedFrom,
): boolean {
  if (from.version === null || kept.version === from.version) return false;
  return kept.formKey !== from.formKey && !saysTheSame(kept, written);
}

/** Whether two texts of a nomination are the same in every part. */
export function saysTheSame(one: NominationWords, other: NominationWords): boolean {
  return (
    one.categoryId === other.categoryId &&
    one.nomineeKey === other.nomineeKey &&
    one.teamName === other.teamName &&
    one.winId === other.winId &&
    sameAnswers(one.answers, other.answers)
  );
}

function sameAnswers(one: Answers, other: Answers): boolean {
  const ids = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...ids].every((id) => one[id] === other[id]);
}
