import type { BallotMethod } from "../domain/voting/elections";
import type { VoteToCount } from "./counted-votes";

interface VoteExample extends VoteToCount {
  /** Who wins, in order. */
  winners: string[];
  /** What the page says of it. */
  says: RegExp;
}

/** A vote of each method that shows what the method is about, who wins it, and how its page explains that. */
export const voteExamples: VoteExample[] = [
  {
    method: "plurality",
    lines: ["9: a", "7: b", "5: c", "2: d", "1:"],
    winners: ["Ada Bramble"],
    says: /9 of 23 votes\..*Ada Bramble , elected 9 39\.1%.*1 empty ballot: it counts for the turnout only/,
  },
  {
    method: "approval",
    rules: { seats: 2 },
    lines: ["9: a b", "7: b c", "5: c", "3: c d", "1:"],
    winners: ["Bo Calder", "Cy Dunmore"],
    says: /Two winners.*Most approvals first.*Bo Calder , elected 16 66\.7%.*Cy Dunmore , elected 15 62\.5%/,
  },
  {
    method: "score",
    lines: ["9: a5 b4 c1", "8: b5 c3", "5: c5 d2", "2: e3"],
    winners: ["Bo Calder"],
    says: /76 points on 24 ballots\..*Bo Calder , elected 76 3\.17 a ballot/,
  },
  {
    method: "star",
    lines: ["9: a5 b4", "7: a3 b5 c2", "6: c5 b1", "2: d4 a1"],
    winners: ["Bo Calder"],
    says: /In the runoff 13 ballots score it higher, and 11 the other.*Bo Calder , in the runoff 77 Ada Bramble , in the runoff 68.*Bo Calder , wins 13/,
  },
  {
    method: "borda",
    lines: ["9: a b c", "8: b c a", "5: c b d", "2: e"],
    winners: ["Bo Calder"],
    says: /77 points on 24 ballots/,
  },
  {
    method: "irv",
    lines: ["9: a b", "8: b c", "5: c b", "3: d a", "2: e d c", "1: e", "1:"],
    winners: ["Bo Calder"],
    says: /13 of 25 votes in the final round\..*“Cy Dunmore” leaves with 7\. Votes move: 5 to “Bo Calder” and 2 have no choice left/,
  },
  {
    method: "stv",
    rules: { seats: 2 },
    lines: ["14: a b", "5: b c", "6: c d", "3: d b", "2: e d c", "1: e"],
    winners: ["Ada Bramble", "Bo Calder"],
    says: /“Ada Bramble” has 14, the quota is 11: elected\. “Ada Bramble” has 3 more than the quota\. They are passed on, each ballot at 0\.21428\. Rounding down loses 0\.00008\. Votes move: 2\.99992 to “Bo Calder”/,
  },
  {
    method: "schulze",
    lines: ["9: a b=c d", "8: b c a", "7: c a b", "2: d=e a"],
    winners: ["Cy Dunmore"],
    says: /No finalist beats all others head to head\..*Against “Bo Calder”: “Cy Dunmore” loses directly, 7 to 8\. The strongest path there is “Cy Dunmore” over “Ada Bramble” \(15\) over “Bo Calder” \(18\), as strong as 15\. Because the way back has 8, it is ahead/,
  },
  {
    method: "ranked_pairs",
    lines: ["9: a b=c d", "8: b c a", "7: c a b", "2: d=e a"],
    winners: ["Cy Dunmore"],
    says: /“Bo Calder” over “Cy Dunmore”, 8 to 7: left out, because stronger ones already say the opposite/,
  },
];

/** The example of one method. */
export function exampleOf(method: BallotMethod): VoteExample {
  return voteExamples.find((example) => example.method === method)!;
}
