import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** A file that somebody sends in the place of a text would be kept as “[object File]”. */
const asText =
  /String\(\s*(\(await [\w.]+\(\)\)|\w+)\s*\.get\(|\.getAll\([^)]*\)\s*\.map\(\s*String\b|fromEntries\((form|await [\w.]+\(\))\) as Record<string, string>/;

it("reads the texts of a form as texts alone, with textIn, textsIn and fieldsIn", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("db/generated"))
    .map((file) => path.join("app", file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => asText.test(readFileSync(file, "utf8")))).toEqual([]);
});

it("knows what it looks for", () => {
  for (const wrong of [
    'String(form.get("reason") ?? "")',
    'String((await request.formData()).get("reason"))',
    'form.getAll("keys").map(String)',
    "Object.fromEntries(await request.formData()) as Record<string, string>",
  ])
    expect(asText.test(wrong), wrong).toBe(true);
  expect(asText.test('textIn(form, "reason")')).toBe(false);
});
