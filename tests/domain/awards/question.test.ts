import { describe, expect, it } from "vitest";
import { kindAnswers } from "~/domain/awards/kind-words";
import { mostFiles } from "~/domain/awards/evidence";
import {
  answerProblems,
  checkAnswers,
  countWords,
  mostQuestions,
  type Question,
} from "~/domain/awards/question";
import { answerText } from "~/domain/awards/answer-text";
import { checkQuestions, movedQuestion, openQuestions, readQuestions } from "~/domain/awards/question-list";

const question = (change: Partial<Question>): Question => ({
  id: "q1",
  kind: "long",
  label: "What changed?",
  help: "",
  required: true,
  min: null,
  max: null,
  choices: [],
  audience: "everyone",
  ...change,
});
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");
const reason = (asked: Question, answer: string) => {
  const verdict = checkAnswers([asked], { q1: answer });
  return verdict.ok ? "fits" : verdict.reason;
};

describe("answers", () => {
  it.each([
    [question({ min: 20, max: 100 }), words(19), "answer-too-short"],
    [question({ min: 20, max: 100 }), words(20), "fits"],
    [question({ min: 20, max: 100 }), words(100), "fits"],
    [question({ min: 20, max: 100 }), words(101), "answer-too-long"],
    [question({}), "   \n ", "answer-missing"],
    [question({ required: false, min: 20 }), "", "fits"],
    [question({ kind: "short" }), "x".repeat(200), "fits"],
    [question({ kind: "short" }), "x".repeat(201), "answer-too-long"],
    [question({ kind: "choice", choices: ["Before", "After"] }), "Before", "fits"],
    [question({ kind: "choice", choices: ["Before", "After"] }), "before", "answer-not-offered"],
    [question({ kind: "number", min: 0, max: 10 }), "0", "fits"],
    [question({ kind: "number", min: 0, max: 10 }), "10", "fits"],
    [question({ kind: "number", min: 0, max: 10 }), "-1", "answer-out-of-range"],
    [question({ kind: "number", min: 0, max: 10 }), "10,5", "answer-out-of-range"],
    [question({ kind: "number" }), "1e3", "answer-not-a-number"],
    [question({ kind: "number" }), "12.25", "fits"],
    [question({ kind: "short", max: 3 }), words(3), "fits"],
    [question({ kind: "short", max: 3 }), words(4), "answer-too-long"],
    [question({ kind: "several", choices: ["A", "B", "C"], min: 2 }), "A", "answer-too-few"],
    [question({ kind: "several", choices: ["A", "B", "C"], min: 2 }), "A\nA", "answer-too-few"],
    [question({ kind: "several", choices: ["A", "B", "C"], min: 2, max: 2 }), "A\nC", "fits"],
    [question({ kind: "several", choices: ["A", "B", "C"], max: 2 }), "A\nB\nC", "answer-too-many"],
    [question({ kind: "several", choices: ["A", "B", "C"] }), "A\nD", "answer-not-offered"],
    [question({ kind: "date" }), "2024-02-29", "fits"],
    [question({ kind: "date" }), "2026-02-29", "answer-not-a-date"],
    [question({ kind: "date" }), "16.4.2026", "answer-not-a-date"],
    [question({ kind: "person" }), "alice\nAlice Moreau", "fits"],
    [question({ kind: "person" }), "alice", "answer-not-found"],
    [question({ kind: "win" }), "w1", "answer-not-found"],
    [question({ kind: "link" }), "https://example.com/a?b=c", "fits"],
    [question({ kind: "link" }), "javascript:alert(1)", "answer-not-a-link"],
    [question({ kind: "link" }), "https:// example.com", "answer-not-a-link"],
    [question({ kind: "link" }), `https://example.com/${"a".repeat(1_980)}`, "fits"],
    [question({ kind: "link" }), `https://example.com/${"a".repeat(1_981)}`, "answer-not-a-link"],
  ])("%# %s", (asked, answer, expected) => {
    expect(reason(asked, answer)).toBe(expected);
  });

  it("are trimmed, and answers to other questions are dropped", () => {
    expect(checkAnswers([question({})], { q1: " kept ", q9: "stranger" })).toEqual({
      ok: true,
      value: { q1: "kept" },
    });
  });

  it("name every problem beside its field", () => {
    const asked = [question({}), question({ id: "q2", kind: "number" })];
    expect(answerProblems(asked, { q2: "many" }).map(({ field }) => field)).toEqual([
      "answer.q1",
      "answer.q2",
    ]);
  });

  it("count words in any spacing", () => {
    expect(countWords("  one\ttwo\n\nthree  ")).toBe(3);
    expect(countWords("")).toBe(0);
  });
});

describe("an answer as people read it", () => {
  it("is a day in words, a name without its id, and everything else as it was written", () => {
    expect(answerText({ kind: "date" }, "2026-04-16")).toBe("16 April 2026");
    expect(answerText({ kind: "date" }, "soon")).toBe("soon");
    expect(answerText({ kind: "person" }, "alice\nAlice Moreau")).toBe("Alice Moreau");
    expect(answerText({ kind: "win" }, "w1")).toBe("");
    expect(answerText({ kind: "short" }, "2026-04-16")).toBe("2026-04-16");
  });
});

describe("a list of questions", () => {
  it.each([
    ["label", question({ label: " " })],
    ["choices", question({ kind: "choice", choices: ["One", "One"] })],
    ["limits", question({ min: 5, max: 4 })],
    ["choices", question({ kind: "several", choices: ["One"] })],
    ["too-many-asked", question({ kind: "several", choices: ["One", "Two"], min: 3 })],
  ])("is refused for its %s", (detail, wrong) => {
    expect(checkQuestions([wrong])).toMatchObject({ reason: "question-wrong", detail, field: "question.q1" });
  });

  it.each([
    ["limits that meet", question({ min: 4, max: 4 })],
    ["two choices", question({ kind: "choice", choices: ["One", "Two"] })],
    ["as many asked as offered", question({ kind: "several", choices: ["One", "Two"], min: 2 })],
    ["one file", question({ kind: "file", max: 1 })],
    ["as many files as there may be", question({ kind: "file", max: mostFiles })],
  ])("may have %s", (_, right) => {
    expect(checkQuestions([right]).ok).toBe(true);
  });

  it.each([0, mostFiles + 1])("asks for no %s files", (max) => {
    expect(checkQuestions([question({ kind: "file", max })])).toMatchObject({ detail: "files" });
  });

  it("is just so long", () => {
    const list = (length: number) => Array.from({ length }, (_, at) => question({ id: `q${at}` }));
    expect(checkQuestions(list(mostQuestions)).ok).toBe(true);
    expect(checkQuestions(list(mostQuestions + 1))).toMatchObject({ field: "questions", detail: "many" });
  });

  it("refuses the same id twice", () => {
    expect(checkQuestions([question({}), question({})])).toMatchObject({ detail: "twice" });
  });

  it("comes back from JSON as it went", () => {
    const list = [question({}), question({ id: "q2", kind: "choice", choices: ["A", "B"] })];
    expect(readQuestions(JSON.parse(JSON.stringify(list)))).toEqual(list);
    expect(readQuestions([{ id: "x", kind: "essay", label: "?" }, null, 7])).toEqual([]);
    expect(readQuestions("nothing")).toEqual([]);
  });

  it("was for everyone before questions said for whom, and keeps those of HR from the jury and voters", () => {
    const { audience: _, ...old } = question({});
    expect(readQuestions([old])).toEqual([question({ audience: "everyone" })]);
    const quiet = question({ id: "q2", audience: "hr" });
    expect(readQuestions([quiet])).toEqual([quiet]);
    expect(openQuestions([question({}), quiet])).toEqual([question({})]);
    const answers = { q1: "Kind.", q2: "For HR." };
    expect(kindAnswers([question({}), quiet], answers)).toEqual([
      { question: "What changed?", answer: "Kind." },
    ]);
  });

  it("moves a question by one place and no further than the ends", () => {
    const list = ["a", "b", "c"].map((id) => question({ id }));
    const ids = (moved: Question[]) => moved.map(({ id }) => id).join("");
    expect(ids(movedQuestion(list, "b", -1))).toBe("bac");
    expect(ids(movedQuestion(list, "b", 1))).toBe("acb");
    expect(ids(movedQuestion(list, "a", -1))).toBe("abc");
    expect(ids(movedQuestion(list, "c", 1))).toBe("abc");
  });
});
