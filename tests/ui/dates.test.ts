import { describe, expect, it } from "vitest";
import {
  dateRange,
  day,
  dayAndTime,
  dayAndTimeFor,
  fieldValue,
  plainDay,
  shortDay,
  timeLeft,
  timeSince,
} from "~/ui/dates";

const berlin = "Europe/Berlin";

describe("dates", () => {
  it("names the day in the zone that is asked for", () => {
    expect(day("2026-03-27T23:30:00Z", "UTC")).toBe("Friday 27 March 2026");
    expect(day("2026-03-27T23:30:00Z", berlin)).toBe("Saturday 28 March 2026");
    expect(dayAndTime("2026-03-27T17:00:00Z", berlin)).toBe("Friday 27 March 2026, 18:00");
  });

  it("shows midnight as 00:00", () => {
    expect(dayAndTime("2026-06-01T00:00:00Z", "UTC")).toBe("Monday 1 June 2026, 00:00");
    expect(fieldValue("2026-06-01T00:00:00Z", "UTC")).toBe("2026-06-01T00:00");
  });

  it("leaves the year out of a short day of this year only", () => {
    expect(shortDay("2026-03-27T12:00:00Z", "UTC", "2026-01-01T00:00:00Z")).toBe("27 Mar");
    expect(shortDay("2025-03-27T12:00:00Z", "UTC", "2026-01-01T00:00:00Z")).toBe("27 Mar 2025");
    expect(shortDay("2026-09-02T12:00:00Z", "UTC")).toBe("2 Sep");
  });

  it("shows a date without a time as that date", () => {
    expect(plainDay("2026-02-12")).toBe("12 February 2026");
  });

  it("joins two dates with what they share said once", () => {
    expect(dateRange("2026-02-02T09:00:00Z", "2026-02-27T09:00:00Z", "UTC")).toBe("2 to 27 February 2026");
    expect(dateRange("2026-02-27T09:00:00Z", "2026-03-03T09:00:00Z", "UTC")).toBe(
      "27 February to 3 March 2026",
    );
    expect(dateRange("2025-12-30T09:00:00Z", "2026-01-03T09:00:00Z", "UTC")).toBe(
      "30 December 2025 to 3 January 2026",
    );
    expect(dateRange("2026-02-02T09:00:00Z", "2026-02-02T19:00:00Z", "UTC")).toBe("2 February 2026");
  });

  it("says the time left in the two largest units", () => {
    const now = "2026-03-24T09:59:00Z";
    expect(timeLeft(now, "2026-03-27T18:00:00Z")).toEqual({ main: "3 days", rest: "8 hours", over: false });
    expect(timeLeft(now, "2026-03-24T11:00:00Z")).toEqual({ main: "1 hour", rest: "1 minute", over: false });
    expect(timeLeft(now, "2026-03-24T09:59:30Z").main).toBe("less than a minute");
    expect(timeLeft(now, now).over).toBe(true);
  });

  it("says how long ago, and the date once it is long past", () => {
    expect(timeSince("2026-03-24T09:48:00Z", "2026-03-24T10:00:00Z", "UTC")).toBe("12 minutes ago");
    expect(timeSince("2026-01-02T09:48:00Z", "2026-03-24T10:00:00Z", "UTC")).toBe("2 Jan");
  });

  it.each([
    ["2026-03-27T17:00:00Z", "Europe/Berlin", "Friday 27 March 2026, 18:00"],
    ["2026-03-27T17:00:00Z", "Europe/Rome", "Friday 27 March 2026, 18:00"],
    ["2026-03-27T17:00:00Z", "America/Halifax", "Friday 27 March 2026, 18:00 (14:00 where you are)"],
    ["2026-03-30T16:00:00Z", "America/Halifax", "Monday 30 March 2026, 18:00 (13:00 where you are)"],
    ["2026-03-27T17:00:00Z", "Asia/Tokyo", "Friday 27 March 2026, 18:00 (28 Mar, 02:00 where you are)"],
  ])("says %s to somebody in %s", (at, viewerZone, expected) => {
    expect(dayAndTimeFor(at, "Europe/Berlin", viewerZone)).toBe(expected);
  });
});
