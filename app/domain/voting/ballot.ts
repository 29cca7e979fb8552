import { granted, refused, type Verdict } from "../verdict";
import {
  ballotForm,
  bytewise,
  maxScore,
  type BallotChoice,
  type CountingMethod,
  type Ranks,
} from "./election";
import { namesNothing } from "./remarks";

/** The id under which "none of these" stands on a ballot. */
export const noneId = "none";

/** What one voter may name: the entries and which of them are their own. */
export interface BallotPaper {
  method: CountingMethod;
  entries: readonly { id: string; isOwn: boolean }[];
  allowOwnVote: boolean;
  offerNone: boolean;
}

/**
 * Whether this choice is a ballot on this paper: in the form that the method counts, known entries, each once,
 * equal ranks and scores only where the method has them, and not the voter's own entry unless the category
 * allows it. An empty ballot is an abstention, whatever form it came in. Entries whose order says nothing come back
 * in that of their ids: they arrive as they stood on the page, shuffled for this one voter, whom it would give away.
 */
export function checkBallot(paper: BallotPaper, choice: BallotChoice): Verdict<BallotChoice> {
  const form = ballotForm(paper.method);
  if (form !== "sheet" && namesNothing(choice)) return granted(abstentions[form]);
  if ("ranks" in choice && form === "ranks") return checkRanks(paper, choice.ranks);
  if ("approve" in choice && form === "approve") {
    const verdict = checkNamed(paper, choice.approve);
    return verdict.ok ? granted({ approve: inOneOrder(choice.approve) }) : verdict;
  }
  if ("scores" in choice && form === "scores") return checkScores(paper, choice.scores);
  return refused("ballot-invalid", { detail: "form" });
}

const abstentions = { ranks: { ranks: [] }, approve: { approve: [] }, scores: { scores: {} } } as const;

/** Whether the ballots of a method may put several entries on one rank. */
export function allowsEqualRanks(method: CountingMethod): boolean {
  return method === "schulze" || method === "ranked_pairs" || method === "borda";
}

function checkRanks(paper: BallotPaper, ranks: Ranks): Verdict<BallotChoice> {
  if (paper.method === "plurality" && ranks.length > 1)
    return refused("ballot-invalid", { detail: "one-choice" });
  for (const rank of ranks) {
    if (rank.length === 0 || (rank.length > 1 && !allowsEqualRanks(paper.method)))
      return refused("ballot-invalid", { detail: "equal-ranks" });
  }
  const verdict = checkNamed(paper, ranks.flat());
  return verdict.ok ? granted({ ranks: ranks.map(inOneOrder) }) : verdict;
}

function checkScores(paper: BallotPaper, scores: Readonly<Record<string, number>>): Verdict<BallotChoice> {
  if (!Object.values(scores).every((score) => Number.isInteger(score) && score >= 0 && score <= maxScore))
    return refused("ballot-invalid", { detail: "score" });
  const verdict = checkNamed(paper, Object.keys(scores));
  if (!verdict.ok) return verdict;
  return granted({
    scores: Object.fromEntries(inOneOrder(Object.keys(scores)).map((id) => [id, scores[id]!])),
  });
}

function inOneOrder(ids: readonly string[]): string[] {
  return [...ids].sort(bytewise);
}

function checkNamed(paper: BallotPaper, ids: readonly string[]): Verdict {
  const named = new Set<string>();
  for (const id of ids) {
    if (named.has(id)) return refused("ballot-invalid", { detail: "twice" });
    named.add(id);
    const verdict = checkChoice(paper, id);
    if (!verdict.ok) return verdict;
  }
  return granted();
}

function checkChoice(paper: BallotPaper, id: string): Verdict {
  if (id === noneId && paper.offerNone) return granted();
  const entry = paper.entries.find((candidate) => candidate.id === id);
  if (!entry) return refused("ballot-invalid", { detail: "unknown" });
  if (entry.isOwn && !paper.allowOwnVote) return refused("own-entry");
  return granted();
}
