import type { CyclePart } from "../mail/letters";
import { dateFields, type CycleDates, type DateField } from "./cycle-dates";

export interface DateChange {
  what: DateField;
  before: Date | null;
  after: Date | null;
}

const concerning: Record<CyclePart, readonly DateField[]> = {
  nominate: ["nominationsCloseAt"],
  answer: ["votingOpenAt"],
  vote: ["judgingOpenAt", "votingCloseAt"],
  judge: ["judgingOpenAt", "votingCloseAt"],
  run: dateFields,
};

/** The changed dates of which somebody was told, by the part that they have in the cycle. */
export function changesFor(part: CyclePart, before: CycleDates, after: CycleDates): DateChange[] {
  return concerning[part].flatMap((what) => {
    const change = { what, before: before[what] ?? null, after: after[what] ?? null };
    return change.before?.getTime() === change.after?.getTime() ? [] : [change];
  });
}
