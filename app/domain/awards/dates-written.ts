import { instantOf, localOf } from "../zoned-time";
import { changeableDates, dateFields, type CycleDates, type DateField } from "./cycle-dates";
import { closeFields, dayEverywhere, endOfDay, isClose, lastZone } from "./everywhere";
import type { Phase } from "./phase";

/**
 * The dates of a cycle as a form sends them: wall-clock times, judging and the announcement may be empty.
 * `everywhere` is “on” where only the days of the closes count, and they close once those are over everywhere.
 */
export type DatesWritten = Record<DateField, string> & { everywhere: string };

/** The zone of a cycle, and those of all people, where they matter. */
export interface Zones {
  timeZone: string;
  everywhere: readonly string[];
}

/** The instants of written dates, and the fields that hold no time. */
export function readDates(
  written: DatesWritten,
  { timeZone, everywhere }: Zones,
): { dates: CycleDates; unreadable: DateField[] } {
  const unreadable: DateField[] = [];
  const days = closeFields.map((field) => written[field].slice(0, 10));
  const lastTimeZone = written.everywhere === "on" ? lastZone([timeZone, ...everywhere], days) : null;
  const read = (field: DateField): Date | null => {
    const at = instantOf(written[field], timeZone);
    const mayBeEmpty = field === "announceAt" || field === "judgingOpenAt";
    if (!at && !(mayBeEmpty && written[field] === "")) unreadable.push(field);
    return at;
  };
  const readClose = (field: (typeof closeFields)[number]): Date | null => {
    const at = read(field);
    return at && lastTimeZone ? endOfDay(written[field].slice(0, 10), lastTimeZone) : at;
  };
  const never = new Date(0);
  const dates = {
    nominationsOpenAt: read("nominationsOpenAt") ?? never,
    nominationsCloseAt: readClose("nominationsCloseAt") ?? never,
    votingOpenAt: read("votingOpenAt") ?? never,
    judgingOpenAt: read("judgingOpenAt"),
    votingCloseAt: readClose("votingCloseAt") ?? never,
    announceAt: read("announceAt"),
    lastTimeZone,
  };
  return { dates, unreadable };
}

/** The dates of a cycle as its form shows them; the end of a day as its last minute. */
export function writeDates(dates: CycleDates, timeZone: string): DatesWritten {
  const written = dateFields.map((field) => {
    const at = dates[field];
    const day = at && isClose(field) ? dayEverywhere(at, dates.lastTimeZone) : null;
    return [field, day ? `${day}T23:59` : at ? localOf(at, timeZone) : ""] as const;
  });
  const everywhere = dayEverywhere(dates.votingCloseAt, dates.lastTimeZone) ? "on" : "";
  return { ...(Object.fromEntries(written) as Record<DateField, string>), everywhere };
}

/** What a form sent as dates, cut to a sensible length. */
export function datesIn(form: { get(name: string): unknown }): DatesWritten {
  const textOf = (name: string) => {
    const text = form.get(name);
    return typeof text === "string" ? text.slice(0, 20) : "";
  };
  const sent = dateFields.map((field) => [field, textOf(field)] as const);
  const everywhere = textOf("everywhere") === "on" ? "on" : "";
  return { ...(Object.fromEntries(sent) as Record<DateField, string>), everywhere };
}

const writtenFields = [...dateFields, "everywhere"] as const;

/** The dates that a form shows, in one text that it sends back with what was typed. */
export function datesShown(written: DatesWritten): string {
  return writtenFields.map((field) => written[field]).join(" ");
}

/**
 * What was typed over the dates that a form showed. What was left as it was shown is as it is now: somebody else may
 * have changed it meanwhile.
 */
export function typedOver(shown: string, typed: DatesWritten, now: DatesWritten): DatesWritten {
  const was = shown.split(" ");
  if (was.length !== writtenFields.length) return typed;
  const kept = writtenFields.map((field, at) => [
    field,
    typed[field] === was[at] ? now[field] : typed[field],
  ]);
  return Object.fromEntries(kept) as DatesWritten;
}

/**
 * The first date that is other than the form showed and would become something else still, with what it is now as it is
 * written: who sent the form does not know of it. Null where there is none.
 */
export function changedMeanwhile(
  shown: string,
  sent: CycleDates,
  cycle: CycleDates & { timeZone: string },
): { field?: DateField; detail?: string } | null {
  const was = shown.split(" ");
  if (was.length !== writtenFields.length) return null;
  const [now, becomes] = [writeDates(cycle, cycle.timeZone), writeDates(sent, cycle.timeZone)];
  const field = writtenFields.find((each, at) => now[each] !== was[at] && now[each] !== becomes[each]);
  if (!field) return null;
  return field === "everywhere" ? {} : { field, detail: now[field] };
}

/** What a form has shown once it shows, beside what it did before, the change that `changedMeanwhile` named. */
export function shownWith(
  shown: string,
  { field, detail = "" }: { field?: string; detail?: string },
): string {
  const was = shown.split(" ");
  const at = writtenFields.findIndex((each) => each === (field ?? "everywhere"));
  // Closing everywhere is a box: where it was changed it is the other of the two by now.
  was[at] = field ? detail : was[at] === "on" ? "" : "on";
  return was.join(" ");
}

/**
 * Dates that were sent as they were shown are the same dates, seconds and all. Closes that lie ahead move with the
 * zones of the people, where they close at the end of a day.
 */
export function keepUnchanged(
  before: CycleDates & { phase: Phase; timeZone: string },
  written: DatesWritten,
  after: CycleDates,
): CycleDates {
  const { timeZone } = before;
  const changeable = changeableDates(before.phase);
  const [was, is] = [writeDates(before, timeZone), writeDates(after, timeZone)];
  const zoneIsSame = (before.lastTimeZone ?? null) === (after.lastTimeZone ?? null);
  const kept = dateFields.map((field) => {
    if (!changeable.includes(field))
      return [field, written[field] === was[field] ? before[field] : after[field]];
    const isSame = was[field] === is[field] && (zoneIsSame || !isClose(field));
    return [field, isSame ? before[field] : after[field]];
  });
  return {
    ...(Object.fromEntries(kept) as Omit<CycleDates, "lastTimeZone">),
    lastTimeZone: after.lastTimeZone,
  };
}
