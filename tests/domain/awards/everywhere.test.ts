import { describe, expect, it } from "vitest";
import type { CycleDates } from "~/domain/awards/cycle-dates";
import { keepUnchanged, readDates, writeDates } from "~/domain/awards/dates-written";
import { dayEverywhere, endOfDay, lastZone } from "~/domain/awards/everywhere";
import type { Phase } from "~/domain/awards/phase";
import { datesOfTurn } from "~/domain/awards/rhythm";
import { datesToSetBack } from "~/domain/awards/set-back";

const berlin = "Europe/Berlin";
const halifax = "America/Halifax";

describe("the end of a day", () => {
  it.each([
    ["2026-06-30", "UTC", "2026-07-01T00:00:00.000Z"],
    ["2026-06-30", berlin, "2026-06-30T22:00:00.000Z"],
    ["2026-12-31", "Pacific/Kiritimati", "2026-12-31T10:00:00.000Z"],
    ["2026-12-31", "Pacific/Pago_Pago", "2027-01-01T11:00:00.000Z"],
    ["2028-02-28", berlin, "2028-02-28T23:00:00.000Z"],
    ["2028-02-29", berlin, "2028-02-29T23:00:00.000Z"],
  ])("%s in %s is %s", (day, zone, expected) => {
    expect(endOfDay(day, zone)?.toISOString()).toBe(expected);
  });

  it.each([
    ["spring in Berlin", "2026-03-29", berlin, 23],
    ["autumn in Berlin", "2026-10-25", berlin, 25],
    ["spring in Sydney", "2026-10-04", "Australia/Sydney", 23],
    ["autumn in Sydney", "2026-04-05", "Australia/Sydney", 25],
    ["spring in Santiago, where midnight itself is skipped", "2026-09-06", "America/Santiago", 23],
    ["autumn in Santiago, where the last hour comes twice", "2026-04-04", "America/Santiago", 25],
  ])("of a day of the change in %s comes after its own hours", (_, day, zone, hours) => {
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const length = endOfDay(day, zone)!.getTime() - endOfDay(before, zone)!.getTime();
    expect(length / 3_600_000).toBe(hours);
    expect(dayEverywhere(endOfDay(day, zone)!, zone)).toBe(day);
    expect(dayEverywhere(endOfDay(before, zone)!, zone)).toBe(before);
  });

  it.each(["2026-02-29", "30 June", ""])("does not exist for %s", (text) => {
    expect(endOfDay(text, berlin)).toBeNull();
  });

  it("is told from any other instant, a millisecond on each side of it", () => {
    const end = endOfDay("2026-06-30", halifax)!;
    const beside = (by: number) => dayEverywhere(new Date(end.getTime() + by), halifax);
    expect([beside(-1), beside(0), beside(1)]).toEqual([null, "2026-06-30", null]);
    expect(dayEverywhere(end, berlin)).toBeNull();
    expect(dayEverywhere(end, null)).toBeNull();
  });
});

describe("the last zone", () => {
  it("is the one farthest west, and one is enough", () => {
    expect(lastZone([berlin, halifax, "Asia/Tokyo"], ["2026-06-30"])).toBe(halifax);
    expect(lastZone([berlin], ["2026-06-30"])).toBe(berlin);
    expect(lastZone([berlin, "Europe/Rome"], ["2026-06-30"])).toBe(berlin);
  });

  it("passes over names that are no zone", () => {
    expect(lastZone(["Mars/Olympus", "", berlin], ["2026-06-30"])).toBe(berlin);
  });

  it("never cuts anybody off, whatever the zones and the days", () => {
    const zones = Intl.supportedValuesOf("timeZone").filter((_, at) => at % 9 === 0);
    const days = ["2026-03-29", "2026-07-01", "2026-10-25", "2026-12-31", "2028-02-29"];
    const last = lastZone(zones, days);
    for (const day of days)
      for (const zone of zones) expect(endOfDay(day, last)! >= endOfDay(day, zone)!, zone).toBe(true);
  });

  it("is a whole hour where no zone is the last on all days", () => {
    const zones = ["America/Halifax", "America/Santiago", "America/La_Paz"];
    const days = ["2026-01-15", "2026-07-15"];
    expect(lastZone(zones, days)).toBe("America/La_Paz");
    expect(lastZone(["America/Halifax", "America/Santiago"], days)).toBe("Etc/GMT+4");
  });
});

const written = {
  nominationsOpenAt: "2026-06-15T09:00",
  nominationsCloseAt: "2026-06-30T18:00",
  votingOpenAt: "2026-07-06T09:00",
  judgingOpenAt: "",
  votingCloseAt: "2026-10-25T18:00",
  announceAt: "",
  everywhere: "on",
};

describe("dates as a form sends them", () => {
  const read = (change: Partial<typeof written> = {}, everywhere: string[] = [halifax, "Asia/Tokyo"]) =>
    readDates({ ...written, ...change }, { timeZone: berlin, everywhere });

  it("close at the end of their day in the last zone, and open in the zone of the cycle", () => {
    const { dates, unreadable } = read();
    expect(unreadable).toEqual([]);
    expect(dates).toMatchObject({
      lastTimeZone: halifax,
      nominationsOpenAt: new Date("2026-06-15T07:00:00Z"),
      nominationsCloseAt: new Date("2026-07-01T03:00:00Z"),
      votingOpenAt: new Date("2026-07-06T07:00:00Z"),
      votingCloseAt: new Date("2026-10-26T03:00:00Z"),
    });
  });

  it("close at their time where that is not asked for", () => {
    const { dates } = read({ everywhere: "" });
    expect(dates).toMatchObject({ lastTimeZone: null, nominationsCloseAt: new Date("2026-06-30T16:00:00Z") });
  });

  it("never close before the day is over where the cycle itself is", () => {
    expect(read({}, ["Asia/Tokyo"]).dates.lastTimeZone).toBe(berlin);
    expect(read({}, []).dates.lastTimeZone).toBe(berlin);
  });

  it("name a close that is no day", () => {
    expect(read({ votingCloseAt: "" }).unreadable).toEqual(["votingCloseAt"]);
  });

  it("are shown with their day and its last minute, and read back as they were", () => {
    const { dates } = read();
    const shown = writeDates(dates, berlin);
    expect(shown).toEqual({
      ...written,
      nominationsCloseAt: "2026-06-30T23:59",
      votingCloseAt: "2026-10-25T23:59",
    });
    expect(readDates(shown, { timeZone: berlin, everywhere: [halifax] }).dates).toEqual(dates);
  });
});

describe("dates that are changed", () => {
  const zones = { timeZone: berlin, everywhere: [halifax] };
  const dates = readDates(written, zones).dates;
  const cycle = { ...dates, phase: "nominating" as const, timeZone: berlin };
  const change = (
    before: Omit<typeof cycle, "phase"> & { phase: Phase },
    sent: Partial<typeof written>,
    everywhere = [halifax],
  ) => {
    const text = { ...writeDates(before, berlin), ...sent };
    return keepUnchanged(before, text, readDates(text, { timeZone: berlin, everywhere }).dates);
  };

  it("stay to the millisecond where nothing was typed", () => {
    const opened = { ...cycle, nominationsOpenAt: new Date("2026-06-15T07:00:12.345Z") };
    expect(change(opened, {})).toEqual(change(opened, { announceAt: "" }));
    expect(change(opened, {}).nominationsOpenAt).toEqual(opened.nominationsOpenAt);
    expect(change(opened, {})).toMatchObject({ votingCloseAt: dates.votingCloseAt, lastTimeZone: halifax });
  });

  it("move with the people where they close at the end of a day", () => {
    const moved = change(cycle, {}, [halifax, "Pacific/Honolulu"]);
    expect(moved).toMatchObject({
      lastTimeZone: "Pacific/Honolulu",
      nominationsCloseAt: new Date("2026-07-01T10:00:00Z"),
    });
  });

  it("leave a close that has passed, whatever becomes of the others", () => {
    const voting = { ...cycle, phase: "voting" as const };
    const moved = change(voting, {}, [halifax, "Pacific/Honolulu"]);
    expect(moved.nominationsCloseAt).toEqual(dates.nominationsCloseAt);
    expect(moved.votingCloseAt).toEqual(new Date("2026-10-26T10:00:00Z"));
    const timed = change(voting, { everywhere: "" });
    expect(timed.nominationsCloseAt).toEqual(dates.nominationsCloseAt);
    expect(timed).toMatchObject({ lastTimeZone: null, votingCloseAt: new Date("2026-10-25T22:59:00Z") });
  });

  it("move by days as days when a cycle is set back", () => {
    const screening = { ...cycle, phase: "screening" as const };
    const back = datesToSetBack(screening, { to: "nominating" }, new Date("2026-07-02T03:00:00Z"));
    expect(dayEverywhere(back.nominationsCloseAt, halifax)).toBe("2026-07-04");
    expect(dayEverywhere(back.votingCloseAt, halifax)).toBe("2026-10-25");
    const vote = datesToSetBack(screening, { to: "screening" }, new Date("2026-07-07T07:00:00Z"));
    expect(dayEverywhere(vote.votingCloseAt, halifax)).toBe("2026-10-29");
  });
});

describe("later turns", () => {
  const turnOf = (days: [string, string], keeps: "day" | "weekday", turn: number): CycleDates => {
    const [closes, ends] = days.map((day) => `${day}T18:00`) as [string, string];
    const sent = { ...written, nominationsOpenAt: "2028-01-03T09:00", nominationsCloseAt: closes };
    const voting = { votingOpenAt: "2028-02-02T09:00", votingCloseAt: ends };
    const first = readDates({ ...sent, ...voting }, { timeZone: berlin, everywhere: [halifax] }).dates;
    return datesOfTurn({ ...first, timeZone: berlin }, { rhythm: "monthly", keeps }, turn);
  };
  const days = (dates: CycleDates) => [
    dayEverywhere(dates.nominationsCloseAt, halifax),
    dayEverywhere(dates.votingCloseAt, halifax),
  ];

  it("close at the end of the same day of the month, or of its last", () => {
    expect(days(turnOf(["2028-01-31", "2028-02-15"], "day", 1))).toEqual(["2028-02-29", "2028-03-15"]);
    expect(days(turnOf(["2028-01-30", "2028-02-15"], "day", 2))).toEqual(["2028-03-30", "2028-04-15"]);
  });

  it("close at the end of the same weekday, over both changes of the clocks", () => {
    expect(days(turnOf(["2028-01-14", "2028-02-18"], "weekday", 3))).toEqual(["2028-04-14", "2028-05-19"]);
    expect(days(turnOf(["2028-01-14", "2028-02-18"], "weekday", 10))).toEqual(["2028-11-17", "2028-12-22"]);
  });
});
