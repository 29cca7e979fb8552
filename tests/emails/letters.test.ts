import { mkdirSync, writeFileSync } from "node:fs";
import { catalog } from "@emails/catalog";
import { describe, expect, it } from "vitest";
import type { LetterProps, LetterTemplate } from "~/domain/mail/letters";
import { letterRules } from "~/domain/mail/rules";
import { renderLetter, renderSample } from "~/mail/render.server";

const frame = {
  companyName: "Fenwright & Sons",
  peopleTeamName: "Kin team",
  origin: "https://laurels.example",
};
const templates = Object.keys(catalog) as LetterTemplate[];

describe.each(templates)("the letter %s", (template) => {
  it("renders with its sample to a subject, HTML and plain text without gaps", async () => {
    const letter = await renderSample(template, frame);
    keepForLooking(template, letter);
    expect(letter.subject.length).toBeGreaterThan(5);
    expect(letter.html).toContain("<html");
    expect(letter.html).toContain("Fenwright &amp; Sons");
    expect(letter.text).toContain("Fenwright & Sons");
    expect(letter.text).toContain(letterRules[template].because.slice(0, 30));
    for (const part of [letter.subject, letter.html, letter.text]) {
      expect(part).not.toMatch(/undefined|\[object|NaN|Invalid Date|—|–/);
    }
  });

  it("links only to the house, in full, and loads nothing from anywhere", async () => {
    const { html } = await renderSample(template, frame);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
      expect(href).toMatch(/^(https:\/\/laurels\.example\/|mailto:)/);
    }
    expect(html).not.toMatch(/<img|<svg|url\(|@import|@font-face|oklch|<script/);
  });

  it("says in the inbox what it is about, in one line that is not too long", async () => {
    const design = catalog[template] as {
      preheader(props: unknown, frame: unknown): string;
      previewProps: unknown;
    };
    const line = design.preheader(design.previewProps, frame);
    expect(line.length).toBeGreaterThanOrEqual(25);
    expect(line.length).toBeLessThanOrEqual(110);
  });

  it("treats every text of its props as text", async () => {
    const evil = `<img src=x onerror=alert(1)>"'&\r\nBcc: everybody@example.com\u202e`;
    const { subject, html, text } = await renderLetter(
      template,
      poisoned(catalog[template].previewProps, evil),
      frame,
    );
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<img|onerror=alert\(1\)>"/);
    expect(subject + html + text).not.toContain("\u202e");
  });
});

it("refuses to render a link that leaves the house", async () => {
  const props = { ...catalog.welcome.previewProps, path: "//elsewhere.example/login" };
  await expect(renderLetter("welcome", props, frame)).rejects.toThrow(/outside the house/);
});

it("keeps the code of a sign-in letter out of the subject", async () => {
  const { subject, text } = await renderSample("sign-in", frame);
  expect(subject).not.toMatch(/\d/);
  expect(text).toContain("482913");
});

it("shows a deadline in the zone of the reader, also where the clocks have changed", async () => {
  const props = { ...catalog["closing-soon"].previewProps, closesAt: "2026-03-29T15:00:00.000Z" };
  const berlin = await renderLetter("closing-soon", props, frame);
  expect(berlin.text.replace(/\s+/g, " ")).toContain("Sunday 29 March at 17:00, Berlin time");
  const utc = await renderLetter("closing-soon", { ...props, timeZone: "UTC" }, frame);
  expect(utc.text.replace(/\s+/g, " ")).toContain("Sunday 29 March at 15:00, UTC");
});

it("tells whoever has a nomination to send again what a pause and a new opening of the vote mean for that", async () => {
  const about = { name: "Charlie", cycleName: "Laurels 2026", part: "answer", path: "/nominations" } as const;
  const paused = await renderLetter("cycle-paused", { ...about, reason: "It is unclear." }, frame);
  expect(paused.text.replace(/\s+/g, " ")).toContain("returned to you cannot be sent again for now");
  const zones = { timeZone: "Europe/Berlin" };
  const goesOn = await renderLetter(
    "cycle-resumed",
    { ...about, ...zones, until: "2026-03-27T17:00:00Z" },
    frame,
  );
  expect(goesOn.text.replace(/\s+/g, " ")).toContain(
    "returned to you again until Friday 27 March at 18:00, Berlin time.",
  );
  const { previewProps } = catalog["dates-changed"];
  const moved = await renderLetter("dates-changed", { ...previewProps, ...about }, frame);
  expect(moved.text.replace(/\s+/g, " ")).toContain("Until then you can send the nomination");
  const voters = await renderLetter("dates-changed", previewProps, frame);
  expect(voters.text).not.toContain("Until then");
});

/** The same props with every text but those that must have a shape replaced. */
function poisoned<T extends LetterTemplate>(props: LetterProps[T], evil: string): LetterProps[T] {
  const shaped =
    /^(path|closesAt|opensAt|at|kind|side|standing|week|from|until|next|before|after|what|part|to|timeZone|otherSide|neededBy|linkEndsAt|shipOn|arriveOn|buyerEmail)$/;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return shaped.test(key) ? value : evil;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, walk(held, name)]));
  };
  return walk(props, "") as LetterProps[T];
}

/** With KEEP_LETTERS set to a folder the samples are written there, to be looked at. */
function keepForLooking(template: string, letter: { subject: string; html: string; text: string }): void {
  const folder = process.env.KEEP_LETTERS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${template}.html`, letter.html);
  writeFileSync(`${folder}/${template}.txt`, `${letter.subject}\n\n${letter.text}`);
}
