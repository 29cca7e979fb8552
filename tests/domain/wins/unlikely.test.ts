import { describe, expect, it } from "vitest";
import { checkSubmission } from "~/domain/wins/submission";
import { unlikely } from "~/domain/wins/unlikely";
import { aWin, freight } from "./a-win";

const tenBillion = 10_000_000_000n;

describe("figures that look wrong", () => {
  it.each([
    ["EUR", 100n],
    ["JPY", 1n],
    ["KWD", 1_000n],
  ])("are amounts over ten billion, in %s", (currency, one) => {
    const line = { unit: "money" as const, baseline: tenBillion * one, achieved: tenBillion * one };
    expect(unlikely(line, currency)).toBeNull();
    expect(unlikely({ ...line, baseline: line.baseline + 1n }, currency)).toBe("huge");
    expect(unlikely({ ...line, achieved: line.achieved + 1n }, currency)).toBe("huge");
    expect(unlikely({ ...line, unit: "days", baseline: line.baseline + 1n }, currency)).toBeNull();
  });

  it("are a thousand times those before, in whatever unit, and never those after nothing or less", () => {
    for (const unit of ["money", "days", "percent", "points"] as const) {
      expect(unlikely({ unit, baseline: 5_00n, achieved: 4_999_99n }, "EUR")).toBeNull();
      expect(unlikely({ unit, baseline: 5_00n, achieved: 5_000_00n }, "EUR")).toBe("thousandfold");
      expect(unlikely({ unit, baseline: 0n, achieved: 5_000_00n }, "EUR")).toBeNull();
      expect(unlikely({ unit, baseline: -5_00n, achieved: 5_000_00n }, "EUR")).toBeNull();
      expect(unlikely({ unit, baseline: 5_000_00n, achieved: 0n }, "EUR")).toBeNull();
    }
  });

  it("keep a win from being sent until its author says that they are right", () => {
    const wrong = { ...freight, achieved: 61_000_000_000_00n };
    const win = (sure?: true) => aWin({ valueLines: [freight, { ...wrong, ...(sure && { sure }) }] });
    expect(checkSubmission(win())).toMatchObject({
      reason: "amount-unlikely",
      field: "sure-1",
      detail: "huge",
    });
    expect(checkSubmission(win(true)).ok).toBe(true);
  });
});
