import { canonicalJson } from "../audit/canonical-json";
import type { FileHead } from "./election-file";
import type { AnyElection } from "./flat-ballots";
import { boxHash, lotOrder, seedCommitment } from "./lot";
import type { ElectionResult } from "./result";
import { tally } from "./tally";

export interface Recount {
  result: ElectionResult;
  /** Whether all that the file says of its result came out again; null when it says nothing. */
  agrees: boolean | null;
  /** What does not fit in the lot: a seed that is not the one committed to, an order that it does not give. */
  doubts: ("seed" | "lot-order")[];
}

/** Counts a file again from nothing but its ballots and rules and compares with the result it states. */
export function recount(file: FileHead & AnyElection): Recount {
  const result = tally(file);
  return {
    result,
    agrees: file.result ? agreesWith(file.result, result) : null,
    doubts: doubtsAboutLot(file),
  };
}

/** Whether all that was published of a result came out again. */
export function agreesWith(published: Partial<ElectionResult>, counted: ElectionResult): boolean {
  const { rounds = [], ...rest } = published;
  if (!statesFields(rest, counted)) return false;
  if (!published.rounds) return true;
  return (
    rounds.length === counted.rounds.length &&
    rounds.every((round, at) => statesFields(round, counted.rounds[at]!))
  );
}

function statesFields(published: object, counted: object): boolean {
  const found = counted as Record<string, unknown>;
  return Object.entries(published).every(
    ([field, value]) => canonicalJson(value) === canonicalJson(found[field]),
  );
}

function doubtsAboutLot({ lot, ballots, candidates }: AnyElection): Recount["doubts"] {
  if (!lot?.seed) return [];
  const doubts: Recount["doubts"] = [];
  if (lot.commitment && seedCommitment(lot.seed) !== lot.commitment) doubts.push("seed");
  const ids = candidates.map((candidate) => candidate.id);
  if (lot.order && lotOrder(lot.seed, boxHash(ballots), ids).join("\n") !== lot.order.join("\n"))
    doubts.push("lot-order");
  return doubts;
}
