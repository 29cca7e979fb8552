import { describe, expect, it } from "vitest";
import { checkSigner, checkSignOff, standInFor } from "~/domain/wins/sign-off";
import { standInsOf, type StandIn } from "~/domain/wins/stand-in";
import { maySeeWin, visibleWin } from "~/domain/wins/visibility";
import { ownersOf } from "~/domain/wins/realisation";
import { alice, aWin, bob, charlie } from "./a-win";

const words = "They asked what was on the shelf.";
const deputy = (changed: Partial<StandIn> = {}): StandIn => ({
  ...{ personId: "pat", name: "Pat", side: "procurement", forId: "bob", forName: "Bob" },
  ...{ as: "deputy", homeSide: "procurement", ...changed },
});
const participants = [alice, bob, charlie];
const win = (standIns: StandIn[], changed = {}) =>
  aWin({ participants, standIns: standInsOf(participants, standIns), ...changed });
const signed = (personId: string, side: "sales" | "procurement") => ({ personId, side, name: "Sam", words });

describe("who may stand in", () => {
  it("is a deputy or lead of the same side, or of a department beside the two", () => {
    expect(standInsOf(participants, [deputy()])).toHaveLength(1);
    expect(standInsOf(participants, [deputy({ homeSide: "other" })])).toHaveLength(1);
    expect(standInsOf(participants, [deputy({ homeSide: "sales" })])).toEqual([]);
  });

  it("is nobody who takes part for a side, but somebody beside the sides", () => {
    expect(standInsOf(participants, [deputy({ personId: "alice", homeSide: "other" })])).toEqual([]);
    expect(standInsOf(participants, [deputy({ personId: "charlie", homeSide: "other" })])).toHaveLength(1);
  });

  it("counts a deputy once, before a lead", () => {
    const both = [deputy({ as: "lead" }), deputy()];
    expect(standInsOf(participants, both)).toEqual([deputy()]);
  });
});

describe("signing in the place of somebody", () => {
  it("is for the side of the one who is away", () => {
    expect(checkSignOff(win([deputy()]), "pat", words)).toEqual({ ok: true, value: "procurement" });
    expect(standInFor(win([deputy()]), "pat")).toMatchObject({ forId: "bob", as: "deputy" });
    expect(checkSigner(win([]), "pat")).toMatchObject({ reason: "not-a-participant" });
  });

  it("adds nothing where the side has signed, and is over once the win moved on", () => {
    const done = win([deputy()], { signOffs: [signed("bob", "procurement")] });
    expect(checkSigner(done, "pat")).toMatchObject({ reason: "own-side", detail: "Sam" });
    expect(checkSigner(win([deputy()], { state: "confirmed" }), "pat")).toMatchObject({
      reason: "win-locked",
    });
  });

  it("is never twice, also not for the other side", () => {
    const both = [
      deputy({ homeSide: "other" }),
      deputy({ homeSide: "other", side: "sales", forId: "alice", forName: "Alice" }),
    ];
    expect(checkSigner(win(both), "pat")).toMatchObject({ value: "procurement" });
    const once = win(both, { signOffs: [signed("pat", "procurement")] });
    expect(checkSigner(once, "pat")).toMatchObject({ reason: "already-signed" });
    const other = win(both, { signOffs: [signed("bob", "procurement")] });
    expect(checkSigner(other, "pat")).toMatchObject({ value: "sales" });
  });

  it("leaves those who take part to themselves", () => {
    expect(standInFor(win([deputy({ personId: "alice", homeSide: "other" })]), "alice")).toBeNull();
    expect(standInFor(win([deputy({ personId: "charlie", homeSide: "other" })]), "charlie")?.side).toBe(
      "procurement",
    );
  });
});

describe("what a stand-in sees", () => {
  const pat = { id: "pat", roles: [] };
  it("is what the one who is away would, as long as the win waits", () => {
    const hidden = win([deputy()], { hideCustomer: true, hideAmounts: true });
    expect(maySeeWin(hidden, pat)).toBe(true);
    expect(visibleWin(hidden, pat)).toMatchObject({ customer: "Larkhall Water", amountsHidden: false });
    const later = win([], { hideCustomer: true, hideAmounts: true });
    expect(maySeeWin(later, pat)).toBe(false);
    expect(visibleWin(later, pat)).toMatchObject({ customer: null, amountsHidden: true });
  });

  it("ends with the signature: the one who was away is asked later what came in", () => {
    const signOffs = [
      { personId: "alice", forId: null },
      { personId: "pat", forId: "bob" },
    ];
    expect(ownersOf({ submittedById: "dora", signOffs })).toEqual(["dora", "alice", "bob"]);
  });
});
