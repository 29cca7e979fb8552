import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv, variables } from "~/env.server";

const secret = "mHk2T0nq7YxE4vB9wLr6Zs1Jc8Dp5Gf3";
const ready = { NODE_ENV: "production", APP_SECRET: secret };

test("every variable stands in .env.example, with its default, and no other does", () => {
  const lines = readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=(.*)$/gm);
  const example = Object.fromEntries([...lines].map(([, name, value]) => [name, value]));
  expect(Object.keys(example).sort()).toEqual(Object.keys(variables.shape).sort());
  expect(parseEnv({ ...ready, ...filled(example) })).toEqual(parseEnv(ready));
});

function filled(example: Record<string, string | undefined>) {
  return Object.fromEntries(Object.entries(example).filter(([, value]) => value));
}

describe("in production", () => {
  test.each([
    ["missing", {}],
    ["fewer than 32", { APP_SECRET: "short" }],
    ["repeats itself", { APP_SECRET: "ab".repeat(20) }],
  ])("a secret that is %s stops the start", (words, set) => {
    expect(() => parseEnv({ NODE_ENV: "production", ...set })).toThrow(words);
  });

  test("a good one lets it go on", () => {
    expect(parseEnv(ready)).toMatchObject({
      production: true,
      APP_ORIGIN: "http://localhost:3000",
      WORKER: true,
    });
  });
});

test("demo and development keep a secret of their own", () => {
  const LAURELS_DATA_DIR = mkdtempSync(path.join(tmpdir(), "laurels-env-"));
  const first = parseEnv({ NODE_ENV: "production", DEMO: "on", LAURELS_DATA_DIR });
  expect(first.production).toBe(false);
  expect(first.APP_SECRET).toHaveLength(43);
  expect(parseEnv({ LAURELS_DATA_DIR }).APP_SECRET).toBe(first.APP_SECRET);
});

test("one error names everything that is wrong", () => {
  const wrong = { ...ready, PORT: "many", DATABASE_URL: "mysql://x", APP_ORIGIN: "javascript:alert(1)" };
  expect(() => parseEnv(wrong)).toThrow(/PORT[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*PORT/);
  expect(() => parseEnv(wrong)).toThrow("APP_ORIGIN");
});

test("an address loses its path", () => {
  expect(parseEnv({ ...ready, APP_ORIGIN: "https://awards.example.com/app/" }).APP_ORIGIN).toBe(
    "https://awards.example.com",
  );
});
