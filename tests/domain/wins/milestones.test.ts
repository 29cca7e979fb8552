import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkYears,
  checkMilestones,
  engagementOf,
  inOrder,
  milestoneKinds,
  type Milestone,
} from "~/domain/wins/milestones";

const days = (on: Partial<Record<Milestone["kind"], string>>): Milestone[] =>
  milestoneKinds.flatMap((kind) => (on[kind] ? [{ kind, on: on[kind] }] : []));

const quote = days({
  lead: "2026-01-12",
  procurement_engaged: "2026-01-15",
  offer_sent: "2026-01-29",
  won: "2026-03-20",
});

describe("the order of days", () => {
  it("may coincide but not turn around", () => {
    expect(checkMilestones(quote)).toMatchObject({ ok: true });
    expect(checkMilestones(days({ offer_sent: "2026-01-29", won: "2026-01-29" }))).toMatchObject({
      ok: true,
    });
    expect(checkMilestones(days({ offer_sent: "2026-01-29", won: "2026-01-28" }))).toMatchObject({
      reason: "milestones-out-of-order",
      field: "on-won",
      detail: "Offer sent",
    });
    expect(checkMilestones(days({ lead: "2026-01-02", first_delivery: "2026-01-01" }))).toMatchObject({
      ok: false,
    });
  });

  it("blames the one day that stands against several others", () => {
    const lead = days({ lead: "2027-01-12", procurement_engaged: "2026-01-15", offer_sent: "2026-01-29" });
    expect(checkMilestones(lead)).toMatchObject({
      ...{ reason: "milestone-too-late", field: "on-lead", detail: "Procurement engaged" },
    });
    const won = { lead: "2026-01-12", offer_sent: "2026-01-29", won: "2025-03-20" };
    expect(checkMilestones(days(won))).toMatchObject({ field: "on-won", detail: "Lead created" });
  });

  it("of two days alone blames the later step, whichever is wrong", () => {
    const two = days({ lead: "2027-01-12", offer_sent: "2026-01-29" });
    expect(checkMilestones(two)).toMatchObject({ field: "on-offer_sent", detail: "Lead created" });
  });

  it("lets Procurement join late", () => {
    expect(checkMilestones(days({ won: "2026-01-01", procurement_engaged: "2026-02-01" }))).toMatchObject({
      ok: true,
    });
  });

  it("sorts by day, then as deals go", () => {
    const same = days({ lead: "2026-01-02", offer_sent: "2026-01-02", won: "2026-01-01" });
    expect(inOrder(same.toReversed()).map(({ kind }) => kind)).toEqual(["won", "lead", "offer_sent"]);
  });
});

describe("how early Procurement was in", () => {
  it("counts days from the lead", () => {
    expect(engagementOf(quote)).toEqual({
      daysToProcurement: 3,
      cycleDays: 67,
      joinedAfter: 3 / 67,
      shareTogether: 1 - 3 / 67,
      beforeOffer: true,
    });
  });

  it("counts calendar days across the change of the clocks and a leap day", () => {
    const leap = engagementOf(days({ lead: "2028-02-28", won: "2028-03-29" }));
    expect(leap.cycleDays).toBe(30);
  });

  it("is before the offer only on an earlier day", () => {
    const joined = (on: string) =>
      engagementOf(days({ procurement_engaged: on, offer_sent: "2026-01-29" })).beforeOffer;
    expect([joined("2026-01-28"), joined("2026-01-29"), joined("2026-01-30")]).toEqual([true, false, false]);
  });

  it("says nothing where a day is missing or the deal took no time", () => {
    expect(engagementOf([])).toEqual({
      daysToProcurement: null,
      cycleDays: null,
      joinedAfter: null,
      shareTogether: null,
      beforeOffer: null,
    });
    const atOnce = days({ lead: "2026-01-01", procurement_engaged: "2026-01-01", won: "2026-01-01" });
    expect(engagementOf(atOnce)).toMatchObject({ cycleDays: 0, joinedAfter: null });
  });

  it("stays within the whole when Procurement joined after the win", () => {
    const late = days({ lead: "2026-01-01", won: "2026-01-11", procurement_engaged: "2026-02-01" });
    expect(engagementOf(late)).toMatchObject({ joinedAfter: 1, shareTogether: 0 });
  });

  it("is always a share between nothing and all", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-02-${String(one).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, day, day, (lead, procurement_engaged, won) => {
        const milestones = days({ lead, procurement_engaged, won });
        if (!checkMilestones(milestones).ok) return;
        const { joinedAfter } = engagementOf(milestones);
        expect(joinedAfter === null || (joinedAfter >= 0 && joinedAfter <= 1)).toBe(true);
      }),
    );
  });
});

describe("a mistyped year", () => {
  it("is found from the day after a year ahead on", () => {
    expect(checkYears(days({ won: "2027-03-20" }), "2026-03-20").ok).toBe(true);
    expect(checkYears(days({ won: "2027-03-21" }), "2026-03-20")).toMatchObject({
      ...{ reason: "milestone-far-ahead", field: "on-won" },
    });
  });

  it("is found before 1990", () => {
    expect(checkYears(days({ lead: "1990-01-01" }), "2026-03-20").ok).toBe(true);
    expect(checkYears(days({ lead: "1989-12-31" }), "2026-03-20")).toMatchObject({
      ...{ reason: "milestone-long-ago", field: "on-lead" },
    });
  });
});
