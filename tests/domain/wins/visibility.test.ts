import { describe, expect, it } from "vitest";
import { roles, type Role } from "~/domain/people/role";
import {
  maySeeEvidence,
  maySeeWin,
  publicCustomer,
  visibleContract,
  visibleWin,
} from "~/domain/wins/visibility";
import { winStates } from "~/domain/wins/win-state";
import { aWin } from "./a-win";

const viewer = (id: string, ...held: Role[]) => ({ id, roles: held });
const privileged = ["hr", "finance", "auditor"];

describe("who sees a win", () => {
  it("leaves a draft to its author", () => {
    const draft = aWin({ state: "draft" });
    expect(maySeeWin(draft, viewer("alice"))).toBe(true);
    expect(maySeeWin(draft, viewer("bob"))).toBe(false);
    expect(roles.filter((role) => maySeeWin(draft, viewer("dana", role)))).toEqual([]);
  });

  it.each(["submitted", "returned"] as const)("keeps a %s win to those in it and staff", (state) => {
    const win = aWin({ state });
    expect(maySeeWin(win, viewer("alice"))).toBe(true);
    expect(maySeeWin(win, viewer("bob"))).toBe(true);
    expect(maySeeWin(win, viewer("charlie"))).toBe(false);
    expect(roles.filter((role) => maySeeWin(win, viewer("dana", role)))).toEqual(privileged);
  });

  it("shows a win that both sides have signed to everybody, also a reversed one", () => {
    const seen = winStates.filter((state) => maySeeWin(aWin({ state }), viewer("charlie")));
    expect(seen).toEqual(["confirmed", "validated", "closed", "reversed"]);
  });
});

describe("what a win hides", () => {
  const hiding = aWin({ state: "confirmed", hideCustomer: true, hideAmounts: true });

  it("is hidden from everybody but those in it and those who check values", () => {
    expect(visibleWin(hiding, viewer("charlie"))).toMatchObject({ customer: null, amountsHidden: true });
    expect(visibleWin(hiding, viewer("bob"))).toMatchObject({
      customer: "Larkhall Water",
      amountsHidden: false,
    });
    const see = roles.filter((role) => visibleWin(hiding, viewer("x", role)).customer !== null);
    expect(see).toEqual(privileged);
    expect(roles.filter((role) => !visibleWin(hiding, viewer("x", role)).amountsHidden)).toEqual(privileged);
  });

  it("covers the number of the contract together with the customer", () => {
    const numbered = { ...hiding, contract: "HR 2026-4" };
    expect(visibleContract(numbered, viewer("charlie"))).toBe("");
    expect(visibleContract(numbered, viewer("bob"))).toBe("HR 2026-4");
    expect(visibleContract({ ...numbered, hideCustomer: false }, viewer("charlie"))).toBe("HR 2026-4");
  });

  it("covers evidence, whichever of the two is hidden", () => {
    const hides = (changed: object) => aWin({ state: "confirmed", ...changed });
    expect(maySeeEvidence(hides({}), viewer("charlie"))).toBe(true);
    for (const changed of [{ hideCustomer: true }, { hideAmounts: true }]) {
      expect(maySeeEvidence(hides(changed), viewer("charlie"))).toBe(false);
      expect(maySeeEvidence(hides(changed), viewer("bob"))).toBe(true);
      expect(maySeeEvidence(hides(changed), viewer("x", "finance"))).toBe(true);
    }
    expect(maySeeEvidence(aWin({ state: "submitted" }), viewer("charlie"))).toBe(false);
  });

  it("is nothing where the switches are off", () => {
    const open = visibleWin(aWin({ state: "confirmed" }), viewer("charlie"));
    expect(open).toMatchObject({ customer: "Larkhall Water", amountsHidden: false });
  });

  it("stays out of texts that all may read", () => {
    expect(publicCustomer(hiding)).toBe("");
    expect(publicCustomer(aWin())).toBe("Larkhall Water");
  });
});
