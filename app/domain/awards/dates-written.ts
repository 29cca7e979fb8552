import { instantOf } from "../zoned-time";
import type { CycleDates } from "./cycle-dates";

/** The dates of a cycle as a form sends them: wall-clock times, judging and the announcement may be empty. */
export type DatesWritten = Record<keyof CycleDates, string>;

/** The instants of written dates in a zone, and the fields that hold no time. */
export function readDates(
  written: DatesWritten,
  timeZone: string,
): { dates: CycleDates; unreadable: (keyof CycleDates)[] } {
  const unreadable: (keyof CycleDates)[] = [];
  const read = (field: keyof CycleDates): Date | null => {
    const at = instantOf(written[field], timeZone);
    const mayBeEmpty = field === "announceAt" || field === "judgingOpenAt";
    if (!at && !(mayBeEmpty && written[field] === "")) unreadable.push(field);
    return at;
  };
  const never = new Date(0);
  const dates = {
    nominationsOpenAt: read("nominationsOpenAt") ?? never,
    nominationsCloseAt: read("nominationsCloseAt") ?? never,
    votingOpenAt: read("votingOpenAt") ?? never,
    judgingOpenAt: read("judgingOpenAt"),
    votingCloseAt: read("votingCloseAt") ?? never,
    announceAt: read("announceAt"),
  };
  return { dates, unreadable };
}
