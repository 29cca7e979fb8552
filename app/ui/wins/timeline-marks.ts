export interface DayShown {
  kind: string;
  name: string;
  /** `YYYY-MM-DD`. */
  on: string;
}

export interface Mark extends DayShown {
  x: number;
  dayLabel: string;
  anchor: "start" | "middle" | "end";
  textX: number;
  /** False where its words would touch those of the mark before. */
  labelled: boolean;
}

const dayLength = 86_400_000;
const roomForWords = 108;

/** Where the days of a deal stand on a line, in order; words that would overlap are left to the list below. */
export function placeMarks(days: readonly DayShown[], line: { start: number; end: number }): Mark[] {
  const times = days.map(({ on }) => Date.parse(`${on}T00:00:00Z`));
  const first = Math.min(...times);
  const span = Math.max(...times) - first || dayLength;
  let wordsEnd = -Infinity;
  return days.map((day, index) => {
    const passed = (times[index] ?? first) - first;
    const x = round(line.start + (passed / span) * (line.end - line.start));
    const anchor = anchorAt(x, line);
    const textX = anchor === "start" ? Math.max(0, x - 8) : x;
    const wordsStart = { start: textX, middle: textX - roomForWords / 2, end: textX - roomForWords }[anchor];
    const labelled = day.kind !== "procurement_engaged" && wordsStart >= wordsEnd;
    if (labelled) wordsEnd = wordsStart + roomForWords;
    return { ...day, x, dayLabel: `Day ${Math.round(passed / dayLength)}`, anchor, textX, labelled };
  });
}

/** Where a day counted from the first one stands on the line; null where it is not on it. */
export function placeOfDay(
  day: number,
  days: readonly DayShown[],
  line: { start: number; end: number },
): number | null {
  const times = days.map(({ on }) => Date.parse(`${on}T00:00:00Z`));
  const span = (Math.max(...times) - Math.min(...times)) / dayLength;
  if (span <= 0 || day < 0 || day > span) return null;
  return round(line.start + (day / span) * (line.end - line.start));
}

const roomForUsual = 280;

/** Whether a line down from `x` meets the words of the usual day, which stand beside their own: left where it is late. */
export function runsThroughWords(x: number, usualX: number, { late }: { late: boolean }): boolean {
  const [from, to] = late ? [usualX - roomForUsual, usualX - 4] : [usualX + 4, usualX + roomForUsual];
  return x >= from && x <= to;
}

function anchorAt(x: number, line: { start: number; end: number }): Mark["anchor"] {
  if (x < line.start + roomForWords / 2) return "start";
  return x > line.end - roomForWords / 2 ? "end" : "middle";
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
