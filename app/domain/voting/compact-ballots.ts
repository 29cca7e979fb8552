import type { Ballot, BallotForm, Candidate } from "./election";
import { BallotWriter, flattenBallots, isFlat, type FlatBallots } from "./flat-ballots";

/**
 * What the methods count: ballot b names `choices[starts[b] … starts[b + 1])` as indices into `ids` and stands
 * for `counts[b]` voters. Withdrawn entries are struck already. Rankings lie best first; their levels are the
 * numbers of the ranks from 0, which equal ranks share and which close up where an entry was struck. Scores lie
 * in the order of `ids` with the score as level and without those of 0 (a ballot of nothing but 0 is valid and
 * has no place in the arrays); the levels of approvals are 0. Ballots of files are merged; those that were flat
 * from the start need not be.
 */
export interface CompactBallots {
  form: BallotForm;
  ids: string[];
  starts: Uint32Array;
  choices: Uint16Array;
  levels: Uint16Array;
  counts: Float64Array;
  /** Ballots that named a choice, struck ones included. */
  valid: number;
  abstentions: number;
  /** Ballots that are empty only because their entries were withdrawn. */
  emptied: number;
  struck: { id: string; ballots: number }[];
}

/** Merges equal ballots of any form but sheets and strikes withdrawn entries. Linear in the number of choices. */
export function compactBallots(
  candidates: readonly Candidate[],
  ballots: readonly Ballot[] | FlatBallots,
): CompactBallots {
  const ids = candidates.map((candidate) => candidate.id);
  const flat = isFlat(ballots) ? ballots : flattenBallots(ids, ballots);
  const valid = total(flat.counts);
  const isWithdrawn = candidates.some((candidate) => candidate.withdrawn);
  if (!isWithdrawn && flat.form !== "scores") return { ...flat, valid, emptied: 0, struck: [] };
  return { ...strike(candidates, flat), valid, abstentions: flat.abstentions };
}

type Struck = Omit<CompactBallots, "valid" | "abstentions">;

/** Without withdrawn entries and scores of 0. */
function strike(candidates: readonly Candidate[], flat: FlatBallots): Struck {
  const standing = candidates.filter((candidate) => !candidate.withdrawn).map(({ id }) => id);
  const places = Int32Array.from(candidates, ({ id, withdrawn }) => (withdrawn ? -1 : standing.indexOf(id)));
  const struck = new Float64Array(candidates.length);
  const writer = new BallotWriter(flat.form, standing);
  let emptied = 0;
  for (let ballot = 0; ballot < flat.counts.length; ballot += 1) {
    const count = flat.counts[ballot]!;
    const { named, kept } = strikeFrom(flat, ballot, places, writer, struck);
    if (kept > 0) writer.close(count);
    else if (named === 0) emptied += count;
  }
  return { ...writer.finish(), emptied, struck: listStruck(candidates, struck) };
}

/** Adds the standing choices of one ballot to the writer. */
function strikeFrom(
  { form, starts, choices, levels, counts }: FlatBallots,
  ballot: number,
  places: Int32Array,
  writer: BallotWriter,
  struck: Float64Array,
): { named: number; kept: number } {
  let [named, kept, rank, before] = [0, 0, -1, -1];
  for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) {
    const [choice, level] = [choices[at]!, levels[at]!];
    const place = places[choice]!;
    if (place < 0) {
      struck[choice]! += counts[ballot]!;
      continue;
    }
    named += 1;
    if (form === "scores" && level === 0) continue;
    kept += 1;
    if (form === "ranks" && level !== before) [rank, before] = [rank + 1, level];
    writer.add(place, form === "ranks" ? rank : level);
  }
  return { named, kept };
}

function listStruck(candidates: readonly Candidate[], ballots: Float64Array): CompactBallots["struck"] {
  const listed = candidates.map(({ id, withdrawn }, index) => ({ id, withdrawn, ballots: ballots[index]! }));
  return listed.filter(({ withdrawn }) => withdrawn).map(({ id, ballots }) => ({ id, ballots }));
}

function total(counts: Float64Array): number {
  let sum = 0;
  for (let ballot = 0; ballot < counts.length; ballot += 1) sum += counts[ballot]!;
  return sum;
}

/** How many ballots prefer one entry to another; entries not named are tied last, and so are scores of 0. */
export function countPreferring(votes: CompactBallots, preferred: string, other: string): number {
  const [wanted, avoided] = [votes.ids.indexOf(preferred), votes.ids.indexOf(other)];
  let sum = 0;
  for (let ballot = 0; ballot < votes.counts.length; ballot += 1) {
    if (worth(votes, ballot, wanted) > worth(votes, ballot, avoided)) sum += votes.counts[ballot]!;
  }
  return sum;
}

/** Higher is better; 0 for what the ballot does not name. */
function worth(
  { form, starts, choices, levels, ids }: CompactBallots,
  ballot: number,
  entry: number,
): number {
  for (let at = starts[ballot]!; at < starts[ballot + 1]!; at += 1) {
    if (choices[at] !== entry) continue;
    return form === "scores" ? levels[at]! : ids.length - levels[at]!;
  }
  return 0;
}
