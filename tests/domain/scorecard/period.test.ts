import { describe, expect, it } from "vitest";
import {
  addMonths,
  comparedMonths,
  isRunning,
  lastTwelve,
  neighbourOf,
  periodAround,
  readPeriod,
} from "~/domain/scorecard/period";

const now = "2026-11";
const read = (key: string) => readPeriod(key, now);

describe("a period", () => {
  it.each([
    ["2026-11", ["2026-11"]],
    ["2026-Q4", ["2026-10", "2026-11"]],
    ["2026-Q3", ["2026-07", "2026-08", "2026-09"]],
  ])("%s has the months %j", (key, months) => {
    expect(read(key)?.months).toEqual(months);
  });

  it("of a year ends with the month that it is, and the twelve months do too", () => {
    expect(read("2026")?.months).toHaveLength(11);
    expect(read("2025")?.months).toHaveLength(12);
    expect(read("12m")?.months).toEqual(lastTwelve(read("2026-11")!));
    expect(read("12m")?.months[0]).toBe("2025-12");
  });

  it.each(["2026-12", "2027", "2027-Q1", "2026-13", "2026-00", "2026-Q5", "1999", "", "12M", "2026-Q4 "])(
    "is not %j",
    (key) => {
      expect(read(key)).toBeNull();
    },
  );

  it("of a quarter that begins this month has begun", () => {
    expect(readPeriod("2026-Q4", "2026-10")?.months).toEqual(["2026-10"]);
    expect(readPeriod("2026-Q4", "2026-09")).toBeNull();
  });

  it("runs while it holds this month", () => {
    expect(["2026", "2026-Q4", "2026-11", "12m"].map((key) => isRunning(read(key)!, now))).not.toContain(
      false,
    );
    expect(["2025", "2026-Q3", "2026-10"].map((key) => isRunning(read(key)!, now))).not.toContain(true);
  });
});

describe("a comparison", () => {
  it("takes as many months as have begun", () => {
    expect(comparedMonths(read("2026-Q4")!, "before")).toEqual(["2026-07", "2026-08"]);
    expect(comparedMonths(read("2026-Q4")!, "year")).toEqual(["2025-10", "2025-11"]);
    expect(comparedMonths(read("2026")!, "before")).toEqual(comparedMonths(read("2026")!, "year"));
    expect(comparedMonths(read("2026-01")!, "before")).toEqual(["2025-12"]);
  });
});

describe("the neighbours of a period", () => {
  it("lie before and after it, up to the one that it is", () => {
    expect(neighbourOf(read("2026-Q1")!, -1, now)?.key).toBe("2025-Q4");
    expect(neighbourOf(read("2026-Q3")!, 1, now)?.key).toBe("2026-Q4");
    expect(neighbourOf(read("2026-Q4")!, 1, now)).toBeNull();
    expect(neighbourOf(read("12m")!, -1, now)).toBeNull();
    expect(neighbourOf(readPeriod("2000", now)!, -1, now)).toBeNull();
  });

  it("are found around a month", () => {
    const keys = (["month", "quarter", "year", "12m"] as const).map(
      (kind) => periodAround(kind, "2026-09", now).key,
    );
    expect(keys).toEqual(["2026-09", "2026-Q3", "2026", "12m"]);
  });
});

it("months go over the end of a year both ways", () => {
  expect(addMonths("2026-12", 1)).toBe("2027-01");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
  expect(addMonths("2026-05", -29)).toBe("2023-12");
});
