import { describe, expect, it } from "vitest";
import { refused } from "~/domain/verdict";
import { errorsOf, sentences, sentenceFor } from "~/ui/refusals";

const files = import.meta.glob<Record<string, unknown>>("../../app/ui/refusals/*.ts", { eager: true });

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

  it("has one sentence for each word, in one file", () => {
    const owners = new Map<string, string[]>();
    for (const [file, exported] of Object.entries(files)) {
      const own = Object.entries(exported).filter(([name]) => name.endsWith("Sentences"));
      for (const word of own.flatMap(([, table]) => Object.keys(table as object)))
        owners.set(word, [...(owners.get(word) ?? []), file]);
    }
    // Three words belong to no noun.
    expect(owners.size).toBe(Object.keys(sentences).length - 3);
    expect([...owners].filter(([, found]) => found.length > 1)).toEqual([]);
  });

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
