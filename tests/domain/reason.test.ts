import { describe, expect, it } from "vitest";
import { longestReason, reasonProblem } from "~/domain/reason";

describe("a reason", () => {
  it("is asked for, and blanks are none", () => {
    expect(reasonProblem("  \n")).toMatchObject({ reason: "reason-missing", field: "reason" });
    expect(reasonProblem("So.")).toBeNull();
  });

  it("is kept up to its longest, blanks around it aside, and refused beyond with what is too much", () => {
    expect(reasonProblem(` ${"x".repeat(longestReason)} `)).toBeNull();
    expect(reasonProblem("x".repeat(longestReason + 3))).toMatchObject({
      reason: "reason-too-long",
      detail: "3",
    });
  });
});
