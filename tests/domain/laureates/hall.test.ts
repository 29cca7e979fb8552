import { describe, expect, it } from "vitest";
import { inOrderOfTitle, shownTo, type HallVisibility } from "~/domain/laureates/hall";

const stranger = { seesAll: false, personId: "someone" } as const;

function honour(title: string, ...visibilities: HallVisibility[]) {
  const names = ["Alice Moreau", "Bob Tanaka", "Charlie Novak"];
  const members = visibilities.map((visibility, index) => ({
    personId: `p${index}`,
    name: names[index] ?? "",
    visibility,
  }));
  return { title, citation: "Bob asked first.", members };
}

describe("an honour in the hall", () => {
  it("is shown whole where everybody agrees", () => {
    const shown = shownTo(honour("Alice Moreau and Bob Tanaka", "shown", "shown"), stranger);
    expect(shown).toMatchObject({ title: "Alice Moreau and Bob Tanaka", citation: "Bob asked first." });
    expect(shown?.members).toHaveLength(2);
  });

  it("keeps the words back where one of them wants no more than the name", () => {
    const shown = shownTo(honour("The borrowed crane", "shown", "name_only"), stranger);
    expect(shown).toMatchObject({ title: "The borrowed crane", citation: null });
    expect(shown?.members).toHaveLength(2);
  });

  it("leaves a hidden person out of members and title", () => {
    const shown = shownTo(honour("Alice Moreau and Bob Tanaka", "shown", "hidden"), stranger);
    expect(shown?.title).toBe("Alice Moreau");
    expect(JSON.stringify(shown)).not.toMatch(/Bob|Tanaka/);
  });

  it("keeps the name of a team that tells nobody's name", () => {
    expect(shownTo(honour("The borrowed crane", "shown", "hidden"), stranger)?.title).toBe(
      "The borrowed crane",
    );
  });

  it("is not there where all want to be hidden", () => {
    expect(shownTo(honour("Alice Moreau", "hidden"), stranger)).toBeNull();
  });

  it("is whole for those concerned and for those who keep the awards", () => {
    const hidden = honour("Alice Moreau", "hidden");
    expect(shownTo(hidden, { seesAll: false, personId: "p0" })?.citation).toBe("Bob asked first.");
    expect(shownTo(hidden, { seesAll: true })?.title).toBe("Alice Moreau");
  });
});

it("names people in the order of the title, where it names them all", () => {
  const [faten, ingrid] = [{ name: "Faten Ali" }, { name: "Ingrid Moe" }];
  expect(inOrderOfTitle("Ingrid Moe and Faten Ali", [faten, ingrid])).toEqual([ingrid, faten]);
  expect(inOrderOfTitle("Harbour Team", [faten, ingrid])).toEqual([faten, ingrid]);
  expect(inOrderOfTitle("Ingrid Moe", [faten, ingrid])).toEqual([faten, ingrid]);
});

it("finds no name inside another one of the title", () => {
  const [ann, anna, joann] = [{ name: "Ann" }, { name: "Anna Lee" }, { name: "Joann" }];
  expect(inOrderOfTitle("Anna Lee and Ann", [ann, anna])).toEqual([anna, ann]);
  expect(inOrderOfTitle("Ann and Anna Lee", [anna, ann])).toEqual([ann, anna]);
  expect(inOrderOfTitle("Joann, Anna Lee and Ann", [ann, anna, joann])).toEqual([joann, anna, ann]);
  expect(inOrderOfTitle("Anna Lee", [ann, anna])).toEqual([ann, anna]);
});
