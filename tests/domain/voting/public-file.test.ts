import { describe, expect, it } from "vitest";
import { publicFile, type Publishing } from "~/domain/voting/public-file";

const file = {
  format: "laurels-election/1" as const,
  method: "plurality" as const,
  seats: 1,
  rules: { tie: "lot" as const },
  candidates: [{ id: "a", name: "A" }],
  ballots: [{ ranks: [["a"]] }],
  votes: [{ approve: ["a"] }],
  receipts: ["x"],
  result: { winners: ["a"] },
};

const usual: Publishing = { method: "irv", outcome: "decided", castCount: 20, publishBallots: true };

function fieldsFor(publishing: Partial<Publishing>, maySeeBallots = false): string[] {
  const given = publicFile(file, { ...usual, ...publishing }, { maySeeBallots });
  return ["ballots", "votes", "receipts", "result"].filter((field) => field in given);
}

describe("the public file", () => {
  it("holds the ballots from twenty on, the rounds and receipts alone below", () => {
    expect(fieldsFor({ castCount: 20 })).toEqual(["ballots", "votes", "receipts", "result"]);
    expect(fieldsFor({ castCount: 19 })).toEqual(["receipts", "result"]);
  });

  it("holds no ballots where it was settled before the vote that they stay inside, and never a jury's sheets", () => {
    expect(fieldsFor({ publishBallots: false })).toEqual(["receipts", "result"]);
    expect(fieldsFor({ method: "rubric" })).toEqual(["receipts", "result"]);
  });

  it("says nothing of the count below the quorum", () => {
    expect(fieldsFor({ outcome: "no_quorum" })).toEqual(["receipts"]);
  });

  it("is whole for those who may see the ballots, whatever the reason to keep them", () => {
    for (const reason of [
      { castCount: 1 },
      { publishBallots: false },
      { method: "rubric" as const },
      { outcome: "no_quorum" },
    ])
      expect(fieldsFor(reason, true)).toEqual(["ballots", "votes", "receipts", "result"]);
  });
});

describe("a jury's result for everybody", () => {
  const column = { raw: 4, normalised: null, trimmed: 4, criteria: { c: 4 }, spread: 2, disagree: true };
  const jury = {
    asked: "raw" as const,
    decided: "raw" as const,
    entries: [
      { id: "a", jurors: 3, ranked: true, ...column },
      { id: "b", jurors: 1, ranked: false, ...column },
    ],
  };

  it("keeps back how far jurors lie apart and what fewer than enough of them gave", () => {
    const { result } = publicFile(
      { ...file, result: { winners: ["a"], jury } },
      { ...usual, method: "rubric" },
      { maySeeBallots: false },
    );
    const nothing = { raw: null, trimmed: null, normalised: null, criteria: {} };
    expect(result?.jury?.entries).toEqual([
      { id: "a", jurors: 3, ranked: true, ...column, spread: null, disagree: false },
      { id: "b", jurors: 1, ranked: false, ...nothing, spread: null, disagree: false },
    ]);
    expect(result?.winners).toEqual(["a"]);
  });

  it("is whole for those who may see the sheets", () => {
    const given = publicFile(
      { ...file, result: { jury } },
      { ...usual, method: "rubric" },
      { maySeeBallots: true },
    );
    expect(given.result?.jury).toEqual(jury);
  });
});
