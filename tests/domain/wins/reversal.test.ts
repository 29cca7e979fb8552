import { describe, expect, it } from "vitest";
import { checkReversal, checkReversalAsk, noteOfReversal } from "~/domain/wins/reversal";
import { winStates } from "~/domain/wins/win-state";
import { aWin } from "./a-win";

const frank = { id: "frank", superiorIds: [] as string[] };
const reason = "The customer cancelled.";
const signed = aWin({ state: "validated" });
const asks = (personId: string, asked: { reason?: string; askedBy?: string | null } = {}) =>
  checkReversalAsk(signed, personId, { reason, askedBy: null, ...asked });

describe("a reversal by Finance", () => {
  it("is open from the second signature on, and not twice", () => {
    const open = winStates.filter((state) => checkReversal(aWin({ state }), frank, reason).ok);
    expect(open).toEqual(["confirmed", "validated", "closed"]);
    expect(checkReversal(aWin({ state: "reversed" }), frank, reason)).toMatchObject({ reason: "win-locked" });
  });

  it("is refused to whoever has a stake", () => {
    expect(checkReversal(signed, { ...frank, id: "alice" }, reason)).toMatchObject({ reason: "own-stake" });
    const below = { ...frank, superiorIds: ["bob"] };
    expect(checkReversal(signed, below, reason)).toMatchObject({ reason: "stake-above", detail: "Bob" });
    expect(checkReversal(signed, { ...frank, superiorIds: ["adam"] }, reason).ok).toBe(true);
  });

  it("says why, and never names a customer who is hidden", () => {
    expect(checkReversal(signed, frank, "  ")).toMatchObject({ reason: "reason-missing", field: "reason" });
    expect(checkReversal(signed, frank, "x".repeat(1001))).toMatchObject({ reason: "reason-too-long" });
    const hidden = { ...signed, hideCustomer: true };
    const naming = "Larkhall Water cancelled.";
    expect(checkReversal(signed, frank, naming).ok).toBe(true);
    expect(checkReversal(hidden, frank, naming)).toMatchObject({
      reason: "customer-in-text",
      field: "reason",
    });
  });
});

describe("asking for a reversal", () => {
  it("is for the author and those named in the win", () => {
    expect(asks("alice").ok).toBe(true);
    expect(asks("bob").ok).toBe(true);
    expect(asks("charlie")).toMatchObject({ reason: "not-a-participant" });
  });

  it("is asked once, of a win that stands", () => {
    expect(asks("bob", { askedBy: "Alice" })).toMatchObject({ reason: "reversal-asked", detail: "Alice" });
    const draft = aWin({ state: "submitted" });
    const early = checkReversalAsk(draft, "alice", { reason, askedBy: null });
    expect(early).toMatchObject({ reason: "win-locked" });
    expect(asks("bob", { reason: "" })).toMatchObject({ reason: "reason-missing" });
  });
});

it("notes an honour below what was noted before", () => {
  const when = { at: new Date("2026-11-22T23:30:00Z"), timeZone: "Europe/Berlin", locale: "en-GB" };
  const sentence = "The joint win behind it, “The shelf”, was reversed on 23 November 2026.";
  expect(noteOfReversal("", "The shelf", when)).toBe(sentence);
  expect(noteOfReversal("Once.", "The shelf", when)).toBe(`Once.\n${sentence}`);
});
