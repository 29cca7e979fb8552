import { describe, expect, it } from "vitest";
import { noneId } from "~/domain/voting/ballot";
import { ballotForm, maxScore, type Ballot, type Election, type Rules } from "~/domain/voting/election";
import { tally } from "~/domain/voting/tally";
import { ballotMethods, candidatesOf, type BallotMethod } from "./elections";

/** What a voter who likes these entries, the first most, puts on a ballot of the method. */
function vote(method: BallotMethod, ...ids: string[]): Ballot {
  const form = ballotForm(method);
  if (form === "approve") return { approve: ids.slice(0, 1) };
  if (form === "scores") return { scores: Object.fromEntries(ids.map((id, at) => [id, maxScore - at])) };
  const ranks = method === "plurality" ? ids.slice(0, 1) : ids;
  return { ranks: ranks.map((id) => [id]) };
}

function election(
  method: BallotMethod,
  ids: readonly string[],
  ballots: Ballot[],
  more: Partial<Election> = {},
) {
  return tally({
    method,
    seats: 1,
    rules: { tie: "shared" },
    candidates: candidatesOf(ids),
    ballots,
    ...more,
  });
}

describe.each(ballotMethods)("%s", (method) => {
  const like = (...ids: string[]) => vote(method, ...ids);

  it("has no winner without entries", () => {
    expect(election(method, [], [])).toMatchObject({ winners: [], ranking: [], outcome: "no_winner" });
  });

  it("has no winner without ballots, and ranks all entries alike", () => {
    const result = election(method, ["a", "b"], []);
    expect(result).toMatchObject({ winners: [], ranking: [["a", "b"]], outcome: "no_winner", valid: 0 });
    expect(result.rounds).toHaveLength(1);
  });

  it("has no winner from abstentions, and counts them", () => {
    const result = election(method, ["a", "b"], [{ ...like(), count: 3 }]);
    expect(result).toMatchObject({ winners: [], outcome: "no_winner", valid: 0, abstentions: 3 });
  });

  it("elects a single entry that a ballot names", () => {
    expect(election(method, ["a"], [like("a")])).toMatchObject({ winners: ["a"], ranking: [["a"]] });
  });

  it("leaves no seat to an entry that nobody names, where others can be had", () => {
    const { winners, ranking } = election(method, ["a", "b"], [like("b")]);
    expect([winners, ranking]).toEqual([["b"], [["b"], ["a"]]]);
  });

  it("gives more seats than entries to all that a ballot names", () => {
    const { winners } = election(method, ["a", "b"], [{ ...like("b"), count: 2 }, like("a")], { seats: 5 });
    expect(winners).toEqual(["b", "a"]);
  });

  it("shares, draws or waits when everything is equal, as its rule says", () => {
    const ballots = [like("a", "b"), like("b", "a")];
    const lot = { order: ["b", "a"] };
    const under = (tie: Rules["tie"], more: Partial<Election> = {}) =>
      election(method, ["a", "b"], ballots, { rules: { tie }, lot, ...more });
    expect(under("shared").winners).toEqual(["a", "b"]);
    expect(under("shared").rounds.find(({ tie }) => tie)!.tie).toMatchObject({
      tied: ["a", "b"],
      by: "shared",
    });
    expect(under("lot").winners).toEqual(["b"]);
    expect(under("prior-rounds").winners).toEqual(["b"]);
    expect(under("lot").rounds.find(({ tie }) => tie)!.tie).toMatchObject({
      tied: ["a", "b"],
      by: "lot",
      order: ["b", "a"],
    });
    const open = under("hr-decides");
    expect(open).toMatchObject({ winners: [], outcome: "tie_open", openTie: ["a", "b"] });
    expect(open.rounds.find(({ tie }) => tie)!.tie).toMatchObject({ by: "open" });
    const decisions = [{ order: ["a", "b"], reason: "a closed the deal first" }];
    const decided = under("hr-decides", { decisions });
    expect(decided).toMatchObject({ winners: ["a"], outcome: "decided" });
    expect(decided.rounds.find(({ tie }) => tie)!.tie).toMatchObject({ by: "hr-decides" });
  });

  it("compares ids bytewise where there is no lot yet", () => {
    const tied = election(method, ["é", "b"], [like("é", "b"), like("b", "é")], { rules: { tie: "lot" } });
    expect(tied.winners).toEqual(["b"]);
    expect(tied.rounds.find(({ tie }) => tie)!.tie).toMatchObject({ by: "id-order" });
  });

  it("strikes a withdrawn entry, closes up the ranks and notes it", () => {
    const ballots = [
      { ...like("w", "b"), count: 4 },
      { ...like("a", "b"), count: 3 },
      { ...like("w"), count: 2 },
    ];
    const candidates = candidatesOf(["a", "b", "w"]).map((one) =>
      one.id === "w" ? { ...one, withdrawn: true } : one,
    );
    const result = election(method, [], ballots, { candidates });
    const without = method === "plurality" || method === "approval";
    expect(result.winners).toEqual([without ? "a" : "b"]);
    expect(result.ranking.flat()).not.toContain("w");
    expect(result.struck).toEqual([{ id: "w", ballots: 6 }]);
    const round = result.rounds[0]!;
    expect(result.valid).toBe(9);
    expect([round.continuing, round.exhausted]).toEqual(without ? [3, 6] : [7, 2]);
  });

  it("has a winner only when more ballots prefer it to none of these", () => {
    const rules = { tie: "lot" as const, none: noneId };
    const lot = { order: ["a", noneId] };
    const count = (forNone: number, forA: number) =>
      election(
        method,
        ["a", noneId],
        [
          { ...like(noneId), count: forNone },
          { ...like("a"), count: forA },
        ],
        { rules, lot },
      );
    expect(count(1, 2)).toMatchObject({
      winners: ["a"],
      none: { id: noneId, against: "a", preferWinner: 2, preferNone: 1 },
    });
    expect(count(2, 2)).toMatchObject({ winners: [], outcome: "no_winner" });
    expect(count(2, 1)).toMatchObject({
      winners: [],
      outcome: "no_winner",
      none: { against: "a", preferWinner: 1, preferNone: 2 },
    });
  });

  it("leaves the seat of none of these empty and keeps the other winners", () => {
    const ballots = [{ ...like("a"), count: 3 }, { ...like(noneId), count: 2 }, like("b")];
    const result = election(method, ["a", "b", noneId], ballots, {
      seats: 2,
      rules: { tie: "lot", none: noneId },
    });
    expect(result).toMatchObject({ winners: ["a"], outcome: "decided" });
    expect(result.ranking.flat()).toContain(noneId);
  });
});

describe("a winner by places who is not preferred to none of these", () => {
  it("does not win: points and pairs may say different things", () => {
    const ballots: Ballot[] = [
      { count: 3, ranks: [[noneId], ["a"], ["b"], ["c"]] },
      { count: 2, ranks: [["a"], ["b"], ["c"], [noneId]] },
    ];
    const result = election("borda", ["a", "b", "c", noneId], ballots, {
      rules: { tie: "shared", none: noneId },
    });
    expect(result.ranking[0]).toEqual(["a"]);
    expect(result).toMatchObject({
      winners: [],
      outcome: "no_winner",
      none: { against: "a", preferWinner: 2, preferNone: 3 },
    });
  });

  it("is told for each of several winners", () => {
    const ballots: Ballot[] = [
      { count: 3, approve: ["a", "b"] },
      { count: 2, approve: [noneId, "b"] },
    ];
    const result = election("approval", ["a", "b", noneId], ballots, {
      seats: 2,
      rules: { tie: "shared", none: noneId },
    });
    expect(result.winners).toEqual(["b", "a"]);
    expect(result.none!.each).toEqual([
      { against: "b", preferWinner: 3, preferNone: 0 },
      { against: "a", preferWinner: 3, preferNone: 2 },
    ]);
  });
});
