import { describe, expect, it } from "vitest";
import { tally } from "~/domain/voting/tally";
import { change, exact } from "~/routes/results.$categoryId/exact";
import { decidingWords, pointsFormat, unrankedWords } from "~/routes/results.$categoryId/jury-words";
import { quorumWords } from "~/routes/results.$categoryId/quorum-words";
import { roundSentences } from "~/routes/results.$categoryId/round-words";
import { tiesOf } from "~/routes/results.$categoryId/tie-words";
import { electionOf } from "../../domain/voting/elections";

const names = { a: "Ada", b: "Bo", c: "Cy", d: "Di", none: "None of these" };

function wordsOf(...election: Parameters<typeof electionOf>): string[] {
  return tally(electionOf(...election)).rounds.map((round) =>
    roundSentences(round, { names, reason: "" }).join(" "),
  );
}

describe("a round in words", () => {
  it("says who leaves, where the votes go and who wins", () => {
    expect(wordsOf("irv", "prior-rounds", ["4: a", "3: b", "2: c b", "1: c"])).toEqual([
      "“Ada” has most: 4 of 10 votes. “Bo” and “Cy” both had 3. The order of their ids decided. “Cy” leaves with 3. Votes move: 2 to “Bo” and 1 has no choice left.",
      "“Bo” has most: 5 of 9 votes. More than half of the votes in play: “Bo” wins.",
    ]);
  });

  it("says at which value a surplus is passed on, and that the last places need no quota", () => {
    const words = wordsOf("stv", "prior-rounds", ["9: a b", "3: b", "2: c", "1: d c"], { seats: 3 });
    expect(words[0]).toBe(
      "“Ada” has 9, the quota is 4: elected. “Ada” has 5 more than the quota. They are passed on, each ballot at 0.55555. Rounding down loses 0.00005. Votes move: 4.99995 to “Bo”.",
    );
    expect(words.at(-1)).toContain("No more finalists are left than places, so “Cy” is elected.");
  });
});

describe("ties", () => {
  it("are titled by round, and by place where places are filled one after another", () => {
    const one = tally(electionOf("irv", "prior-rounds", ["3: a", "2: b", "2: c"]));
    expect(tiesOf(one.rounds).map(({ title, votes }) => [title, votes])).toEqual([["A tie in round 1", 2]]);
    const two = tally(electionOf("irv", "prior-rounds", ["5: a", "2: b", "2: c"], { seats: 2 }));
    expect(tiesOf(two.rounds).at(-1)!.title).toMatch(/^A tie for place 2, round \d$/);
  });
});

describe("the quorum", () => {
  const quorum = { quorumPercent: 50, quorumNumber: 0 };
  it.each([
    [12, "At least 50% had to vote, which is 13 of 25. 1 more was needed."],
    [13, "At least 50% had to vote, which is 13 of 25. That was reached."],
  ])("of half with %i of 25", (cast, words) => {
    expect(quorumWords({ eligible: 25, cast }, quorum)).toBe(words);
  });

  it("asks for the harder of percent and number, and for nothing where there is none", () => {
    expect(quorumWords({ eligible: 25, cast: 13 }, { ...quorum, quorumNumber: 15 })).toBe(
      "At least 15 people had to vote. 2 more were needed.",
    );
    expect(quorumWords({ eligible: 25, cast: 0 }, { quorumPercent: 0, quorumNumber: 0 })).toBeNull();
  });
});

describe("figures", () => {
  it("keep the five decimals of a count and a real minus", () => {
    expect([exact(1234.50607), exact(12), change(-0.5), change(3.99996)]).toEqual([
      "1,234.50607",
      "12",
      "−0.5",
      "+3.99996",
    ]);
  });

  it("of a jury have two decimals, or all where two would hide a difference", () => {
    expect(pointsFormat([4.5, 4.25])(4.5)).toBe("4.50");
    expect(pointsFormat([4.333333333, 4.331])(4.333333333)).toBe("4.333333333");
    expect(pointsFormat([4.5, 4.5])(4.5)).toBe("4.50");
  });
});

describe("a jury", () => {
  const jury = { asked: "normalised", decided: "normalised", entries: [] } as const;
  it("says which column decides, and why where another one was to", () => {
    expect(decidingWords({ ...jury, entries: [] })).toBe(
      "The normalised column decides, as was fixed before the start.",
    );
    expect(decidingWords({ ...jury, entries: [], decided: "raw", rawBecause: "few-entries" })).toBe(
      "The normalised column was to decide. Because there are fewer than 6 finalists, the raw one does.",
    );
    const beside = { ...jury, entries: [], vote: { weight: 40, valid: 5, abstentions: 0 } };
    expect(decidingWords(beside)).toBe(
      "Jury and vote decide together, as was fixed before the start: the normalised column counts 60%, the vote 40%.",
    );
    expect(decidingWords({ ...beside, decided: "raw", rawBecause: "few-entries" })).toBe(
      "Jury and vote decide together, as was fixed before the start: the raw column counts 60%, the vote 40%. The normalised column was to count. Because there are fewer than 6 finalists, the raw one does.",
    );
    expect(unrankedWords({ jurors: 0 }, 3)).toBe("No juror scored it.");
    expect(unrankedWords({ jurors: 2 }, 3)).toBe("2 jurors scored it, and at least 3 are needed.");
  });
});
