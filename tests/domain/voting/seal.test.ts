import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  keyBytes,
  nonceBytes,
  paddedLength,
  publicKeyOf,
  seal,
  slotOf,
  unseal,
  unwrapKey,
  wrapKey,
} from "~/domain/voting/seal.server";

const boxKey = randomBytes(keyBytes);
const text = JSON.stringify({ ranks: [["a"], ["b"]], receipt: "QUILL-7F3K LARCH-92MX" });
const length = paddedLength(600);
const sealText = (plain: string) => seal(plain, publicKeyOf(boxKey), "slot", length, randomBytes(keyBytes));

describe("a sealed ballot", () => {
  it("opens with the key of the box and says nothing before", () => {
    const sealed = sealText(text);
    expect(sealed.includes("QUILL")).toBe(false);
    expect(unseal(sealed, boxKey, "slot")).toBe(text);
  });

  it("has one length whatever is in it, and never the same bytes twice", () => {
    expect(sealText("").length).toBe(sealText("é".repeat(300)).length);
    expect(sealText(text).equals(sealText(text))).toBe(false);
    expect(() => sealText("x".repeat(2_000))).toThrow(RangeError);
  });

  it("does not open with another key, in another slot, or changed", () => {
    const sealed = sealText(text);
    expect(() => unseal(sealed, randomBytes(keyBytes), "slot")).toThrow();
    expect(() => unseal(sealed, boxKey, "other slot")).toThrow();
    sealed[sealed.length - 1]! ^= 1;
    expect(() => unseal(sealed, boxKey, "slot")).toThrow();
  });
});

describe("keys", () => {
  it("open only under the same secret and purpose", () => {
    const wrapped = wrapKey(boxKey, "secret", "box/1", randomBytes(nonceBytes));
    expect(unwrapKey(wrapped, "secret", "box/1").equals(boxKey)).toBe(true);
    expect(() => unwrapKey(wrapped, "other", "box/1")).toThrow();
    expect(() => unwrapKey(wrapped, "secret", "box/2")).toThrow();
  });

  it("give each voter one slot in a category and another one elsewhere", () => {
    expect(slotOf(boxKey, "alice")).toBe(slotOf(boxKey, "alice"));
    expect(slotOf(boxKey, "alice")).not.toBe(slotOf(boxKey, "bob"));
    expect(slotOf(boxKey, "alice")).not.toBe(slotOf(randomBytes(keyBytes), "alice"));
  });
});
