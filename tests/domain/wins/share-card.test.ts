import { describe, expect, it } from "vitest";
import { cutTo, inLines, shareCardOf, shareValueOf, widthOf } from "~/domain/wins/share-card";
import { aWin, freight } from "./a-win";

const signOffs = [
  { side: "sales" as const, personId: "alice", name: "Alice", words: "He asked." },
  { side: "procurement" as const, personId: "bob", name: "Bob", words: "She called." },
];
const about = { value: "€27.8k less freight, claimed", companyName: "Fenwright" };

describe("what a picture of a win says", () => {
  it("is who signed, what changed and for whom", () => {
    expect(shareCardOf(aWin({ signOffs }), about)).toMatchObject({
      ...{ customer: "Larkhall Water", value: "€27.8k less freight, claimed", companyName: "Fenwright" },
      ...{ sales: { name: "Alice", words: "He asked." }, procurement: { name: "Bob" } },
    });
  });

  it("holds nothing that the win hides from anybody", () => {
    const hidden = shareCardOf(aWin({ signOffs, hideCustomer: true, hideAmounts: true }), about);
    expect(hidden).toMatchObject({ customer: "", value: null });
    expect(JSON.stringify(hidden)).not.toMatch(/Larkhall|27\.8/);
    expect(shareCardOf(aWin({ signOffs, hideAmounts: true }), about).customer).toBe("Larkhall Water");
    expect(shareCardOf(aWin({ signOffs, hideCustomer: true }), about).value).not.toBeNull();
  });
});

it("breaks a text into lines, and ends what does not fit in dots", () => {
  expect(inLines("one two three", 7, 3)).toEqual(["one two", "three"]);
  expect(inLines("one two three four.", 7, 2)).toEqual(["one two", "three…"]);
  expect(inLines("extraordinarily long", 6, 3)).toEqual(["extra…", "long"]);
  expect(inLines("", 6, 3)).toEqual([]);
});

it("gives wide letters their room", () => {
  expect(widthOf("MMM")).toBeGreaterThan(2 * widthOf("iii"));
  expect(widthOf("共同の勝利")).toBe(10);
  for (const text of ["W".repeat(80), "a few usual words ".repeat(9), "共同の勝利".repeat(20)])
    for (const line of inLines(text, 33, 2, widthOf)) expect(widthOf(line)).toBeLessThanOrEqual(33);
  expect(cutTo("short", 10)).toBe("short");
  expect(cutTo("rather long", 8)).toBe("rather…");
});

it("says of a value of every year that it is one, and of a percentage and of what comes once nothing", () => {
  const said = (changed: Partial<typeof freight> = {}) =>
    shareValueOf({ ...freight, ...changed, financeState: "validated", validated: null }, "EUR", "en-GB");
  expect(said()).toBe("€27k less freight a year, validated");
  expect(said({ recurring: false })).toBe("€27k less freight, validated");
  expect(said({ kind: "price" })).not.toContain("a year");
  expect(said({ unit: "days" })).not.toContain("a year");
});
