import { describe, expect, it } from "vitest";
import { decideRealisation, stateAfterCorrection } from "~/domain/wins/realisation-check";

const win = { customer: "Larkhall Water", hideCustomer: true };
const counted = [
  { lineId: "a", amount: 10_000_00n },
  { lineId: "b", amount: 0n },
];
const correct = (amounts: [string, bigint][], reason = "The lane started late.") =>
  decideRealisation(counted, win, { does: "correct", amounts: new Map(amounts), reason });

describe("what Finance says of an answer", () => {
  it("confirms it as it is", () => {
    expect(decideRealisation(counted, win, { does: "confirm" })).toEqual({ ok: true, value: counted });
  });

  it("corrects a line, in either direction, and leaves those it does not name", () => {
    const less = [{ lineId: "a", amount: 9_999_99n }, counted[1]];
    expect(correct([["a", 9_999_99n]])).toEqual({ ok: true, value: less });
    expect(correct([["b", 1n]]).ok).toBe(true);
  });

  it("refuses a correction that changes nothing, says no why, or names a hidden customer", () => {
    const same: [string, bigint][] = [["a", 10_000_00n]];
    expect(correct(same)).toMatchObject({ reason: "nothing-corrected", field: "amount-a" });
    expect(correct([["a", 1n]], " ")).toMatchObject({ reason: "reason-missing" });
    expect(correct([["a", 1n]], "Larkhall water left.")).toMatchObject({ reason: "customer-in-text" });
  });
});

describe("a win after a correction", () => {
  const line = (realised: bigint) => [
    { unit: "money" as const, financeState: "validated" as const, validated: 100n, realised },
  ];

  it("is closed with the last cent and delivers again without it", () => {
    expect(stateAfterCorrection("validated", line(100n), { lastAsked: 3 })).toBe("closed");
    expect(stateAfterCorrection("validated", line(99n), { lastAsked: 3 })).toBe("validated");
    expect(stateAfterCorrection("closed", line(99n), { lastAsked: 6 })).toBe("validated");
  });

  it("stays closed after the last question, whatever is in", () => {
    expect(stateAfterCorrection("closed", line(99n), { lastAsked: 12 })).toBe("closed");
  });
});
