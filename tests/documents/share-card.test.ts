import { expect, it } from "vitest";
import { cardFaces } from "~/documents/card-faces.server";
import { drawShareCard } from "~/documents/share-card";

const card = {
  ...{
    title: "The shelf we share",
    summary: "A spare arrives the next morning.",
    customer: "Larkhall Water",
  },
  ...{ value: "€27.8k less freight, claimed", companyName: "Fenwright & Sons" },
  sales: { name: "Alice Moreau", words: "Bob asked the one question." },
  procurement: { name: "Bob Tanaka", words: "Alice called on day three." },
};

it("draws a card of its size with everybody and everything in it, and loads nothing", () => {
  const svg = drawShareCard(card, "");
  expect(svg).toMatch(/^<svg [^>]*width="1200" height="630"/);
  for (const words of [
    "The shelf we share",
    "Larkhall Water",
    "27.8k",
    "Alice Moreau, Sales",
    "Bob Tanaka, Procurement",
  ])
    expect(svg).toContain(words);
  expect(svg).toContain("Fenwright &amp; Sons");
  expect(svg).not.toMatch(/href|url\(|<image|<script|<style|@import/);
});

it("takes every text of people as text", () => {
  const evil = `"/><script>alert(1)</script>'&\u0007`;
  const svg = drawShareCard(
    {
      ...card,
      title: evil,
      summary: evil,
      customer: evil,
      value: evil,
      companyName: evil,
    },
    "",
  );
  expect(svg).not.toContain("<script");
  // eslint-disable-next-line no-control-regex
  expect(svg).not.toMatch(/\u0007/);
  expect(svg.match(/aria-label="[^"]*"/)?.[0]).toContain("&quot;");
});

it("carries our faces with it, and more of them only where a name needs more letters", () => {
  const plain = drawShareCard(card, cardFaces(JSON.stringify(card)));
  expect(plain.match(/@font-face/g)).toHaveLength(4);
  expect(plain).not.toMatch(/href|<image|<script|@import|url\((?!data:font\/woff2;base64,)/);
  const far = { ...card, sales: { name: "Zsófia Kővári", words: "" } };
  expect(drawShareCard(far, cardFaces(JSON.stringify(far))).match(/@font-face/g)).toHaveLength(8);
});

it("leaves no line wider than the picture, however wide its letters are", () => {
  const wide = drawShareCard({ ...card, title: "W".repeat(120), summary: "M ".repeat(120) }, "");
  const lines = [...wide.matchAll(/>([WM …]+)<\/text>/g)].map(([, line = ""]) => line);
  expect(lines.map((line) => line.length)).toEqual([16, ...lines.slice(1).map(({ length }) => length)]);
  for (const line of lines) expect(line.length).toBeLessThan(65);
});
