const locale = "en-GB";

/** "Friday 27 March at 18:00, Berlin time": an instant as the house's clocks show it. */
export function dayAndTime(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const day = format(at, { weekday: "long", day: "numeric", month: "long", timeZone });
  const time = format(at, { hour: "2-digit", minute: "2-digit", timeZone });
  return `${day} at ${time}, ${placeOf(timeZone)}`;
}

/** "Friday 27 March 2026", for a day (`2026-03-27`) or an instant, which is then read in UTC. */
export function longDay(day: string): string {
  return format(new Date(day), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

function format(at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at).replace(/^(\p{L}+), /u, "$1 ");
}

function placeOf(timeZone: string): string {
  const city = timeZone.split("/").at(-1)?.replaceAll("_", " ");
  return timeZone.includes("/") && !timeZone.startsWith("Etc/") ? `${city} time` : timeZone;
}
