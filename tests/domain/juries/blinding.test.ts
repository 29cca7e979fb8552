import { describe, expect, it } from "vitest";
import { standIn, veiled } from "~/domain/juries/blinding";
import { blindFields } from "~/domain/juries/settings";

const mei = { name: "Mei Tanaka", departmentName: "Key Accounts" };
const luca = { name: "Luca de Wit", departmentName: "Sourcing" };
const noor = { name: "Noor Haddad", departmentName: "Field Service" };
const people = { members: [mei, luca], nominators: [noor], titles: [] };
const text = "Mei rang Luca. “Mei Tanaka is fast”, Noor said of Key Accounts. She has her own way.";

describe("what a juror reads", () => {
  it("is the text itself where nothing is hidden", () => {
    expect(veiled(text, { blind: [], ...people })).toBe(text);
  });

  it("has letters for names, whole names as one", () => {
    const seen = veiled(text, { blind: ["names"], ...people });
    expect(seen).toMatch(/^Person A rang Person B\. “Person A is fast”, Noor/);
  });

  it("leaves a word that only contains a name", () => {
    const words = "A meiotic Lucanian, Meis";
    expect(veiled(words, { blind: ["names"], ...people })).toBe(words);
  });

  it("leaves particles of names", () => {
    expect(veiled("de facto, Wit", { blind: ["names"], ...people })).toBe("de facto, Person B");
  });

  it("has letters for the halves of a name, with and without accents, and for short names", () => {
    const [anne, bo, jose] = ["Anne-Marie O’Dell", "Bo Li", "José Núñez"];
    const members = [anne, bo, jose].map((name) => ({ name, departmentName: "" }));
    const seen = (words: string) => veiled(words, { ...people, blind: ["names"], members });
    expect(seen("Anne rang Dell, Marie O’Dell rang BO.")).toBe(
      "Person A rang Person A, Person A Person A rang Person B.",
    );
    expect(seen("Jose Nunez, Jos\u0065\u0301")).toBe("Person C, Person C");
    expect(seen("Bo’s idea, Li’s and the elbow of Limerick")).toBe(
      "Person B’s idea, Person B’s and the elbow of Limerick",
    );
    expect(seen("so bo, li")).toBe("so bo, li");
  });

  it("has no team name and no win to look the people up by, where names are hidden", () => {
    const titles = ["The (Steel) Bridge", "Northwind renewal", ""];
    const words = "The (steel) bridge won the Northwind renewal.";
    expect(veiled(words, { ...people, blind: ["names"], titles })).toBe("this entry won the this entry.");
    expect(veiled(words, { ...people, blind: ["departments"], titles })).toBe(words);
  });

  it("has a colleague for a nominator, but keeps a nominee who shares the name", () => {
    expect(veiled("Noor saw it", { blind: ["nominators"], ...people })).toBe("a colleague saw it");
    const same = { members: [mei], nominators: [{ name: "Mei Olsen", departmentName: "" }], titles: [] };
    expect(veiled("Mei Olsen saw Mei", { blind: ["nominators"], ...same })).toBe("a colleague saw Mei");
  });

  it("names no department", () => {
    expect(veiled("from Key Accounts to Field Service", { blind: ["departments"], ...people })).toBe(
      "from their department to their department",
    );
  });

  it("tells no he from she", () => {
    const seen = (words: string) => veiled(words, { blind: ["pronouns"], ...people });
    expect(seen("She was there. He's quick; he has his tools.")).toBe(
      "They were there. They’re quick; they have their tools.",
    );
    expect(seen("I told her. Her idea, hers, himself. Ask him.")).toBe(
      "I told them. Their idea, theirs, themself. Ask them.",
    );
    expect(seen("I told her that, the hero sheds")).toBe("I told them that, the hero sheds");
    expect(seen("Mr. Wit and Ms Tanaka")).toBe("Mx Wit and Mx Tanaka");
  });

  it("hides all of it at once", () => {
    const seen = veiled(text, { blind: blindFields, ...people });
    for (const word of ["Mei", "Tanaka", "Luca", "Noor", "Accounts", "She", "her "])
      expect(seen).not.toContain(word);
  });

  it("takes names as words and not as patterns", () => {
    const odd = { members: [{ name: "A.* (B)", departmentName: "[x]" }], nominators: [], titles: [] };
    expect(veiled("All A.* (B) of it [x]", { blind: blindFields, ...odd })).toContain("Person A");
    expect(veiled("All of it", { blind: blindFields, ...odd })).toBe("All of it");
  });
});

it("letters people beyond the alphabet", () => {
  expect([0, 25, 26].map(standIn)).toEqual(["Person A", "Person Z", "Person AA"]);
});
