import { instantOf, localOf } from "../zoned-time";
import { dateFields, type CycleDates } from "./cycle-dates";

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

/** The dates of a cycle as its form shows them. */
export function writeDates(dates: CycleDates, timeZone: string): DatesWritten {
  const written = dateFields.map((field) => {
    const at = dates[field];
    return [field, at ? localOf(at, timeZone) : ""] as const;
  });
  return Object.fromEntries(written) as DatesWritten;
}

/** What a form sent as dates, cut to a sensible length. */
export function datesIn(form: { get(name: string): unknown }): DatesWritten {
  const sent = dateFields.map((field) => {
    const text = form.get(field);
    return [field, typeof text === "string" ? text.slice(0, 20) : ""] as const;
  });
  return Object.fromEntries(sent) as DatesWritten;
}

/** Dates that read the same to the minute as those before are the same dates, seconds and all. */
export function keepSeconds(before: CycleDates, after: CycleDates, timeZone: string): CycleDates {
  const [was, is] = [writeDates(before, timeZone), writeDates(after, timeZone)];
  const kept = dateFields.map((field) => [field, was[field] === is[field] ? before[field] : after[field]]);
  return Object.fromEntries(kept) as CycleDates;
}
