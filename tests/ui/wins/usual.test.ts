import { expect, it } from "vitest";
import { placeOfDay } from "~/ui/wins/timeline-marks";
import { isSmallSample, usualSentences } from "~/ui/wins/usual-words";

const usual = { days: 9, daysOf: 14, together: 713, togetherOf: 12, beforeOffer: 10, beforeOfferOf: 13 };
const nothing = { days: null, daysOf: 0, together: null, togetherOf: 0, beforeOffer: 0, beforeOfferOf: 0 };

it("compares with other wins by sentences that say how many they are", () => {
  expect(usualSentences(usual)).toEqual([
    "Procurement usually joins on day 9: the median of 14 other wins.",
    "Both sides are usually together for 71% of the time: the median of 12 other wins.",
    "Procurement was in before the offer in 10 of 13 other wins where it is known.",
  ]);
  expect(usualSentences({ ...nothing, days: 8.5, daysOf: 1 })).toEqual([
    "Procurement usually joins on day 8.5: the median of 1 other win.",
  ]);
  expect(usualSentences(nothing)).toEqual([]);
});

it("marks fewer than five wins as a small sample, whichever sentence rests on them", () => {
  expect(isSmallSample(usual)).toBe(false);
  expect(isSmallSample({ ...usual, daysOf: 5, togetherOf: 5, beforeOfferOf: 5 })).toBe(false);
  expect(isSmallSample({ ...usual, daysOf: 4 })).toBe(true);
  expect(isSmallSample({ ...usual, togetherOf: 4 })).toBe(true);
  expect(isSmallSample({ ...usual, beforeOfferOf: 4 })).toBe(true);
  expect(isSmallSample(nothing)).toBe(false);
});

it("marks the usual day on the line, and not beyond it", () => {
  const days = ["2026-01-01", "2026-01-11"].map((on) => ({ kind: on, name: "", on }));
  const line = { start: 0, end: 100 };
  expect([-1, 0, 5, 10, 11].map((day) => placeOfDay(day, days, line))).toEqual([null, 0, 50, 100, null]);
});
