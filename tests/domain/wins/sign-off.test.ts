import { describe, expect, it } from "vitest";
import { checkReturn, checkSignOff, isTied } from "~/domain/wins/sign-off";
import { winStates } from "~/domain/wins/win-state";
import { aWin, alice, bob, charlie } from "./a-win";

const words = "He found a second furnace in two days.";
const byAlice = { side: "sales", personId: "alice", name: "Alice", words } as const;
const byBob = { side: "procurement", personId: "bob", name: "Bob", words } as const;

describe("signing", () => {
  it("lets each side's person sign for their own side", () => {
    expect(checkSignOff(aWin(), "bob", words)).toEqual({ ok: true, value: "procurement" });
    expect(checkSignOff(aWin({ signOffs: [byBob] }), "alice", words)).toEqual({ ok: true, value: "sales" });
  });

  it("lets the author sign, for it is the other side's part that is confirmed", () => {
    expect(checkSignOff(aWin(), "alice", words)).toEqual({ ok: true, value: "sales" });
  });

  it("never lets a side confirm a win alone", () => {
    const ann = { ...alice, personId: "ann", name: "Ann" };
    const win = aWin({ participants: [alice, ann, bob], signOffs: [byAlice] });
    expect(checkSignOff(win, "ann", words)).toMatchObject({ reason: "own-side", detail: "Alice" });
    expect(checkSignOff(win, "bob", words)).toMatchObject({ ok: true });
  });

  it("refuses a second signature of the same person, also after both have signed", () => {
    expect(checkSignOff(aWin({ signOffs: [byAlice] }), "alice", words)).toMatchObject({
      reason: "already-signed",
    });
    const tied = aWin({ state: "confirmed", signOffs: [byAlice, byBob] });
    expect(checkSignOff(tied, "bob", words)).toMatchObject({ reason: "already-signed" });
  });

  it("refuses those who stand for neither side or were not there", () => {
    const win = aWin({ participants: [alice, bob, charlie] });
    expect(checkSignOff(win, "charlie", words)).toMatchObject({ reason: "no-side" });
    expect(checkSignOff(win, "dana", words)).toMatchObject({ reason: "not-a-participant" });
  });

  it.each(winStates)("is open in state %s only when the win was sent", (state) => {
    expect(checkSignOff(aWin({ state }), "bob", words).ok).toBe(state === "submitted");
  });

  it("says no amount where the win hides them, and may anywhere else", () => {
    const said = "She found the 27,000 in the freight.";
    const hidden = aWin({ hideAmounts: true });
    expect(checkSignOff(hidden, "bob", said)).toMatchObject({ reason: "amount-in-text", field: "words" });
    expect(checkSignOff(hidden, "bob", words).ok).toBe(true);
    expect(checkSignOff(aWin(), "bob", said).ok).toBe(true);
    const comment = { id: "bob", mayReturn: false };
    expect(checkReturn(hidden, comment, "Was it really 27,000?").ok).toBe(true);
  });

  it("asks for words, ten letters of them", () => {
    expect(checkSignOff(aWin(), "bob", "  123456789 ")).toMatchObject({
      reason: "words-too-few",
      field: "words",
    });
    expect(checkSignOff(aWin(), "bob", "1234567890")).toMatchObject({ ok: true });
  });

  it("keeps a hidden customer out of the words", () => {
    const naming = "They called LARKHALL  wåter before we did.";
    expect(checkSignOff(aWin({ hideCustomer: true }), "bob", naming)).toMatchObject({
      reason: "customer-in-text",
    });
    expect(checkSignOff(aWin(), "bob", naming)).toMatchObject({ ok: true });
  });

  it("is tied by one of each side", () => {
    expect([isTied([]), isTied([byAlice]), isTied([byAlice, byAlice]), isTied([byBob, byAlice])]).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe("returning", () => {
  const person = (id: string, mayReturn = false) => ({ id, mayReturn });
  const win = aWin({ participants: [alice, bob, charlie] });

  it("is for the two sides and for those who may", () => {
    expect(checkReturn(win, person("bob"), words)).toMatchObject({ ok: true });
    expect(checkReturn(win, person("dana", true), words)).toMatchObject({ ok: true });
    expect(checkReturn(win, person("charlie"), words)).toMatchObject({ reason: "not-a-participant" });
    expect(checkReturn(win, person("dana"), words)).toMatchObject({ reason: "not-a-participant" });
  });

  it("needs a comment and an open win", () => {
    expect(checkReturn(win, person("bob"), "No.")).toMatchObject({
      reason: "words-too-few",
      field: "comment",
    });
    expect(checkReturn({ ...win, state: "confirmed" }, person("bob"), words)).toMatchObject({
      reason: "win-locked",
    });
  });

  it("keeps a hidden customer out of the comment", () => {
    const hidden = { ...win, hideCustomer: true };
    expect(checkReturn(hidden, person("bob"), "Ask Larkhall Water.")).toMatchObject({
      reason: "customer-in-text",
    });
  });
});
