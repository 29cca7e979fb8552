type Method = "plurality" | "irv";
type Tie = "prior_rounds" | "lot" | "shared" | "hr_decides";

/** What a way of voting is called. */
export const methodNames: Record<Method, string> = { irv: "Ranked choice", plurality: "One choice" };

/** What a voter is asked to do. */
export const asks: Record<Method, string> = {
  irv: "Read the stories, then put them in order. Rank as many as you like.",
  plurality: "Read the stories, then choose one. Most votes win.",
};

/** How a method finds the winner, in two sentences at most. */
export const methodWords: Record<Method, string> = {
  irv: "In each round the last finalist drops out and its ballots move to the next choice on each. More than half of the ballots still in play wins.",
  plurality: "Each ballot names one finalist. Most votes win.",
};

/** How a category is decided, as the ballot says it before anybody votes. */
export function decidedBy(method: Method, tie: Tie): string {
  const how = method === "irv" ? "ranked choice" : "the most votes win";
  return `${how}. ${tieWords(method, tie)}`;
}

function tieWords(method: Method, tie: Tie): string {
  if (tie === "shared") return "A tie is shared.";
  if (tie === "hr_decides") return "A tie is decided by two people, with a written reason.";
  if (tie === "lot" || method === "plurality") return "A tie goes to a lot anyone can check.";
  return "A tie goes to the one ahead in the round before, then to a lot anyone can check.";
}

/** The first and last signs of a long hash, in fours: enough to compare by eye. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
}
