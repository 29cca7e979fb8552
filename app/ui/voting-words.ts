import { defaultTieRule, type CountingMethod } from "~/domain/voting/election";
import type { StoredTieRule } from "~/domain/voting/stored-rules";
import { spelled } from "./words";

/** What a way of voting is called. */
export const methodNames: Record<CountingMethod, string> = {
  plurality: "One choice",
  approval: "Approval",
  score: "Scores",
  star: "STAR",
  borda: "Points by place",
  irv: "Ranked choice",
  stv: "Fair shares",
  schulze: "Strongest paths",
  ranked_pairs: "Ranked pairs",
  rubric: "Jury scores",
};

/** “Ranked choice”, “Fair shares, three win”. */
export function methodAndSeats(method: CountingMethod, seats: number): string {
  return seats > 1 ? `${methodNames[method]}, ${spelled(seats)} win` : methodNames[method];
}

/** What a voter is asked to do. */
export const asks: Record<CountingMethod, string> = {
  plurality: "Read the stories, then choose one. Most votes win.",
  approval: "Read the stories, then choose everyone you would be glad to see win.",
  score: "Read the stories, then give each from 0 to 5. Leaving one out counts as 0.",
  star: "Read the stories, then give each from 0 to 5. Leaving one out counts as 0.",
  borda: "Read the stories, then put them in order. Several may share a place.",
  irv: "Read the stories, then put them in order. Rank as many as you like.",
  stv: "Read the stories, then put them in order. Rank as many as you like.",
  schulze: "Read the stories, then put them in order. Several may share a place.",
  ranked_pairs: "Read the stories, then put them in order. Several may share a place.",
  rubric: "The jury scores every finalist on the same criteria.",
};

/** What voters do, as the end of a sentence about them. */
export const acts: Record<CountingMethod, string> = {
  plurality: "pick one finalist",
  approval: "tick as many finalists as they like",
  score: "score the finalists from 0 to 5",
  star: "score the finalists from 0 to 5",
  borda: "rank the finalists",
  irv: "rank the finalists",
  stv: "rank the finalists",
  schulze: "rank the finalists",
  ranked_pairs: "rank the finalists",
  rubric: "read what the jury decided",
};

/** What a method looks at among equals before the rule for ties is asked. */
export const tieFirst: Partial<Record<CountingMethod, string>> = {
  score: "Of equals, the one with more top scores goes first.",
  star: "Equals are compared one to one, then by their top scores.",
  schulze: "Of equals, the one with more first places goes first.",
  ranked_pairs: "Of equal comparisons, the one with fewer ballots against it comes first.",
  rubric: "Of equals, the heaviest criterion decides, then the next.",
};

/** How a method finds the winner, in two sentences at most. */
export const methodWords: Record<CountingMethod, string> = {
  plurality: "Each ballot names one finalist. Most votes win.",
  approval: "Each ballot approves of any number of finalists. Most approvals win.",
  score: "Each ballot gives finalists 0 to 5. The highest sum wins.",
  star: "Each ballot gives finalists 0 to 5, and the two highest sums are compared. The one that more ballots score higher wins.",
  borda: "A place is worth one point for each finalist below it. Most points win.",
  irv: "In each round the last finalist drops out and its ballots move to the next choice on each. More than half of the ballots still in play wins.",
  stv: "A finalist needs a fair share of the ballots to win a place, and what is over moves on to the next choices. Then the last drops out and its ballots move on, until the places are filled.",
  schulze:
    "Every two finalists are compared on all ballots. The one that wins against each other, directly or along the strongest path, wins.",
  ranked_pairs:
    "Every two finalists are compared on all ballots. The clearest comparisons are kept first, and whoever nobody beats wins.",
  rubric: "Each juror scores by weighted criteria. The highest mean over the jurors wins.",
};

/** How a jury and a vote beside it find the winner. */
export const juryAndVoteWords =
  "Each juror scores by weighted criteria, and colleagues vote. Both count at the weight that was set, and the highest sum wins.";

/** How a category is decided, as the ballot says it before anybody votes. */
export function decidedBy(method: CountingMethod, tie: StoredTieRule): string {
  const first = tieFirst[method];
  const what = first ? `${first} What is still a tie` : "A tie";
  return `${methodNames[method]}. ${methodWords[method]} ${what} ${tieWords(method, tie)}`;
}

/** The same of a vote that makes the list of a final: all who are equal with the last place go on. */
export function makesList(method: CountingMethod): string {
  const tie =
    method === "stv"
      ? "A tie goes to a lot anyone can check."
      : "All that are equal with the last place go on.";
  return `${methodNames[method]}. ${methodWords[method]} ${tie}`;
}

function tieWords(method: CountingMethod, tie: StoredTieRule): string {
  if (tie === "shared") return "is shared.";
  if (tie === "hr_decides") return "is decided by two people, with a written reason.";
  if (tie === "lot" || defaultTieRule(method) !== "prior-rounds") return "goes to a lot anyone can check.";
  return "goes to the one ahead in the round before, then to a lot anyone can check.";
}

/** The first and last signs of a long hash, in fours: enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}
