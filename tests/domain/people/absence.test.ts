import { describe, expect, it } from "vitest";
import { checkAbsence, longestAbsence } from "~/domain/people/absence";

const today = "2026-11-22";
const person = (id: string, departmentId: string, fn: "sales" | "procurement" | "finance" | "other") => ({
  ...{ id, departmentId, active: true, function: fn },
});
const priya = person("priya", "electronics", "procurement");
const check = (deputy: typeof priya | null, days: { from?: string; until?: string } = {}, who = priya) =>
  checkAbsence(who, deputy, { from: today, until: "2026-12-01", ...days }, today);

describe("a deputy", () => {
  it("is of the department or of the side", () => {
    expect(check(person("pat", "electronics", "procurement")).ok).toBe(true);
    expect(check(person("pat", "metals", "procurement")).ok).toBe(true);
    expect(check(person("sam", "north", "sales"))).toMatchObject({ reason: "deputy-elsewhere" });
  });

  it("is of the very department where no side is signed for", () => {
    const hiro = person("hiro", "finance", "finance");
    expect(check(person("fay", "finance", "finance"), {}, hiro).ok).toBe(true);
    expect(check(person("fay", "audit", "finance"), {}, hiro)).toMatchObject({ reason: "deputy-elsewhere" });
  });

  it("is somebody else who is still here", () => {
    expect(check(priya)).toMatchObject({ reason: "deputy-oneself", field: "deputyId" });
    expect(check(null)).toMatchObject({ reason: "deputy-unknown" });
    expect(check({ ...person("pat", "electronics", "procurement"), active: false })).toMatchObject({
      reason: "deputy-unknown",
    });
  });
});

describe("the days", () => {
  const pat = person("pat", "electronics", "procurement");
  it("go forward, are not over, and last a year at most", () => {
    expect(check(pat, { until: today }).ok).toBe(true);
    expect(check(pat, { from: "2026-12-02" })).toMatchObject({ reason: "absence-backwards" });
    expect(check(pat, { from: "2026-11-01", until: "2026-11-21" })).toMatchObject({ reason: "absence-over" });
    const last = new Date(Date.parse(today) + longestAbsence * 86_400_000).toISOString().slice(0, 10);
    const after = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(check(pat, { until: last }).ok).toBe(true);
    expect(check(pat, { until: after })).toMatchObject({ reason: "absence-too-long" });
  });
});
