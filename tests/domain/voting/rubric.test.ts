import { describe, expect, it } from "vitest";
import type { Ballot, Election, RubricRules, SheetBallot, TieRule } from "~/domain/voting/election";
import { tally } from "~/domain/voting/tally";

const rules: RubricRules = {
  min: 1,
  max: 5,
  criteria: [
    { id: "early", name: "How early", weight: 40 },
    { id: "changed", name: "What changed", weight: 40 },
    { id: "others", name: "Could others", weight: 20 },
  ],
  minJurors: 3,
  decides: "raw",
};

/** `sheets` is one text a juror: "a 555, b 341" gives a fives, and b 3, 4 and 1. */
function jury(sheets: string[], changes: Partial<RubricRules> = {}, more: Partial<Election> = {}): Election {
  const rubric = { ...rules, ...changes };
  const ballots = sheets.map((text): SheetBallot => {
    const entries = text.split(",").map((part) => part.trim().split(" ") as [string, string]);
    const named = entries.filter(([id]) => id !== "");
    const sheet = named.map(([id, marks]) => [
      id,
      Object.fromEntries(rubric.criteria.map((criterion, at) => [criterion.id, Number(marks[at])])),
    ]);
    return { sheet: Object.fromEntries(sheet) as SheetBallot["sheet"] };
  });
  const ids = [...new Set(ballots.flatMap(({ sheet }) => Object.keys(sheet)))].sort();
  return {
    method: "rubric",
    seats: 1,
    rules: { tie: "lot", rubric },
    lot: { order: [...ids].reverse() },
    candidates: ids.map((id) => ({ id, name: id })),
    ballots,
    ...more,
  };
}

const entryOf = (election: Election, id: string) =>
  tally(election).jury!.entries.find((one) => one.id === id)!;

describe("a jury's count", () => {
  it("takes the weighted mean of each juror and the mean over jurors", () => {
    const election = jury(["a 531, b 333", "a 531, b 333", "a 444, b 333"]);
    expect(entryOf(election, "a")).toMatchObject({ jurors: 3, ranked: true, raw: 3.6 });
    expect(tally(election)).toMatchObject({ winners: ["a"], ranking: [["a"], ["b"]], valid: 3 });
    expect(tally(election).rounds[0]!.tallies).toEqual({ a: 3.6, b: 3 });
    expect(entryOf(election, "a").criteria).toEqual({ early: 4.666666667, changed: 3.333333333, others: 2 });
  });

  it("never sums: a missing score is missing and no zero", () => {
    const election = jury(["a 555, b 444", "a 555, b 444", "a 555, b 444", "b 444"]);
    expect(tally(election).winners).toEqual(["a"]);
    expect(entryOf(election, "a")).toMatchObject({ jurors: 3, raw: 5 });
  });

  it.each([
    [2, false, []],
    [3, true, ["a"]],
  ])("with %i of 3 jurors needed an entry is ranked: %s", (jurors, ranked, winners) => {
    const election = jury(Array.from({ length: jurors }, () => "a 555"));
    expect(entryOf(election, "a").ranked).toBe(ranked);
    expect(tally(election)).toMatchObject({ winners, outcome: ranked ? "decided" : "no_winner" });
    expect(tally(election).ranking).toEqual(ranked ? [["a"]] : []);
  });

  it("has no winner without sheets, without entries, and when all are withdrawn", () => {
    expect(tally(jury([], {}, { candidates: [{ id: "a", name: "a" }] })).outcome).toBe("no_winner");
    expect(tally(jury([])).outcome).toBe("no_winner");
    const withdrawn = [{ id: "a", name: "a", withdrawn: true }];
    const result = tally(jury(["a 555", "a 555", "a 555"], {}, { candidates: withdrawn }));
    expect(result).toMatchObject({ outcome: "no_winner", struck: [{ id: "a", ballots: 3 }], valid: 3 });
    expect(result.jury!.entries).toEqual([]);
  });

  it("counts a sheet without a score as an abstention", () => {
    expect(tally(jury(["a 555", "a 555", "a 555", ""]))).toMatchObject({ valid: 3, abstentions: 1 });
  });

  it("leaves the scores of a withdrawn entry out of the deviation too", () => {
    const six = "a 555, b 444, c 333, d 222, e 345, f 543";
    const election = jury([`${six}, x 111`, `${six}, x 111`, `${six}, x 555`], { decides: "normalised" });
    const struck = {
      ...election,
      candidates: election.candidates.map((one) => ({ ...one, withdrawn: one.id === "x" })),
    };
    expect(tally(struck).jury!.entries).toEqual(
      tally(jury([six, six, six], { decides: "normalised" })).jury!.entries,
    );
  });
});

describe("normalising", () => {
  const six = (juror: string) =>
    juror
      .split("")
      .map((mark, at) => `${"abcdef"[at]} ${mark.repeat(3)}`)
      .join(", ");
  const strict = jury([six("112233"), six("112233"), six("554433")], { decides: "normalised" });

  it("puts each juror's distances from their own mean on the common mean and deviation", () => {
    const { jury: part } = tally(strict);
    expect(part).toMatchObject({ asked: "normalised", decided: "normalised" });
    expect(part!.rawBecause).toBeUndefined();
    const mean = part!.entries.reduce((sum, { normalised }) => sum + normalised!, 0) / 6;
    expect(mean).toBeCloseTo(48 / 18, 8);
  });

  it("gives a juror whose scores are all equal the common mean", () => {
    const flat = jury([six("444444"), six("444444"), six("444444")], { decides: "normalised" });
    expect(tally(flat).jury!.entries.map(({ normalised }) => normalised)).toEqual([4, 4, 4, 4, 4, 4]);
  });

  it("does not change what a harder juror says of the order", () => {
    const election = jury([six("123451"), six("123451"), six("112231")], { decides: "normalised" });
    expect(tally(election).winners).toEqual(["e"]);
  });

  it.each([
    [
      "three jurors",
      jury([six("123451"), six("123451"), six("112231")], { decides: "normalised" }),
      undefined,
    ],
    [
      "two jurors",
      jury([six("123451"), six("112231")], { decides: "normalised", minJurors: 2 }),
      "few-jurors",
    ],
    [
      "five entries",
      jury([six("12345"), six("12345"), six("11223")], { decides: "normalised" }),
      "few-entries",
    ],
    [
      "three scores of a juror",
      jury([six("123451"), six("123451"), six("123451"), "a 111, b 222, c 333"], { decides: "normalised" }),
      undefined,
    ],
    [
      "two scores of a juror",
      jury([six("123451"), six("123451"), six("123451"), "a 111, b 222"], { decides: "normalised" }),
      "few-scores",
    ],
  ])("with %s", (_what, election, rawBecause) => {
    const { jury: part, rounds } = tally(election);
    expect(part!.rawBecause).toBe(rawBecause);
    expect(part!.decided).toBe(rawBecause ? "raw" : "normalised");
    for (const { id, raw, normalised, ranked } of part!.entries) {
      if (ranked) expect(rounds[0]!.tallies[id]).toBe(rawBecause ? raw : normalised);
      expect(normalised === null).toBe(rawBecause !== undefined);
    }
  });

  it("stands beside raw scores where those decide", () => {
    expect(entryOf({ ...strict, rules: { tie: "lot", rubric: rules } }, "a").normalised).not.toBeNull();
  });
});

describe("trimming", () => {
  const five = ["a 111, b 333", "a 444, b 333", "a 444, b 333", "a 444, b 333", "a 555, b 333"];

  it("drops the highest and the lowest", () => {
    expect(entryOf(jury(five, { decides: "trimmed" }), "a")).toMatchObject({ trimmed: 4, raw: 3.6 });
    expect(tally(jury(five, { decides: "trimmed" })).jury).toMatchObject({ decided: "trimmed" });
  });

  it("needs five jurors of every ranked entry, else raw scores stand", () => {
    const four = jury(five.slice(0, 4), { decides: "trimmed" });
    expect(tally(four).jury).toMatchObject({ decided: "raw", rawBecause: "few-to-trim" });
    expect(entryOf(four, "a").trimmed).toBeNull();
    const oneShort = jury([...five.slice(0, 4), "a 555"], { decides: "trimmed" });
    expect(tally(oneShort).jury).toMatchObject({ decided: "raw", rawBecause: "few-to-trim" });
    const unranked = jury(
      [...five.slice(0, 4), "a 555, c 555"].map((text) => text.replace(/, b ...$/, "")),
      {
        decides: "trimmed",
      },
    );
    expect(tally(unranked).jury).toMatchObject({ decided: "trimmed" });
  });
});

describe("ties of a jury", () => {
  it("go to the heaviest criterion and then to the next", () => {
    const apart = jury(["a 431, b 341", "a 431, b 341", "a 431, b 341"]);
    expect(tally(apart)).toMatchObject({ winners: ["a"], ranking: [["a"], ["b"]] });
    expect(tally(apart).rounds[0]!.tie).toEqual({
      tied: ["a", "b"],
      by: "criterion",
      criterion: "early",
      order: ["a", "b"],
    });
    const weights = { criteria: rules.criteria.map((one, at) => ({ ...one, weight: [1, 1, 2][at]! })) };
    const next = jury(["a 423, b 243", "a 423, b 243", "a 423, b 243"], weights);
    expect(tally(next).rounds[0]!.tie).toMatchObject({
      by: "criterion",
      criterion: "early",
      order: ["a", "b"],
    });
    const last = jury(["a 244, b 424", "a 244, b 424", "a 244, b 424"], { criteria: weights.criteria });
    expect(tally(last).winners).toEqual(["b"]);
  });

  it.each([
    ["lot", ["b"], "decided"],
    ["prior-rounds", ["b"], "decided"],
    ["shared", ["a", "b"], "decided"],
    ["hr-decides", [], "tie_open"],
  ] as [TieRule, string[], string][])("that stay are settled by %s", (tie, winners, outcome) => {
    const election = jury(["a 333, b 333", "a 333, b 333", "a 333, b 333"]);
    const result = tally({ ...election, rules: { ...election.rules, tie } });
    expect(result).toMatchObject({ winners, outcome });
    const decided = { ...election, rules: { ...election.rules, tie }, decisions: [{ order: ["a", "b"] }] };
    if (tie === "hr-decides") expect(tally(decided).winners).toEqual(["a"]);
  });

  it("are ties when equal to nine decimals, and none when they differ in the ninth", () => {
    const weights = (first: number, second: number) => ({
      criteria: [
        { id: "early", name: "", weight: first },
        { id: "changed", name: "", weight: second },
      ],
    });
    const near = jury(["a 21, b 12", "a 21, b 12", "a 21, b 12"], weights(600_000_000, 600_000_001));
    expect(tally(near).rounds[0]!.tallies).toEqual({ a: 1.5, b: 1.5 });
    const apart = jury(["a 21, b 12", "a 21, b 12", "a 21, b 12"], weights(100_000_000, 100_000_001));
    expect(tally(apart).rounds[0]!.tallies).toEqual({ a: 1.499999998, b: 1.500000002 });
    expect(tally(apart).winners).toEqual(["b"]);
  });

  it("only at the last seat are told of", () => {
    const election = jury(["a 333, b 333, c 111", "a 333, b 333, c 111", "a 333, b 333, c 111"]);
    const result = tally({ ...election, seats: 2 });
    expect(result.winners).toEqual(["a", "b"]);
    expect(result.rounds[0]!.tie).toBeUndefined();
  });
});

describe("disagreement", () => {
  it.each([
    [1499, true],
    [1500, false],
  ])("of 1.5 points is marked beyond %i thousandths: %s", (spread, marked) => {
    const criteria = [
      { id: "one", name: "", weight: 1 },
      { id: "two", name: "", weight: 1 },
    ];
    const election = jury(["a 44", "a 33", "a 23"], { spread, criteria });
    expect(entryOf(election, "a")).toMatchObject({ spread: 1.5, disagree: marked });
  });
});

describe("a vote beside the jury", () => {
  const votes: Ballot[] = [{ count: 3, approve: ["a"] }, { approve: ["b"] }, { count: 6, approve: [] }];
  const sheets = ["a 333, b 555", "a 333, b 555", "a 333, b 555"];
  const at = (weight: number) => jury(sheets, { vote: { method: "approval", weight } }, { votes });

  it("counts at its weight, as a share of the highest possible", () => {
    expect(entryOf(at(50), "a")).toMatchObject({ share: 75, combined: 62.5, raw: 3 });
    expect(entryOf(at(50), "b")).toMatchObject({ share: 25, combined: 62.5, raw: 5 });
    expect(tally(at(50)).rounds[0]!.tie).toMatchObject({ by: "criterion", order: ["b", "a"] });
    expect(tally(at(51)).winners).toEqual(["a"]);
    expect(tally(at(49)).winners).toEqual(["b"]);
    expect(tally(at(50)).jury!.vote).toEqual({ weight: 50, valid: 4, abstentions: 6 });
  });

  it("has shares of scores too, blank being 0", () => {
    const scores: Ballot[] = [{ scores: { a: 5 } }, { scores: { a: 2, b: 5 } }];
    const election = jury(sheets, { vote: { method: "score", weight: 20 } }, { votes: scores });
    expect(entryOf(election, "a").share).toBe(70);
    expect(entryOf(election, "b").share).toBe(50);
  });

  it("says nothing where nobody voted", () => {
    const election = jury(sheets, { vote: { method: "approval", weight: 20 } }, { votes: [{ approve: [] }] });
    expect(entryOf(election, "b")).toMatchObject({ share: 0, combined: 80 });
    expect(tally(election).winners).toEqual(["b"]);
  });

  it("does not rank an entry that too few jurors scored, however many voted for it", () => {
    const few = jury(
      ["a 333, b 555", "a 333, b 555", "a 333"],
      { vote: { method: "approval", weight: 90 } },
      { votes },
    );
    expect(tally(few)).toMatchObject({ winners: ["a"], ranking: [["a"]] });
    expect(entryOf(few, "b").combined).toBeNull();
  });
});
