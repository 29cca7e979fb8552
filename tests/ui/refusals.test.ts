import { describe, expect, it } from "vitest";
import { refused } from "~/domain/verdict";
import { errorsOf, sentences, sentenceFor } from "~/ui/refusals";

describe("refusals", () => {
  it.each(Object.entries(sentences))(
    "%s has a plain sentence, with and without a detail",
    (_word, sentence) => {
      for (const said of [sentence(), sentence("Mei Harrowgate.")]) {
        expect(said).toMatch(/^[A-Z“].*[.]$/s);
        expect(said).not.toMatch(/undefined|[!–—]/);
      }
    },
  );

  it("says of a ballot what is wrong with it", () => {
    const details = ["form", "one-choice", "equal-ranks", "score", "twice", "unknown", ""];
    const said = details.map((detail) => sentences["ballot-invalid"](detail));
    expect(new Set(said).size).toBe(details.length);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*[.]$/);
  });

  it("stands under its field, or under the form", () => {
    const own = refused("self-nomination", { field: "nominees" });
    expect(errorsOf(own)).toEqual({ nominees: sentenceFor(own) });
    expect(errorsOf(refused("not-found"))).toEqual({ "": "This is not there any more." });
  });
});
