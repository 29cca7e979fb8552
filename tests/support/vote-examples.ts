import { approvals, rankings, scores, type BallotMethod, type VoteToCount } from "./counted-votes";

/** A vote of each method that shows what the method is about, and who wins it. */
export const voteExamples: (VoteToCount & { winners: string[] })[] = [
  {
    method: "plurality",
    ballots: rankings("9: a", "7: b", "5: c", "2: d", "1:"),
    winners: ["Ada Bramble"],
  },
  {
    method: "approval",
    rules: { seats: 2 },
    ballots: approvals("9: a b", "7: b c", "5: c", "3: c d", "1:"),
    winners: ["Bo Calder", "Cy Dunmore"],
  },
  {
    method: "score",
    ballots: scores("9: a5 b4 c1", "8: b5 c3", "5: c5 d2", "2: e3"),
    winners: ["Bo Calder"],
  },
  {
    method: "star",
    ballots: scores("9: a5 b4", "7: a3 b5 c2", "6: c5 b1", "2: d4 a1"),
    winners: ["Ada Bramble"],
  },
  {
    method: "borda",
    ballots: rankings("9: a b c", "8: b c a", "5: c b d", "2: e"),
    winners: ["Bo Calder"],
  },
  {
    method: "irv",
    ballots: rankings("9: a b", "8: b c", "5: c b", "3: d a", "2: e d c", "1: e", "1:"),
    winners: ["Bo Calder"],
  },
  {
    method: "stv",
    rules: { seats: 2 },
    ballots: rankings("14: a b", "5: b c", "6: c d", "3: d b", "2: e d c", "1: e"),
    winners: ["Ada Bramble", "Bo Calder"],
  },
  {
    method: "schulze",
    ballots: rankings("9: a b=c d", "8: b c a", "7: c a b", "2: d=e a"),
    winners: ["Ada Bramble"],
  },
  {
    method: "ranked_pairs",
    ballots: rankings("9: a b=c d", "8: b c a", "7: c a b", "2: d=e a"),
    winners: ["Ada Bramble"],
  },
];

/** The example of one method. */
export function exampleOf(method: BallotMethod) {
  return voteExamples.find((example) => example.method === method)!;
}
