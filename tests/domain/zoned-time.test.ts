import { describe, expect, it } from "vitest";
import { dayIn, daysBefore, instantOf, localOf, startOfDay, zoneExists } from "~/domain/zoned-time";

const berlin = "Europe/Berlin";

describe("a wall-clock time in a zone", () => {
  it.each([
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T01:59", "2026-10-24T23:59:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
    ["2028-02-29T12:00", "2028-02-29T11:00:00.000Z"],
  ])("%s in Berlin is %s", (local, utc) => {
    expect(instantOf(local, berlin)?.toISOString()).toBe(utc);
  });

  it("knows zones with quarter hours and those west of Greenwich", () => {
    expect(instantOf("2026-06-01T09:00", "Asia/Kathmandu")?.toISOString()).toBe("2026-06-01T03:15:00.000Z");
    expect(instantOf("2026-06-01T23:30", "America/Halifax")?.toISOString()).toBe("2026-06-02T02:30:00.000Z");
  });

  it.each(["2026-02-29T12:00", "2026-13-01T00:00", "2026-01-01T24:00", "2026-01-01", "tomorrow", ""])(
    "refuses %s",
    (text) => {
      expect(instantOf(text, berlin)).toBeNull();
    },
  );

  it("refuses a zone nobody knows", () => {
    expect(zoneExists("Mars/Olympus")).toBe(false);
    expect(zoneExists("")).toBe(false);
    expect(instantOf("2026-01-01T10:00", "Mars/Olympus")).toBeNull();
  });

  it("reads back what was written", () => {
    const at = instantOf("2026-07-16T15:00", berlin);
    expect(at && localOf(at, berlin)).toBe("2026-07-16T15:00");
  });

  it("has its own day in each zone", () => {
    const at = new Date("2026-03-31T22:30:00Z");
    expect(dayIn(at, berlin).toISOString()).toBe("2026-04-01T00:00:00.000Z");
    expect(dayIn(at, "UTC").toISOString()).toBe("2026-03-31T00:00:00.000Z");
  });
});

describe("some days before", () => {
  it("keeps the time of day when the clocks change in between", () => {
    const close = new Date("2026-03-29T16:00:00Z");
    expect(daysBefore(close, 1, berlin).toISOString()).toBe("2026-03-28T17:00:00.000Z");
    const autumn = new Date("2026-10-25T17:00:00Z");
    expect(daysBefore(autumn, 1, berlin).toISOString()).toBe("2026-10-24T16:00:00.000Z");
  });

  it("crosses the leap day", () => {
    expect(daysBefore(new Date("2028-03-01T11:00:00Z"), 1, berlin).toISOString()).toBe(
      "2028-02-29T11:00:00.000Z",
    );
  });
});

describe("the start of a day", () => {
  it.each([
    ["2026-03-29T12:00:00.000Z", "2026-03-28T23:00:00.000Z"],
    ["2026-03-28T23:00:00.000Z", "2026-03-28T23:00:00.000Z"],
    ["2026-03-28T22:59:00.000Z", "2026-03-27T23:00:00.000Z"],
    ["2026-10-25T23:30:00.000Z", "2026-10-25T23:00:00.000Z"],
  ])("of %s is midnight in the zone, %s", (instant, start) => {
    expect(startOfDay(new Date(instant), berlin).toISOString()).toBe(start);
  });
});
