import { describe, expect, it } from "vitest";
import {
  anyone,
  noFacts,
  readEligibility,
  whyNot,
  type Candidate,
  type PersonRule,
} from "~/domain/awards/eligibility";
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
  facts: noFacts,
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

describe("the finer rules", () => {
  const won = (state: string, wonOn: string) => ({
    ...alice,
    facts: { ...noFacts, wins: [{ state, wonOn: date(wonOn) }] },
  });

  it("know a team by everybody above", () => {
    const under = { ...alice, facts: { ...noFacts, managerIds: ["lead", "head"] } };
    expect(because(under, { teamOfIds: ["head"] })).toBeNull();
    expect(because(under, { teamOfIds: ["other", "lead"] })).toBeNull();
    expect(because(under, { teamOfIds: ["other"] })).toBe("team");
    expect(because(alice, { teamOfIds: ["alice"] })).toBeNull();
  });

  it("let laureates of this award sit out so many cycles", () => {
    const honoured = {
      ...alice,
      facts: { ...noFacts, honours: [{ awardId: "jwq", cyclesAgo: 2 }] },
    };
    expect(because(honoured, { restCycles: 2, awardId: "jwq" })).toBe("honoured-before");
    expect(because(honoured, { restCycles: 1, awardId: "jwq" })).toBeNull();
    expect(because(honoured, { restCycles: 0, awardId: "jwq" })).toBeNull();
    expect(because(honoured, { restCycles: 2, awardId: "other" })).toBeNull();
  });

  it("ask for a win that was confirmed or validated, in the months before the day", () => {
    const rule = { win: "confirmed", winMonths: 6 } as const;
    expect(because(won("confirmed", "2025-11-15"), rule)).toBeNull();
    expect(because(won("confirmed", "2025-11-14"), rule)).toBe("no-win");
    expect(because(won("submitted", "2026-05-01"), rule)).toBe("no-win");
    expect(because(won("reversed", "2026-05-01"), rule)).toBe("no-win");
    const checked = { win: "validated", winMonths: 6 } as const;
    expect(because(won("confirmed", "2026-05-01"), checked)).toBe("no-win");
    expect(because(won("validated", "2026-05-01"), checked)).toBeNull();
    expect(because(won("closed", "2026-05-01"), checked)).toBeNull();
    expect(because(alice, { winMonths: 6 })).toBeNull();
  });

  it("yield to names: left out by name is out, let in by name is in, and who has left is out", () => {
    const strict = { functions: ["hr" as const], minTenureMonths: 600, alsoIds: ["alice"] };
    expect(because(alice, strict)).toBeNull();
    expect(because(alice, { ...strict, exceptIds: ["alice"] })).toBe("named");
    expect(because({ ...alice, active: false }, strict)).toBe("left");
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
    const receive: PersonRule = {
      ...anyone,
      functions: ["sales"],
      teamOfIds: ["head"],
      restCycles: 2,
      win: "validated",
      winMonths: 3,
      alsoIds: ["x"],
    };
    const rules = { nominate: anyone, receive, vote: anyone, judge: anyone };
    expect(readEligibility(JSON.parse(JSON.stringify(rules)))).toEqual(rules);
    expect(readEligibility(rules, "jwq").vote.awardId).toBe("jwq");
    expect(readEligibility({})).toEqual({ nominate: anyone, receive: anyone, vote: anyone, judge: anyone });
    expect(readEligibility(null)).toEqual({ nominate: anyone, receive: anyone, vote: anyone, judge: anyone });
  });
});
