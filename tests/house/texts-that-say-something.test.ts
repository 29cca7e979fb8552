import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** Trimmed and compared with nothing, a text of signs that nobody sees would be there. */
const byTrimAlone = [
  /(?<!Id) === ""\)?\s*(return|\?)\s*\[?refused\("[\w-]*missing"/,
  /\.trim\(\)\s*\.min\(1\b/,
];

it("asks saysSomething whether a text that must be there is there", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("db/generated"))
    .map((file) => path.join("app", file));
  expect(files.length).toBeGreaterThan(500);
  const wrong = files.filter((file) => {
    const text = readFileSync(file, "utf8");
    return byTrimAlone.some((pattern) => pattern.test(text));
  });
  expect(wrong).toEqual([]);
});

it("knows what it looks for", () => {
  for (const wrong of [
    'if (words.trim() === "") return refused("note-missing", { field });',
    "z.string().trim().min(1).max(60)",
  ])
    expect(
      byTrimAlone.some((pattern) => pattern.test(wrong)),
      wrong,
    ).toBe(true);
});
