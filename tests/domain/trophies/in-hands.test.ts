import { expect, it } from "vitest";
import { comesLate, inHandsOn } from "~/domain/trophies/in-hands";

it.each([
  ["2026-11-23", 0, "2026-11-23"],
  ["2026-11-23", 1, "2026-11-24"],
  ["2026-11-26", 1, "2026-11-27"],
  ["2026-11-27", 1, "2026-11-30"],
  ["2026-11-28", 1, "2026-11-30"],
  ["2026-11-29", 1, "2026-11-30"],
  ["2026-11-27", 0, "2026-11-27"],
  ["2026-11-23", 10, "2026-12-07"],
  ["2028-02-28", 1, "2028-02-29"],
])("ordered on %s with %i working days it is there on %s", (orderedOn, days, expected) => {
  expect(inHandsOn(orderedOn, days)).toBe(expected);
});

it("is late from the day after the announcement on", () => {
  const dates = { voteEndsOn: "2026-11-23", announcedOn: "2026-12-07" };
  expect(comesLate(dates, 10)).toBe(false);
  expect(comesLate(dates, 11)).toBe(true);
});
