import { granted, refused, type Verdict } from "../verdict";
import type { CountingMethod, Ranks } from "./election";

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
 * Whether these ranks are a ballot on this paper: known entries, each once, no equal ranks, one at most where
 * one is chosen, and not the voter's own entry unless the category allows it. An empty ballot is an abstention.
 */
export function checkBallot(paper: BallotPaper, ranks: Ranks): Verdict<string[][]> {
  if (paper.method === "plurality" && ranks.length > 1)
    return refused("ballot-invalid", { detail: "one-choice" });
  const named = new Set<string>();
  for (const rank of ranks) {
    const [id, ...equal] = rank;
    if (id === undefined || equal.length > 0) return refused("ballot-invalid", { detail: "equal-ranks" });
    if (named.has(id)) return refused("ballot-invalid", { detail: "twice" });
    named.add(id);
    const verdict = checkChoice(paper, id);
    if (!verdict.ok) return verdict;
  }
  return granted(ranks.map((rank) => [...rank]));
}

function checkChoice(paper: BallotPaper, id: string): Verdict {
  if (id === noneId && paper.offerNone) return granted();
  const entry = paper.entries.find((candidate) => candidate.id === id);
  if (!entry) return refused("ballot-invalid", { detail: "unknown" });
  if (entry.isOwn && !paper.allowOwnVote) return refused("own-entry");
  return granted();
}
