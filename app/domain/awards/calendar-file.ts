/** One instant in a calendar. */
export interface CalendarEvent {
  /** The same event keeps its id, so that a changed date moves it. */
  id: string;
  at: Date;
  title: string;
  words: string;
  url: string;
}

const longestLine = 75;

/**
 * A calendar as iCalendar text (RFC 5545): lines end in CR LF and are folded at 75 octets, instants are UTC, and an
 * event without an end lasts no time.
 */
export function calendarFile(
  name: string,
  events: readonly CalendarEvent[],
  { host, now }: { host: string; now: Date },
): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Laurels//Cycles//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    ...events.flatMap(({ id, at, title, words, url }) => [
      "BEGIN:VEVENT",
      `UID:${id}@${host}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(at)}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(words)}`,
      `URL:${url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** “20260327T170000Z” */
function utc(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** A line in pieces of at most 75 octets, none of which cuts a character; each but the first begins with a space. */
function folded(line: string): string {
  const pieces = [""];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longestLine) {
      pieces.push(" ");
      octets = 1;
    }
    pieces[pieces.length - 1] += character;
    octets += size;
  }
  return pieces.join("\r\n");
}
