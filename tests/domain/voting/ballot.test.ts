import { describe, expect, it } from "vitest";
import { checkBallot, type BallotPaper } from "~/domain/voting/ballot";

const paper: BallotPaper = {
  method: "irv",
  entries: [
    { id: "a", isOwn: false },
    { id: "b", isOwn: false },
    { id: "mine", isOwn: true },
  ],
  allowOwnVote: false,
  offerNone: true,
};

describe("a ballot", () => {
  it("may be truncated, empty, and name none of these", () => {
    expect(checkBallot(paper, { ranks: [["b"], ["a"]] })).toEqual({
      ok: true,
      value: { ranks: [["b"], ["a"]] },
    });
    expect(checkBallot(paper, { ranks: [] }).ok).toBe(true);
    expect(checkBallot(paper, { ranks: [["none"], ["a"]] }).ok).toBe(true);
  });

  it("is an abstention when it names nothing, whatever form it came in", () => {
    for (const empty of [{ ranks: [] }, { approve: [] }, { scores: {} }]) {
      expect(checkBallot({ ...paper, method: "schulze" }, empty)).toEqual({ ok: true, value: { ranks: [] } });
      expect(checkBallot({ ...paper, method: "approval" }, empty)).toEqual({
        ok: true,
        value: { approve: [] },
      });
      expect(checkBallot({ ...paper, method: "star" }, empty)).toEqual({ ok: true, value: { scores: {} } });
      expect(checkBallot({ ...paper, method: "rubric" }, empty).ok).toBe(false);
    }
  });

  it.each([
    ["approval", { approve: ["b", "none", "a"] }, { approve: ["a", "b", "none"] }],
    ["schulze", { ranks: [["none"], ["b", "a"]] }, { ranks: [["none"], ["a", "b"]] }],
    ["star", { scores: { b: 1, none: 0, a: 5 } }, { scores: { a: 5, b: 1, none: 0 } }],
  ] as const)("by %s keeps nothing of the order on the voter's page", (method, written, kept) => {
    const verdict = checkBallot({ ...paper, method }, written);
    expect(JSON.stringify(verdict.ok && verdict.value)).toBe(JSON.stringify(kept));
  });

  it.each([
    ["an unknown entry", [["x"]], "unknown"],
    ["an entry twice", [["a"], ["a"]], "twice"],
    ["equal ranks", [["a", "b"]], "equal-ranks"],
    ["an empty rank", [[]], "equal-ranks"],
  ])("may not hold %s", (_, ranks, detail) => {
    expect(checkBallot(paper, { ranks })).toEqual({ ok: false, reason: "ballot-invalid", detail });
  });

  it("may name none of these only where it is offered, and one choice only where one is asked", () => {
    expect(checkBallot({ ...paper, offerNone: false }, { ranks: [["none"]] }).ok).toBe(false);
    expect(checkBallot({ ...paper, method: "plurality" }, { ranks: [["a"], ["b"]] })).toMatchObject({
      detail: "one-choice",
    });
    expect(checkBallot({ ...paper, method: "plurality" }, { ranks: [["a"]] }).ok).toBe(true);
  });

  it("may not name the voter's own entry unless the category allows it", () => {
    expect(checkBallot(paper, { ranks: [["a"], ["mine"]] })).toEqual({ ok: false, reason: "own-entry" });
    expect(checkBallot({ ...paper, allowOwnVote: true }, { ranks: [["mine"]] }).ok).toBe(true);
  });
});
