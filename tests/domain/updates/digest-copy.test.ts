import { expect, it } from "vitest";
import { digestSample } from "@emails/digest/sample";
import { digestCopy } from "~/domain/updates/digest-copy";

const sent = digestSample.content;
const win = (changed: object = {}) => ({
  ...{ id: "glass", state: "confirmed" as const, submittedById: "alice", customer: "Port of Elmsea" },
  ...{ hideCustomer: false, hideAmounts: false, participants: [{ personId: "bob" }] },
  ...changed,
});
const reader = { id: "charlie", roles: [] };
const glass = (changed: object, viewer: Parameters<typeof digestCopy>[2] = reader) =>
  digestCopy(sent, [win(changed)], viewer).won[0];

it("reads as it was sent", () => {
  expect(glass({})).toEqual(sent.won[0]);
  expect(digestCopy(sent, [win()], reader).updates).toEqual(sent.updates);
});

it("hides what was hidden since, from all but those who may read it", () => {
  const hidden = { hideCustomer: true, hideAmounts: true };
  expect(glass(hidden)).toMatchObject({ customer: null, value: "", standing: "none" });
  expect(glass({ hideAmounts: true })).toMatchObject({ customer: "Port of Elmsea", value: "" });
  for (const viewer of [
    { id: "bob", roles: [] },
    { id: "alice", roles: [] },
    { id: "x", roles: ["finance" as const] },
  ])
    expect(glass(hidden, viewer)).toEqual(sent.won[0]);
});

it("leaves out wins that are gone or open again, and orders for those who see none", () => {
  expect(glass({ state: "returned" })).toBeUndefined();
  expect(digestCopy(sent, [], reader).won).toEqual([]);
  expect(glass({ state: "reversed" })).toEqual(sent.won[0]);
  expect(digestCopy(sent, [], reader).late).toEqual([]);
  expect(digestCopy(sent, [], { id: "x", roles: ["buyer"] }).late).toEqual(sent.late);
});
