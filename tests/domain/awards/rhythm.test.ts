import { describe, expect, it } from "vitest";
import { nameOfTurn, templateOf } from "~/domain/awards/cycle-name";
import { checkCycleDates, type CycleDates } from "~/domain/awards/cycle-dates";
import { datesOfTurn, likelyRhythm, nextTurn, type Keeps, type Rhythm } from "~/domain/awards/rhythm";
import { instantOf, localOf } from "~/domain/zoned-time";

const berlin = "Europe/Berlin";

function cycle(opens: string, closes: string, votes: string, ends: string, timeZone = berlin) {
  const at = (local: string) => instantOf(local, timeZone)!;
  return {
    timeZone,
    nominationsOpenAt: at(opens),
    nominationsCloseAt: at(closes),
    votingOpenAt: at(votes),
    judgingOpenAt: null,
    votingCloseAt: at(ends),
    announceAt: null,
  };
}

const local = (dates: CycleDates, timeZone = berlin) =>
  [dates.nominationsOpenAt, dates.nominationsCloseAt, dates.votingOpenAt, dates.votingCloseAt].map((at) =>
    localOf(at, timeZone),
  );

const turn = (first: ReturnType<typeof cycle>, rhythm: Rhythm, keeps: Keeps, number: number) =>
  local(datesOfTurn(first, { rhythm, keeps }, number), first.timeZone);

describe("keeping the weekday", () => {
  const first = cycle("2026-01-05T09:00", "2026-01-16T18:00", "2026-01-19T09:00", "2026-01-30T18:00");

  it("moves the whole cycle to the nearest same weekday, distances and times of day untouched", () => {
    expect(turn(first, "quarterly", "weekday", 1)).toEqual([
      "2026-04-06T09:00",
      "2026-04-17T18:00",
      "2026-04-20T09:00",
      "2026-05-01T18:00",
    ]);
  });

  it("does not drift over the years: it is reckoned from the first", () => {
    expect(turn(first, "monthly", "weekday", 12)[0]).toBe("2027-01-04T09:00");
    expect(turn(first, "yearly", "weekday", 6)[0]).toBe("2032-01-05T09:00");
  });

  it.each([
    ["2026-01-31T09:00", 1, "2026-02-28T09:00"],
    ["2026-01-30T09:00", 1, "2026-02-27T09:00"],
    ["2026-03-04T09:00", 1, "2026-04-01T09:00"],
    ["2026-03-02T09:00", 1, "2026-03-30T09:00"],
  ])("from %s turn %s opens on %s", (opens, number, expected) => {
    const made = cycle(opens, "2026-03-20T18:00", "2026-03-23T09:00", "2026-03-27T18:00");
    expect(turn(made, "monthly", "weekday", number)[0]).toBe(expected);
  });
});

describe("keeping the day of the month", () => {
  it("ends where the month ends, and comes back to the day afterwards", () => {
    const first = cycle("2026-01-01T09:00", "2026-01-31T18:00", "2026-02-01T09:00", "2026-02-14T18:00");
    expect(turn(first, "monthly", "day", 1)).toEqual([
      "2026-02-01T09:00",
      "2026-02-28T18:00",
      "2026-03-01T09:00",
      "2026-03-14T18:00",
    ]);
    expect(turn(first, "monthly", "day", 2)[1]).toBe("2026-03-31T18:00");
    expect(turn(first, "monthly", "day", 3)[1]).toBe("2026-04-30T18:00");
  });

  it("knows the leap day, on it and from it", () => {
    const first = cycle("2028-02-29T09:00", "2028-03-10T18:00", "2028-03-13T09:00", "2028-03-24T18:00");
    expect(turn(first, "yearly", "day", 1)[0]).toBe("2029-02-28T09:00");
    expect(turn(first, "yearly", "day", 4)[0]).toBe("2032-02-29T09:00");
    const january = cycle("2028-01-31T09:00", "2028-03-10T18:00", "2028-03-13T09:00", "2028-03-24T18:00");
    expect(turn(january, "monthly", "day", 1)[0]).toBe("2028-02-29T09:00");
    expect(turn({ ...january }, "monthly", "day", 13)[0]).toBe("2029-02-28T09:00");
  });

  it("moves as a whole where two dates would change places", () => {
    const first = cycle("2026-01-30T18:00", "2026-01-31T09:00", "2026-02-02T09:00", "2026-02-06T18:00");
    const dates = datesOfTurn(first, { rhythm: "monthly", keeps: "day" }, 1);
    expect(checkCycleDates(dates, berlin).ok).toBe(true);
    expect(local(dates)).toEqual([
      "2026-02-28T18:00",
      "2026-03-01T09:00",
      "2026-03-03T09:00",
      "2026-03-07T18:00",
    ]);
  });
});

describe("the change of the clocks", () => {
  it.each(["Europe/Berlin", "Australia/Sydney"])(
    "in %s keeps nine o'clock at nine in both directions",
    (zone) => {
      for (const [opens, expected] of [
        ["2026-03-02T09:00", "2026-06-01T09:00"],
        ["2026-09-07T09:00", "2026-12-07T09:00"],
      ] as const) {
        const first = cycle(
          opens,
          opens.replace("09:00", "10:00"),
          opens.replace("09:00", "11:00"),
          opens.replace("09:00", "12:00"),
          zone,
        );
        expect(turn(first, "quarterly", "weekday", 1)[0]).toBe(expected);
      }
    },
  );
});

it("turns keep the order of the dates, whatever the day, the rhythm and the zone", () => {
  for (let day = 0; day < 366; day += 5) {
    const start = Date.UTC(2028, 0, 1 + day, 9);
    const at = (days: number) => new Date(start + days * 24 * 60 * 60 * 1000);
    for (const timeZone of [berlin, "Australia/Sydney", "America/Halifax"])
      for (const rhythm of ["monthly", "quarterly", "yearly"] as const)
        for (const keeps of ["weekday", "day"] as const)
          for (const number of [1, 2, 5]) {
            const first = {
              timeZone,
              nominationsOpenAt: at(0),
              nominationsCloseAt: at(1),
              votingOpenAt: at(2),
              votingCloseAt: at(4),
              announceAt: at(5),
            };
            const dates = datesOfTurn(first, { rhythm, keeps }, number);
            expect(checkCycleDates(dates, timeZone).ok, `${day} ${timeZone} ${rhythm} ${keeps}`).toBe(true);
          }
  }
});

describe("the next turn", () => {
  const first = cycle("2026-01-05T09:00", "2026-01-16T18:00", "2026-01-19T09:00", "2026-01-30T18:00");
  const monthly = { rhythm: "monthly", keeps: "weekday", daysAhead: 14 } as const;
  const at = (text: string) => instantOf(text, berlin)!;

  it("is drafted so many days before its nominations open", () => {
    const next = nextTurn(first, monthly, { from: 1, now: at("2026-01-06T09:00") });
    expect(next?.turn).toBe(1);
    expect(localOf(next!.draftAt, berlin)).toBe("2026-01-19T09:00");
  });

  it("passes over turns whose nominations are over, and none other", () => {
    const close = datesOfTurn(first, monthly, 1).nominationsCloseAt;
    const before = new Date(close.getTime() - 1);
    expect(nextTurn(first, monthly, { from: 1, now: before })?.turn).toBe(1);
    expect(nextTurn(first, monthly, { from: 1, now: close })?.turn).toBe(2);
    expect(nextTurn(first, monthly, { from: 1, now: at("2027-01-10T09:00") })?.turn).toBe(12);
  });
});

it.each([
  [28, "monthly"],
  [29, "quarterly"],
  [90, "quarterly"],
  [91, "yearly"],
] as const)("a cycle of %s days is likely %s", (days, expected) => {
  const opens = instantOf("2026-01-05T09:00", "UTC")!;
  const ends = new Date(opens.getTime() + days * 24 * 60 * 60 * 1000);
  const dates = { nominationsOpenAt: opens, nominationsCloseAt: ends, votingOpenAt: ends, announceAt: null };
  expect(likelyRhythm({ ...dates, votingCloseAt: ends })).toBe(expected);
});

describe("names", () => {
  const opens = instantOf("2026-10-01T09:00", berlin)!;
  it.each([
    ["Q4 2026", "Q{quarter} {year}", "Q1 2027"],
    ["Peer Thanks, October 2026", "Peer Thanks, {month} {year}", "Peer Thanks, January 2027"],
    ["Laurels", "Laurels, {month} {year}", "Laurels, January 2027"],
    ["Q3 awards", "Q3 awards, {month} {year}", "Q3 awards, January 2027"],
  ])("of %s follow %s", (name, template, next) => {
    expect(templateOf(name, opens, berlin)).toBe(template);
    expect(nameOfTurn(template, instantOf("2027-01-01T00:00", berlin)!, berlin)).toBe(next);
  });
});
