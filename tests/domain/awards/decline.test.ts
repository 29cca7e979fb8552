import { describe, expect, it } from "vitest";
import { checkDecline, goesOnWith, longestDecline } from "~/domain/awards/decline";
import { phases } from "~/domain/awards/phase";

const entry = { state: "shortlisted" as const, phase: "screening" as const, memberIds: ["alice", "bob"] };
const alice = { personId: "alice", words: "" };

describe("who may decline", () => {
  it("is a nominee of an entry in the running, until the vote opens", () => {
    const open = phases.filter((phase) => checkDecline({ ...entry, phase }, alice).ok);
    expect(open).toEqual(["nominating", "screening"]);
    expect(checkDecline({ ...entry, state: "open" }, alice).ok).toBe(true);
    for (const state of ["withdrawn", "disqualified", "merged", "left_out"] as const)
      expect(checkDecline({ ...entry, state }, alice)).toMatchObject({ reason: "wrong-entry-state" });
    expect(checkDecline(entry, { ...alice, personId: "charlie" }).ok).toBe(false);
  });

  it("may say so many characters and not one more", () => {
    const most = "x".repeat(longestDecline);
    expect(checkDecline(entry, { ...alice, words: most }).ok).toBe(true);
    expect(checkDecline(entry, { ...alice, words: `${most}x` })).toMatchObject({
      reason: "answer-too-long",
      field: "words",
    });
  });
});

describe("a team that somebody leaves", () => {
  const sales = { departmentFunction: "sales" as const };
  const procurement = { departmentFunction: "procurement" as const };
  const team = { nomineeKind: "team" as const, requireBothSides: false };

  it("goes on with two or more for an award of teams, and with one where one may win", () => {
    expect(goesOnWith(team, [sales, sales])).toBe(true);
    expect(goesOnWith(team, [sales])).toBe(false);
    expect(goesOnWith({ ...team, nomineeKind: "either" }, [sales])).toBe(true);
    expect(goesOnWith({ ...team, nomineeKind: "either" }, [])).toBe(false);
    expect(goesOnWith({ ...team, nomineeKind: "person" }, [])).toBe(false);
  });

  it("goes on with both sides where the award asks for them", () => {
    const both = { ...team, requireBothSides: true };
    expect(goesOnWith(both, [sales, procurement])).toBe(true);
    expect(goesOnWith(both, [sales, sales])).toBe(false);
  });
});
