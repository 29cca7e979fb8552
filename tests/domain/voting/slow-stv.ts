import type { Election } from "~/domain/voting/election";
import { everyBallot, type SlowResult } from "./slow-ballots";

interface Paper {
  choices: string[];
  /** Hundred-thousandths of a vote. */
  value: bigint;
  holder: string | null;
}

interface Stage {
  totals: Map<string, bigint>;
  nonTransferable: bigint;
}

/** What the slow count found; under STV the winners stand in order of election. */
export interface SlowStv extends SlowResult {
  stages: Stage[];
}

const unit = 100_000n;

/**
 * The Scottish rules a second time, from their text: one paper a voter, integers of any size, every total added
 * up anew at every stage.
 */
export function slowStv(election: Election & { lot: { order: string[] } }): SlowStv {
  const { seats, rules, lot } = election;
  const papers: Paper[] = everyBallot(election)
    .map((ballot) => ("ranks" in ballot ? ballot.ranks.flat() : []))
    .filter((choices) => choices.length > 0)
    .map((choices) => ({ choices, value: unit, holder: choices[0]! }));
  const stages: Stage[] = [];
  if (papers.length === 0) return { winners: [], stages };
  const quota = (BigInt(papers.length) / BigInt(seats + 1) + 1n) * unit;
  const winners: string[] = [];
  const excluded = new Set<string>();
  const settled = new Set<string>();
  let nonTransferable = 0n;
  const ids = election.candidates.map(({ id }) => id);
  const continuing = () => ids.filter((id) => !winners.includes(id) && !excluded.has(id));
  const pass = (paper: Paper) => {
    const field = continuing();
    paper.holder = paper.choices.find((id) => field.includes(id)) ?? null;
    if (paper.holder === null) nonTransferable += paper.value;
  };
  for (;;) {
    const totals = new Map(ids.filter((id) => !excluded.has(id)).map((id) => [id, 0n]));
    for (const paper of papers)
      if (paper.holder !== null) totals.set(paper.holder, totals.get(paper.holder)! + paper.value);
    for (const id of settled) totals.set(id, quota);
    stages.push({ totals, nonTransferable });
    const sorted = (group: string[]) => sortBy(group, stages, rules.tie, lot.order);
    const listed = (group: string[]) => sortBy(group, stages, "prior-rounds", lot.order);
    winners.push(...listed(continuing().filter((id) => totals.get(id)! >= quota)));
    if (continuing().length <= seats - winners.length) winners.push(...listed(continuing()));
    if (winners.length >= seats || continuing().length === 0) return { winners, stages };
    const over = winners.filter((id) => !settled.has(id) && totals.get(id)! > quota);
    if (over.length > 0) {
      const most = over.reduce((best, id) => (totals.get(id)! > best ? totals.get(id)! : best), 0n);
      const equal = over.filter((id) => totals.get(id) === most);
      if (equal.length > 1 && rules.tie === "hr-decides") return { winners: [], open: equal, stages };
      const id = sorted(equal)[0]!;
      settled.add(id);
      for (const paper of papers.filter(({ holder }) => holder === id)) {
        paper.value = ((most - quota) * paper.value) / most;
        pass(paper);
      }
      continue;
    }
    const field = continuing();
    const fewest = field
      .map((id) => totals.get(id)!)
      .reduce((least, total) => (total < least ? total : least));
    const lowest = field.filter((id) => totals.get(id) === fewest);
    if (lowest.length > 1 && rules.tie === "hr-decides") return { winners: [], open: lowest, stages };
    if (lowest.length === field.length && rules.tie === "shared")
      return { winners: [...winners, ...lowest], stages };
    const out = sorted(lowest).at(-1)!;
    excluded.add(out);
    for (const paper of papers.filter(({ holder }) => holder === out)) pass(paper);
  }
}

/** Best first, by this stage, then by the nearest earlier one that differs (not under `lot`), then by the lot. */
function sortBy(
  ids: string[],
  stages: readonly Stage[],
  tie: Election["rules"]["tie"],
  lot: readonly string[],
): string[] {
  const now = stages.at(-1)!.totals;
  const before = stages.slice(0, -1).reverse();
  return [...ids].sort((a, b) => {
    if (now.get(a) !== now.get(b)) return now.get(a)! > now.get(b)! ? -1 : 1;
    const apart = tie === "lot" ? undefined : before.find(({ totals }) => totals.get(a) !== totals.get(b));
    if (apart) return apart.totals.get(a)! > apart.totals.get(b)! ? -1 : 1;
    return lot.indexOf(a) - lot.indexOf(b);
  });
}
