import { describe, expect, it } from "vitest";
import { engravedDate, engravingFor, tidySpaces } from "~/domain/trophies/engraving-template";

const facts = { award: "Kindred Spirits", laureate: "Ingrid Saltmarsh", date: "16 April 2026" };

describe("filling a template", () => {
  it("puts the facts in", () => {
    expect(engravingFor(["{award}", "{laureate}", "{date}"], facts)).toEqual([
      "Kindred Spirits",
      "Ingrid Saltmarsh",
      "16 April 2026",
    ]);
  });

  it("leaves out a line of which nothing is known", () => {
    expect(engravingFor(["{award}", "{team}", "for {customer}"], facts)).toEqual(["Kindred Spirits"]);
  });

  it("drops the loose ends around a missing part", () => {
    expect(engravingFor(["{team}, {date}", "{award} · {customer}"], facts)).toEqual([
      "16 April 2026",
      "Kindred Spirits",
    ]);
  });

  it("keeps words that are no placeholder, so that the guard finds them", () => {
    expect(engravingFor(["{prize} {laureate}"], facts)).toEqual(["{prize} Ingrid Saltmarsh"]);
  });

  it("does not fill what a fact contains", () => {
    expect(engravingFor(["{award}"], { award: "{laureate}", laureate: "X" })).toEqual(["{laureate}"]);
  });

  it("keeps a fixed line as it is", () => {
    expect(engravingFor(["With thanks,"], facts)).toEqual(["With thanks,"]);
  });

  it("writes dates in words and text composed", () => {
    expect(engravedDate("2026-04-06")).toBe("6 April 2026");
    expect(tidySpaces("  Jose\u0301   M ")).toBe("José M");
  });
});
