import type { Database, Tx } from "~/db/client.server";
import { listPeopleZones } from "~/db/time-zones.server";
import type { CycleDates, DateField } from "~/domain/awards/cycle-dates";
import { readDates, writeDates, type DatesWritten } from "~/domain/awards/dates-written";

/** The instants of written dates, and the fields that hold no time; closes “everywhere” ask where people live. */
export async function datesAsWritten(
  db: Database | Tx,
  written: DatesWritten,
  timeZone: string,
): Promise<{ dates: CycleDates; unreadable: DateField[] }> {
  const everywhere = written.everywhere === "on" ? await listPeopleZones(db) : [];
  return readDates(written, { timeZone, everywhere });
}

/** Dates that were reckoned some time ago, with closes at the end of a day where people live now. */
export async function datesOfToday(
  db: Database | Tx,
  dates: CycleDates,
  timeZone: string,
): Promise<CycleDates> {
  if (!dates.lastTimeZone) return dates;
  return (await datesAsWritten(db, writeDates(dates, timeZone), timeZone)).dates;
}
