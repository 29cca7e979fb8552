import { expect, it } from "vitest";
import { problemSentence } from "~/ui/import-words";

it("says what the cell holds before what is wrong with it, once and not at any length", () => {
  const day = { column: "startDate", problem: "not-a-day" } as const;
  const sentence = "This is not a day. Write it like 2026-04-06.";
  expect(problemSentence({ ...day, written: "31.13.2025" })).toBe(`Start date “31.13.2025”: ${sentence}`);
  expect(problemSentence(day)).toBe(sentence);
  expect(problemSentence({ ...day, written: "x".repeat(81) })).toBe(
    `Start date “${"x".repeat(80)}”: ${sentence}`,
  );
  const nobody = { column: "manager", problem: "manager-unknown", detail: "who@x.example" } as const;
  expect(problemSentence({ ...nobody, written: "who@x.example" })).toMatch(/^Nobody has the address/);
});
