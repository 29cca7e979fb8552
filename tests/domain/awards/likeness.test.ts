import { describe, expect, it } from "vitest";
import { likenessOf, namesakes, titleForms } from "~/domain/awards/likeness";
import { mergedPeople } from "~/domain/awards/merged-people";

const entry = (title: string, ...people: string[]) => ({
  id: `${title}/${people.join("+")}`,
  title,
  nomineeKey: people.join("+"),
});

describe("entries that look alike", () => {
  it.each([
    ["one person of a team", ["a"], ["a", "b"], "inside"],
    ["a team inside another", ["a", "b"], ["a", "b", "c"], "inside"],
    ["two people shared", ["a", "b", "c"], ["b", "c", "d"], "shared"],
    ["one person shared by two teams", ["a", "b"], ["b", "c"], null],
    ["nobody shared", ["a", "b"], ["c", "d"], null],
  ] as const)("%s", (_, one, other, likeness) => {
    expect(likenessOf(entry("Harbour", ...one), entry("Quarry", ...other))).toBe(likeness);
    expect(likenessOf(entry("Quarry", ...other), entry("Harbour", ...one))).toBe(likeness);
  });

  it.each([
    ["Kindred Spirts", "name"],
    ["Kindred  spirits", "name"],
    ["Spirits, Kindred", "name"],
    ["Kíndred Spirits", "name"],
    ["Kindred Sports", null],
    ["Kin", null],
  ])("a team called %s", (title, likeness) => {
    expect(likenessOf(entry("Kindred Spirits", "a", "b"), entry(title, "c", "d"))).toBe(likeness);
  });

  it("forgives a slip from five letters on", () => {
    const alike = (one: string, other: string) => likenessOf(entry(one, "a", "b"), entry(other, "c", "d"));
    expect(alike("Docks", "Dokks")).toBe("name");
    expect(alike("Dock", "Dokk")).toBeNull();
    expect(alike("Dock", "dock")).toBe("name");
  });

  it("does not take two people with nearly the same name for one", () => {
    expect(likenessOf(entry("Anna Meier", "a"), entry("Anna Meyer", "b"))).toBeNull();
  });

  it("finds each pair of teams with nearly the same name once", () => {
    const [one, two, three] = [
      entry("Night Shift", "a", "b"),
      entry("Nightshift", "c", "d"),
      entry("Dock", "e", "f"),
    ];
    expect(namesakes([one!, two!, three!])).toEqual([[one, two]]);
  });

  it("asks for the very same letters in a short name", () => {
    expect(titleForms("A1")).toEqual(["a1"]);
  });
});

describe("the people of merged entries", () => {
  it("are its own, and those of entries that brought theirs", () => {
    const sources = [
      { nomineeKey: "b+c", bringsPeople: true },
      { nomineeKey: "d", bringsPeople: false },
    ];
    expect(mergedPeople({ nomineeKey: "a+b", sources })).toEqual(["a", "b", "c"]);
    expect(mergedPeople({ nomineeKey: "a+b", sources: [] })).toEqual(["a", "b"]);
  });
});
