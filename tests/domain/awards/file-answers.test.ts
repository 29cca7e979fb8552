import { describe, expect, it } from "vitest";
import { isFileNeeded, mayOpenFile, roomForFiles, withFileNames } from "~/domain/awards/file-answers";
import type { Question } from "~/domain/awards/question";

const asked = (id: string, more: Partial<Question> = {}): Question => ({
  ...{ id, kind: "file", label: id, help: "", required: true, min: null, max: null, choices: [] },
  audience: "everyone",
  ...more,
});

describe("room for files", () => {
  it("is five beside the words, one or as many as are asked at a question, and none elsewhere", () => {
    const questions = [asked("one"), asked("three", { max: 3 }), asked("words", { kind: "long" })];
    expect(["", "one", "three", "words", "no-such"].map((id) => roomForFiles(questions, id))).toEqual([
      5, 1, 3, 0, 0,
    ]);
  });
});

describe("answers of files", () => {
  it("are the names of what is there and nothing that was sent as text", () => {
    const answers = { plan: "Claimed.pdf", words: "Said." };
    const questions = [asked("plan"), asked("words", { kind: "long" })];
    expect(withFileNames(questions, answers, [])).toEqual({ plan: "", words: "Said." });
    const files = ["A.pdf", "B.pdf"].map((name) => ({ questionId: "plan", name }));
    expect(withFileNames(questions, answers, files).plan).toBe("A.pdf\nB.pdf");
  });

  it("need their last file where an answer is required", () => {
    const files = [
      { id: "a", questionId: "plan" },
      { id: "b", questionId: "more" },
      { id: "c", questionId: "more" },
      { id: "d", questionId: "free" },
      { id: "e", questionId: "" },
    ];
    const questions = [asked("plan"), asked("more"), asked("free", { required: false })];
    expect(files.filter(({ id }) => isFileNeeded(questions, files, id)).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("who may open a file", () => {
  const nobody = { isNominator: false, screens: false, judges: false, votes: false };
  const open = { state: "submitted", isOpen: true, isBlind: false };

  it("is its nominator in any state, and who screens once it was sent", () => {
    for (const state of ["draft", "withdrawn", "submitted", "declined"])
      expect(mayOpenFile({ ...nobody, isNominator: true }, { ...open, state, isOpen: false })).toBe(true);
    const screener = { ...nobody, screens: true };
    for (const state of ["submitted", "returned", "declined"])
      expect(mayOpenFile(screener, { ...open, state, isOpen: false })).toBe(true);
    for (const state of ["draft", "withdrawn"]) expect(mayOpenFile(screener, { ...open, state })).toBe(false);
  });

  it("is a voter or juror of its entry where the question is open, a blind jury never", () => {
    expect(mayOpenFile(nobody, open)).toBe(false);
    for (const reader of [
      { ...nobody, judges: true },
      { ...nobody, votes: true },
    ]) {
      expect(mayOpenFile(reader, open)).toBe(true);
      expect(mayOpenFile(reader, { ...open, isOpen: false })).toBe(false);
      for (const state of ["draft", "returned", "declined", "withdrawn"])
        expect(mayOpenFile(reader, { ...open, state })).toBe(false);
    }
    expect(mayOpenFile({ ...nobody, judges: true }, { ...open, isBlind: true })).toBe(false);
    expect(mayOpenFile({ ...nobody, votes: true }, { ...open, isBlind: true })).toBe(true);
  });
});
