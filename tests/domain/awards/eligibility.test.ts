import { describe, expect, it } from "vitest";
import { anyone, readEligibility, whyNot, type Candidate } from "~/domain/awards/eligibility";
import { latestStart } from "~/domain/awards/tenure";

const date = (text: string) => new Date(`${text}T00:00:00Z`);
const today = date("2026-05-15");
const alice: Candidate = {
  id: "alice",
  name: "Alice",
  departmentId: "d-sales",
  departmentFunction: "sales",
  location: "Berlin",
  startDate: date("2025-11-15"),
  active: true,
};
const because = (person: Candidate, rule: Partial<typeof anyone>, onDay = today) =>
  whyNot(person, { ...anyone, ...rule }, onDay)?.because ?? null;

describe("who is let in", () => {
  it("is everybody active where nothing is asked", () => {
    expect(because(alice, {})).toBeNull();
    expect(because({ ...alice, active: false }, {})).toBe("left");
  });

  it("depends on function, department and place", () => {
    expect(because(alice, { functions: ["sales", "procurement"] })).toBeNull();
    expect(because(alice, { functions: ["procurement"] })).toBe("function");
    expect(because(alice, { departmentIds: ["d-sales"] })).toBeNull();
    expect(because(alice, { departmentIds: ["d-other"] })).toBe("department");
    expect(because(alice, { locations: ["Berlin"] })).toBeNull();
    expect(because(alice, { locations: ["Halifax"] })).toBe("location");
  });

  it("leaves out HR and those named", () => {
    expect(because({ ...alice, departmentFunction: "hr" }, { withoutHr: true })).toBe("hr");
    expect(because(alice, { withoutHr: true })).toBeNull();
    expect(because(alice, { exceptIds: ["alice"] })).toBe("named");
  });

  it("counts months of service to the day", () => {
    expect(because(alice, { minTenureMonths: 6 })).toBeNull();
    expect(because({ ...alice, startDate: date("2025-11-16") }, { minTenureMonths: 6 })).toBe("tenure");
    expect(because({ ...alice, startDate: null }, { minTenureMonths: 1 })).toBe("start-unknown");
    expect(because({ ...alice, startDate: null }, {})).toBeNull();
  });
});

describe("the latest first day", () => {
  it.each([
    ["2026-05-15", 6, "2025-11-15"],
    ["2026-02-28", 1, "2026-01-31"],
    ["2026-03-30", 1, "2026-02-28"],
    ["2026-04-30", 2, "2026-02-28"],
    ["2028-02-29", 12, "2027-02-28"],
    ["2028-02-28", 12, "2027-02-28"],
    ["2029-02-28", 12, "2028-02-29"],
    ["2026-01-15", 1, "2025-12-15"],
    ["2026-05-15", 0, "2026-05-15"],
  ])("on %s for %i months is %s", (onDay, months, start) => {
    expect(latestStart(date(onDay), months)).toEqual(date(start));
  });
});

describe("rules kept as JSON", () => {
  it("come back whole, and what is missing asks nothing", () => {
    const rules = { nominate: anyone, receive: { ...anyone, functions: ["sales" as const] }, vote: anyone };
    expect(readEligibility(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    expect(readEligibility({})).toEqual({ nominate: anyone, receive: anyone, vote: anyone });
    expect(readEligibility(null)).toEqual({ nominate: anyone, receive: anyone, vote: anyone });
  });
});
