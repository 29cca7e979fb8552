import { describe, expect, it } from "vitest";
import { engagementSentence, togetherSentence } from "~/ui/wins/engagement-words";
import { placeMarks, runsThroughWords } from "~/ui/wins/timeline-marks";

const line = { start: 8, end: 640 };
const day = (kind: string, on: string) => ({ kind, name: kind, on });

describe("the days on a line", () => {
  it("stand where they happened, the first and the last at the ends", () => {
    const marks = placeMarks(
      [day("lead", "2026-01-01"), day("offer_sent", "2026-01-06"), day("won", "2026-01-11")],
      line,
    );
    expect(marks.map(({ x, dayLabel, anchor }) => [x, dayLabel, anchor])).toEqual([
      [8, "Day 0", "start"],
      [324, "Day 5", "middle"],
      [640, "Day 10", "end"],
    ]);
  });

  it("leave out words that would touch, and those of Procurement, which stand below", () => {
    const days = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-03-01"].map((on, index) =>
      day(index === 1 ? "procurement_engaged" : `kind-${index}`, on),
    );
    expect(placeMarks(days, line).map(({ labelled }) => labelled)).toEqual([true, false, false, true]);
  });

  it("bear a single day", () => {
    expect(placeMarks([day("won", "2026-01-01")], line)).toMatchObject([{ x: 8, dayLabel: "Day 0" }]);
  });
});

describe("how early, in words", () => {
  const known = { daysToProcurement: 3, cycleDays: 67, shareTogether: 64 / 67, beforeOffer: true };

  it("says as much as is known", () => {
    expect(engagementSentence(known)).toBe("Procurement joined on day 3 of 67, before the offer.");
    expect(engagementSentence({ ...known, cycleDays: null, beforeOffer: null })).toBe(
      "Procurement joined on day 3.",
    );
    expect(engagementSentence({ ...known, cycleDays: 2, beforeOffer: false })).toBe(
      "Procurement joined on day 3, after the offer had left.",
    );
    expect(engagementSentence({ ...known, daysToProcurement: null })).toBeNull();
    expect(togetherSentence(known)).toBe("Both sides worked together for 96% of the 67 days.");
    expect(togetherSentence({ ...known, shareTogether: null })).toBeNull();
  });
});

it.each([
  ["beside the line of the usual day, before its words", 103, false, false],
  ["where the words begin", 104, false, true],
  ["far behind the words", 381, false, false],
  ["before words that stand to the right", 90, false, false],
  ["where the words to the left end", 96, true, true],
  ["behind words that stand to the left", 110, true, false],
])("a line down %s", (_, x, late, expected) => {
  expect(runsThroughWords(x, 100, { late })).toBe(expected);
});
