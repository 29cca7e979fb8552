import { describe, expect, it } from "vitest";
import { decideRealisation, stateAfterCorrection, stateOnceDecided } from "~/domain/wins/realisation-check";

const win = { customer: "Larkhall Water", hideCustomer: true, contract: "" };
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

describe("a win whose values are all decided about", () => {
  const money = (validated: bigint | null, realised: bigint) => ({
    ...{ unit: "money" as const, validated, realised },
    financeState: validated === null ? ("rejected" as const) : ("validated" as const),
  });
  const days = { ...money(10n, 0n), unit: "days" as const };
  const never = { lastAsked: 0, isOpen: false };
  const after = (months: number, isOpen = false) => ({ lastAsked: months, isOpen });

  it("is validated while a cent is missing and closed with the last one", () => {
    expect(stateOnceDecided("confirmed", [money(100n, 0n)], never)).toBe("validated");
    expect(stateOnceDecided("validated", [money(100n, 99n)], after(3))).toBe("validated");
    expect(stateOnceDecided("validated", [money(99n, 99n)], after(3))).toBe("closed");
    expect(stateOnceDecided("validated", [money(98n, 99n), days], after(3))).toBe("closed");
    expect(stateOnceDecided("validated", [money(99n, 99n), money(1n, 0n)], after(3))).toBe("validated");
  });

  it("stays validated where it holds measures alone, or costs that went up", () => {
    expect(stateOnceDecided("confirmed", [days], never)).toBe("validated");
    expect(stateOnceDecided("validated", [days, money(null, 0n)], never)).toBe("validated");
    expect(stateOnceDecided("confirmed", [money(-5n, 0n)], never)).toBe("validated");
  });

  it("is confirmed where nothing of it is accepted, from wherever it comes", () => {
    for (const was of ["confirmed", "validated", "closed"] as const)
      expect(stateOnceDecided(was, [money(null, 50n)], after(12))).toBe("confirmed");
  });

  it("delivers again where more is accepted than came in, unless its people are asked no more", () => {
    expect(stateOnceDecided("closed", [money(100n, 99n)], after(6))).toBe("validated");
    expect(stateOnceDecided("closed", [money(100n, 100n)], after(6))).toBe("closed");
    expect(stateOnceDecided("closed", [money(100n, 99n)], after(12))).toBe("closed");
    expect(stateOnceDecided("closed", [days, money(null, 0n)], after(6))).toBe("closed");
  });

  it("is closed when it comes back after the last answer, and waits where that question is open", () => {
    expect(stateOnceDecided("confirmed", [money(100n, 99n)], after(12))).toBe("closed");
    expect(stateOnceDecided("confirmed", [money(100n, 99n)], after(12, true))).toBe("validated");
    expect(stateOnceDecided("confirmed", [money(100n, 99n)], after(6))).toBe("validated");
    expect(stateOnceDecided("validated", [money(100n, 99n)], after(12, true))).toBe("validated");
  });
});
