import { describe, expect, it } from "vitest";
import { readRow } from "~/domain/people/import/read-row";
import { reasonProblem } from "~/domain/reason";
import { saysSomething, seenLength } from "~/domain/says-something";
import { checkComment } from "~/domain/wins/comment";
import { personShape } from "~/ui/person-shape";
import { aWin } from "./wins/a-win";

const unseen = [
  ...["", " \n", "\u00a0", "\u200b\u200b", "\u200e", "\u200f", "\u2060", "\ufeff", "\u00ad", "\u034f"],
  ...["\u2800", "\u3164", "\u115f\u1160", "\uffa0", "\u{e0041}", "\ufe0f", "\u200d \u2800"],
];
const seen = ["So.", "7", "–", "🏆", "李", "\u200bA", "👩‍🔧", "مرحبا", "€"];

describe("a text says something", () => {
  it.each(seen)("%j does", (text) => {
    expect(saysSomething(text)).toBe(true);
    expect(reasonProblem(text)).toBeNull();
  });

  it.each(unseen)("%j does not: it is no reason, no comment and no name", (text) => {
    expect(saysSomething(text)).toBe(false);
    expect(seenLength(text)).toBe(0);
    expect(reasonProblem(text)).toMatchObject({ reason: "reason-missing", field: "reason" });
    const win = aWin({ state: "confirmed" });
    expect(checkComment(win, { id: "erin", roles: [] }, text)).toMatchObject({
      reason: "win-comment-missing",
    });
    const form = { name: text, email: "ines@brasswick.example", departmentId: "sales", timeZone: "UTC" };
    expect(personShape.safeParse(form).success).toBe(false);
    expect(personShape.safeParse({ ...form, name: "Ines" }).success).toBe(true);
    const cells = { name: text, email: form.email, department: "Sales" };
    expect(readRow({ number: 2, cells }, null, "UTC").problems).toContainEqual({
      ...{ column: "name", problem: "missing" },
    });
  });
});

it("as many signs as somebody sees", () => {
  expect(seenLength(` nine${"\u200b".repeat(9)} seen `)).toBe("nine seen".length);
});
