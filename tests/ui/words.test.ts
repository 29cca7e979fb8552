import { describe, expect, it } from "vitest";
import { hueOf } from "~/ui/hue";
import { initials, listOf, ordinal, plural, spelled, wordCount } from "~/ui/words";

describe("words", () => {
  it("counts things", () => {
    expect(plural(1, "ballot")).toBe("1 ballot");
    expect(plural(12400, "ballot")).toBe("12,400 ballots");
    expect(plural(0, "person", "people")).toBe("0 people");
  });

  it("says places", () => {
    expect([1, 2, 3, 4, 11, 12, 21, 102].map(ordinal)).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "21st",
      "102nd",
    ]);
  });

  it("joins names", () => {
    expect(listOf([])).toBe("");
    expect(listOf(["Mei"])).toBe("Mei");
    expect(listOf(["Mei", "Luca", "Tomasz"])).toBe("Mei, Luca and Tomasz");
  });

  it("spells small numbers", () => {
    expect([0, 1, 12, 13].map(spelled)).toEqual(["no", "one", "twelve", "13"]);
  });

  it("counts words however they are spaced", () => {
    expect(wordCount("  one\n two   three ")).toBe(3);
    expect(wordCount("")).toBe(0);
  });

  it("makes initials of a person, a pair and a team", () => {
    expect(initials(["Priya Wintergreen"])).toBe("PW");
    expect(initials(["Cher"])).toBe("C");
    expect(initials(["Ingrid Saltmarsh", "Fatou Riverstone"])).toBe("I&F");
    expect(initials(["Ingrid", "Fatou", "Mei"])).toBe("I+2");
  });
});

describe("hue", () => {
  it("is the same for the same id and spreads over ids", () => {
    expect(hueOf("a")).toBe(hueOf("a"));
    const hues = new Set(Array.from({ length: 200 }, (_, index) => hueOf(`person-${index}`)));
    expect(hues.size).toBe(10);
  });
});
