import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWeek, latestSlot, nextSlot, weekOf, weekWords } from "~/domain/updates/digest-slot";
import { windowStart } from "~/domain/updates/digest-window";

const berlin = { timeZone: "Europe/Berlin", day: 1, hour: 8 };
const slot = (time: typeof berlin, now: string) => {
  const { at, week } = latestSlot(time, new Date(now));
  return `${at.toISOString()} ${week}`;
};

describe("the week of a day", () => {
  it("is the one of its Thursday", () => {
    expect(["2026-01-01", "2025-12-29", "2025-12-28", "2027-01-03", "2027-01-04"].map(weekOf)).toEqual([
      "2026-W01",
      "2026-W01",
      "2025-W52",
      "2026-W53",
      "2027-W01",
    ]);
  });

  it("is told in words, and nothing else is a week", () => {
    expect(weekWords("2026-W04")).toBe("Week 4, 2026");
    expect(["2026-W00", "2026-W54", "2026-14", "2026-W14 ", "W14"].map(isWeek)).toEqual(Array(5).fill(false));
  });
});

describe("the time of a letter", () => {
  it("comes at the minute and not before", () => {
    expect(slot(berlin, "2026-03-30T05:59:59Z")).toBe("2026-03-23T07:00:00.000Z 2026-W13");
    expect(slot(berlin, "2026-03-30T06:00:00Z")).toBe("2026-03-30T06:00:00.000Z 2026-W14");
    expect(nextSlot(berlin, new Date("2026-03-30T06:00:00Z")).at.toISOString()).toBe(
      "2026-04-06T06:00:00.000Z",
    );
  });

  it("moves on with an hour that the clocks jump over, and comes once in one that is there twice", () => {
    const sunday = { timeZone: "Europe/Berlin", day: 7, hour: 2 };
    expect(slot(sunday, "2026-03-29T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z 2026-W13");
    expect(slot(sunday, "2026-10-25T00:30:00Z")).toBe("2026-10-25T00:00:00.000Z 2026-W43");
    expect(slot(sunday, "2026-10-25T01:30:00Z")).toBe("2026-10-25T00:00:00.000Z 2026-W43");
  });

  it("is each person's own, on both sides of the date line", () => {
    const now = "2026-03-29T18:30:00Z";
    expect(slot({ ...berlin, timeZone: "Pacific/Kiritimati" }, now)).toBe(
      "2026-03-29T18:00:00.000Z 2026-W14",
    );
    expect(slot({ ...berlin, timeZone: "Pacific/Pago_Pago" }, now)).toBe("2026-03-23T19:00:00.000Z 2026-W13");
  });

  it("is one in every week, whatever the zone, the hour and the clocks", () => {
    const zones = fc.constantFrom(
      "Europe/Berlin",
      "America/Havana",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "UTC",
    );
    const time = fc.record({
      timeZone: zones,
      day: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    const hours = fc.integer({ min: 0, max: 24 * 365 * 2 });
    fc.assert(
      fc.property(time, hours, (when, hour) => {
        const now = new Date(Date.UTC(2025, 11, 20) + hour * 3_600_000);
        const [latest, next] = [latestSlot(when, now), nextSlot(when, now)];
        expect(latest.at <= now && now < next.at).toBe(true);
        const days = (next.at.getTime() - latest.at.getTime()) / 86_400_000;
        expect(Math.abs(days - 7)).toBeLessThan(0.1);
        expect(latest.week < next.week).toBe(true);
        expect(latestSlot(when, new Date(next.at.getTime() - 1))).toEqual(latest);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what is new to a reader", () => {
  const until = new Date("2026-03-30T06:00:00Z");
  const days = (count: number) => new Date(until.getTime() - count * 86_400_000);
  it("is what came since their last letter, for four weeks at most, and a week for the first", () => {
    expect(windowStart(until, null, null)).toEqual(days(7));
    expect(windowStart(until, days(3), null)).toEqual(days(3));
    expect(windowStart(until, days(20), null)).toEqual(days(20));
    expect(windowStart(until, days(40), null)).toEqual(days(28));
  });

  it("is never what a skipped week held", () => {
    expect(windowStart(until, days(14), days(5))).toEqual(days(5));
    expect(windowStart(until, days(3), days(5))).toEqual(days(3));
    expect(windowStart(until, null, days(1))).toEqual(days(1));
  });
});
