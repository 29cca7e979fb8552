import { describe, expect, it } from "vitest";
import {
  acceptedLine,
  checkedOutcome,
  checkStake,
  decideValue,
  standingOf,
  type Decision,
} from "~/domain/wins/value-check";
import { changeOf, claimOf } from "~/domain/wins/value-line";
import { apartWords, worthOfWin } from "~/domain/wins/win-worth";
import { alice, aWin, bob, freight } from "./a-win";

const claim = 27_000_00n;
const line = freight;
const because = "Only one lane is in the invoices.";
const decided = (decision: Decision, correcting: "yes" | "no" = "no", win = aWin()) =>
  decideValue(line, win, { decision, correcting });
const reduceTo = (amount: bigint) => decided({ does: "reduce", amount, reason: because });

describe("a decision about a line", () => {
  it("validates the claim as it is, with nothing said", () => {
    expect(decided({ does: "validate", reason: " " })).toEqual({
      ok: true,
      value: { financeState: "validated", validated: claim, reason: "" },
    });
  });

  it.each([1n, claim - 1n])("reduces it to %s", (amount) => {
    expect(reduceTo(amount)).toMatchObject({ ok: true, value: { validated: amount } });
  });

  it.each([0n, claim, claim + 1n, -1n])("is not reduced to %s", (amount) => {
    expect(reduceTo(amount)).toEqual({ ok: false, reason: "not-below-claim", field: "amount" });
  });

  it("reduces no line that counts down, but validates and rejects it", () => {
    const dearer = { ...freight, baseline: 1_00n, achieved: 5_00n };
    const of = (decision: Decision) => decideValue(dearer, aWin(), { decision, correcting: "no" });
    expect(of({ does: "reduce", amount: 1n, reason: because })).toMatchObject({
      reason: "nothing-to-reduce",
    });
    expect(of({ does: "validate", reason: "" })).toMatchObject({ value: { validated: -4_00n } });
    expect(of({ does: "reject", reason: because })).toMatchObject({ value: { validated: null } });
  });

  it.each([
    ["reject", "no"],
    ["reduce", "no"],
    ["validate", "yes"],
  ] as const)("to %s asks for a reason where correcting is %s", (does, correcting) => {
    const decision = { does, amount: 1n, reason: "  " } as Decision;
    expect(decided(decision, correcting)).toEqual({ ok: false, reason: "reason-missing", field: "reason" });
    expect(decided({ ...decision, reason: because }, correcting).ok).toBe(true);
  });

  it("never names a customer who is hidden", () => {
    const reason = "Larkhall Water has not paid.";
    const decision = { does: "reject", reason } as const;
    expect(decided(decision, "no", aWin({ hideCustomer: true }))).toMatchObject({
      reason: "customer-in-text",
    });
    expect(decided(decision).ok).toBe(true);
  });
});

describe("a validator with a stake", () => {
  const win = aWin({ submittedById: "dora" });
  const stake = (id: string, ...superiorIds: string[]) => checkStake(win, { id, superiorIds });

  it("is refused: in the win, its author, or below one of its people", () => {
    expect(stake(alice.personId)).toMatchObject({ reason: "own-stake" });
    expect(stake("dora")).toMatchObject({ reason: "own-stake" });
    expect(stake("frank", "yara", bob.personId)).toMatchObject({ reason: "stake-above", detail: "Bob" });
  });

  it("is refused who signed it as a stand-in, was stood in for, or reports to one of these", () => {
    const signOff = {
      side: "procurement",
      personId: "pam",
      name: "Pam",
      words: "Good.",
      forId: "olga",
    } as const;
    const signed = aWin({ submittedById: "dora", signOffs: [signOff] });
    const of = (id: string, ...superiorIds: string[]) => checkStake(signed, { id, superiorIds });
    expect(of("pam")).toMatchObject({ reason: "own-stake" });
    expect(of("olga")).toMatchObject({ reason: "own-stake" });
    expect(of("frank", "pam")).toMatchObject({ reason: "stake-above", detail: "Pam" });
    expect(of("frank", "olga")).toMatchObject({ reason: "stake-above" });
    expect(of("frank", "yara").ok).toBe(true);
    expect(stake("pam").ok).toBe(true);
  });

  it("is refused who reports to its author, who takes no part in it", () => {
    expect(stake("frank", "yara", "dora")).toMatchObject({ reason: "stake-above" });
    expect(stake("frank", "yara").ok).toBe(true);
  });

  it("is anybody else, also somebody above a person of the win", () => {
    expect(stake("frank", "yara").ok).toBe(true);
    expect(stake("yara").ok).toBe(true);
  });
});

describe("how far Finance is", () => {
  const states = (...all: ("unchecked" | "validated" | "rejected")[]) =>
    checkedOutcome(all.map((financeState) => ({ financeState })));

  it("is open until every line is decided, then validated unless nothing is left", () => {
    expect(states("validated", "unchecked")).toBe("open");
    expect(states("rejected", "unchecked")).toBe("open");
    expect(states("validated", "rejected")).toBe("validated");
    expect(states("rejected", "rejected")).toBe("nothing-left");
  });
});

describe("the standing of a line", () => {
  const of = (financeState: "unchecked" | "validated" | "rejected", validated: bigint | null) => ({
    ...line,
    financeState,
    validated,
    realised: 1_00n,
  });

  it("tells a reduced line from a validated one", () => {
    expect(standingOf(of("unchecked", null))).toBe("claimed");
    expect(standingOf(of("validated", claim))).toBe("validated");
    expect(standingOf(of("validated", claim - 1n))).toBe("reduced");
    expect(standingOf(of("rejected", null))).toBe("rejected");
  });

  it("leaves of a cost that fell, or a gain that rose, what was accepted", () => {
    expect(changeOf(acceptedLine(of("validated", 5_00n))).amount).toBe(-5_00n);
    const gain = { ...of("validated", 5_00n), kind: "revenue", baseline: 0n, achieved: 9_00n } as const;
    expect(acceptedLine(gain).achieved).toBe(5_00n);
    expect(claimOf(acceptedLine(gain))).toBe(5_00n);
    expect(acceptedLine(of("unchecked", null)).achieved).toBe(line.achieved);
  });

  it("keeps claimed, validated and realised apart in the sum, realised of accepted lines alone, and measures out of it", () => {
    const days = { ...of("validated", 300n), unit: "days" as const };
    const worth = worthOfWin([of("validated", 7_00n), of("rejected", null), of("unchecked", null), days]);
    expect(worth).toEqual({ claimed: 3n * claim, validated: 7_00n, realised: 1_00n, lines: 3, checked: 2 });
  });
});

describe("what a win is worth in words", () => {
  const text = (amount: bigint) => `€${amount}k`;

  it("keeps what comes once apart from what comes every year", () => {
    expect(apartWords({ once: 46n, yearly: 12n }, text)).toBe("€46k once, €12k a year");
    expect(apartWords({ once: 0n, yearly: 12n }, text)).toBe("€12k a year");
    expect(apartWords({ once: 46n, yearly: 0n }, text)).toBe("€46k");
    expect(apartWords({ once: 0n, yearly: 0n }, text)).toBe("€0k");
    expect(apartWords({ once: -5n, yearly: 12n }, text)).toBe("€-5k once, €12k a year");
  });
});
