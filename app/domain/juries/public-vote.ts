import type { AwardKind } from "../awards/award";
import { noneId } from "../voting/ballot";
import type { CountingMethod } from "../voting/election";
import type { JurySettings } from "./settings";

interface Judged {
  kind: AwardKind;
  jury: JurySettings;
}

/** How the ballots of a category are cast, or null where nobody casts any: a jury alone has no ballot box. */
export function ballotMethod(category: Judged & { method: CountingMethod }): CountingMethod | null {
  if (category.kind !== "jury") return category.method;
  return category.jury.vote === "none" ? null : category.jury.voteMethod;
}

/** Whether a vote makes the list from which the jury chooses. */
export function makesJuryList({ kind, jury }: Judged): boolean {
  return kind === "jury" && jury.vote === "shortlist";
}

/** The entries that a vote puts on the jury's list, or null where it names none and so cuts nothing. */
export function juryListOf(winners: readonly string[]): string[] | null {
  const entries = winners.filter((id) => id !== noneId);
  return entries.length > 0 ? entries : null;
}
