import { dayEverywhere } from "~/domain/awards/everywhere";

const locale = "en-GB";

/** "Friday 27 March at 18:00, Berlin time": an instant as the house's clocks show it. */
export function dayAndTime(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const day = format(at, { weekday: "long", day: "numeric", month: "long", timeZone });
  const time = format(at, { hour: "2-digit", minute: "2-digit", timeZone });
  return `${day} at ${time}, ${placeOf(timeZone)}`;
}

/**
 * Until when something is open, to stand after "until": as `dayAndTime`, or "the end of Tuesday 30 June, everywhere
 * (Wednesday 1 July at 12:00, Berlin time)".
 */
export function closeOf(closing: Closing): string {
  const { closesAt, timeZone, lastTimeZone } = closing;
  const last = dayEverywhere(new Date(closesAt), lastTimeZone);
  const here = dayAndTime(closesAt, timeZone);
  if (!last) return here;
  const day = format(new Date(last), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return `the end of ${day}, everywhere (${here})`;
}

/** The same, to stand after "closes": "on Friday", "at the end of Friday". */
export function onClose(closing: Closing): string {
  const words = closeOf(closing);
  return `${words.startsWith("the end") ? "at" : "on"} ${words}`;
}

interface Closing {
  closesAt: string;
  timeZone: string;
  lastTimeZone?: string | null;
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
