import { describe, expect, it } from "vitest";
import { moveIsLegal, phaseActs, phasePermits, phases, phasesFor } from "~/domain/awards/phase";

describe("the table of phases and acts", () => {
  it("lets nothing but an announced cycle be read and put away", () => {
    expect(phaseActs.filter((act) => phasePermits("announced", act))).toEqual([
      "see-turnout",
      "see-sheets",
      "see-result",
      "decide-kind-words",
      "archive",
    ]);
  });

  it("lets nothing happen to a cancelled cycle", () => {
    expect(phaseActs.filter((act) => phasePermits("cancelled", act))).toEqual([]);
  });

  it("lets ballots be cast in the vote and at no other time", () => {
    expect(phases.filter((phase) => phasePermits(phase, "cast-ballot"))).toEqual(["voting"]);
  });

  it("lets nominations be made while they are open and at no other time", () => {
    expect(phases.filter((phase) => phasePermits(phase, "nominate"))).toEqual(["nominating"]);
  });

  it("lets a result be seen once it is announced", () => {
    expect(phasesFor("see-result")).toEqual(["announced", "archived"]);
  });

  it("gives every act a phase", () => {
    for (const act of phaseActs) expect(phasesFor(act).length).toBeGreaterThan(0);
  });
});

describe("moves", () => {
  const forward = [
    "draft",
    "nominating",
    "screening",
    "voting",
    "counting",
    "certifying",
    "announced",
    "archived",
  ] as const;

  it("go on by one phase", () => {
    for (let at = 0; at + 1 < forward.length; at += 1)
      expect(moveIsLegal(forward[at]!, forward[at + 1]!)).toBe(true);
  });

  it("go back by one phase before the count; behind it for a vote extended while sealed, or handed to a jury", () => {
    const back = forward.flatMap((from, at) =>
      forward.slice(0, at + 1).flatMap((to) => (moveIsLegal(from, to) ? [`${from} to ${to}`] : [])),
    );
    expect(back).toEqual([
      "screening to nominating",
      "voting to screening",
      "counting to voting",
      "certifying to voting",
    ]);
  });

  it("may pass over screening and nothing else", () => {
    expect(moveIsLegal("nominating", "voting")).toBe(true);
    expect(moveIsLegal("draft", "voting")).toBe(false);
    expect(moveIsLegal("screening", "counting")).toBe(false);
    expect(moveIsLegal("voting", "announced")).toBe(false);
  });

  it("end in a cancelled cycle from every phase before the announcement", () => {
    const cancellable = phases.filter((phase) => moveIsLegal(phase, "cancelled"));
    expect(cancellable).toEqual(["draft", "nominating", "screening", "voting", "counting", "certifying"]);
    expect(cancellable).toEqual(phasesFor("cancel"));
  });
});
