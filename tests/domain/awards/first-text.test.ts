import { expect, it } from "vitest";
import { firstText } from "~/domain/awards/first-text";

const words = {
  summary: "A spare arrives the next morning. ",
  story: "They had no room for spares.",
  people: [
    { name: "Alice Moreau", sentence: "Promised next-day spares." },
    { name: "Charlie Novak", sentence: " " },
    { name: "Bob Tanaka", sentence: "Asked what was on the shelf. " },
  ],
};

it("tells what it was, how it went and what each of them did", () => {
  expect(firstText(words, null)).toBe(
    "A spare arrives the next morning.\n\nThey had no room for spares.\n\n" +
      "Alice Moreau: Promised next-day spares.\nBob Tanaka: Asked what was on the shelf.",
  );
});

it("leaves out whole paragraphs that would make it too long, and no others", () => {
  expect(firstText(words, 12)).toBe("A spare arrives the next morning.\n\nThey had no room for spares.");
  expect(firstText(words, 11)).toBe("A spare arrives the next morning.");
  expect(firstText(words, 5)).toBe("");
  expect(firstText({ ...words, story: "word ".repeat(50) }, 22)).toMatch(/^A spare.*\n\nAlice Moreau/);
});

it("is empty for a win without words", () => {
  expect(firstText({ summary: "", story: "  ", people: [] }, null)).toBe("");
});
