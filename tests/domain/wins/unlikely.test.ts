import { describe, expect, it } from "vitest";
import { checkSubmission } from "~/domain/wins/submission";
import { unlikely, unsureRealisation } from "~/domain/wins/unlikely";
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

describe("what came in", () => {
  const line = { lineId: "freight", validated: 40_500_00n };
  const asked = (more: bigint, sum: bigint, sure: string[] = []) =>
    unsureRealisation([{ ...line, more, sum }], "EUR", new Set(sure))?.detail ?? null;

  it("is asked about beyond twice what was validated, over all answers, unless it is right", () => {
    expect(asked(81_000_00n, 81_000_00n)).toBeNull();
    expect(asked(81_000_01n, 81_000_01n)).toBe("beyond");
    expect(asked(1n, 81_000_01n)).toBe("beyond");
    expect(asked(81_000_01n, 81_000_01n, ["freight"])).toBeNull();
    expect(asked(81_000_01n, 81_000_01n, ["other"])).toBe("beyond");
  });

  it("is asked about over ten billion, whatever was validated", () => {
    const validated = tenBillion * 100n;
    const ask = (sum: bigint) => unsureRealisation([{ ...line, validated, more: 1n, sum }], "EUR")?.detail;
    expect(ask(validated)).toBeUndefined();
    expect(ask(validated + 1n)).toBe("huge");
  });

  it("is never asked about where nothing more came in", () => {
    expect(asked(0n, 99_999_999_00n)).toBeNull();
    expect(asked(-1n, 99_999_999_00n)).toBeNull();
  });
});
