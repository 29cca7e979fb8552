import type { Criterion, SheetBallot } from "./election";
import { InvalidElection } from "./invalid-election";

/** What one juror gave to one entry; `count` jurors who gave exactly the same are one. */
export interface SheetScore {
  count: bigint;
  /** Sum of score times weight over all criteria. */
  weighted: bigint;
  byCriterion: ReadonlyMap<string, bigint>;
}

/** The sheets of a jury without withdrawn entries, by juror and by entry. */
export interface Sheets {
  jurors: { count: bigint; scores: ReadonlyMap<string, SheetScore> }[];
  byEntry: ReadonlyMap<string, SheetScore[]>;
  /** Sum of the weights. */
  weight: bigint;
}

/** Reads the sheets of a jury for the entries that stand. */
export function readSheets(
  ballots: readonly SheetBallot[],
  criteria: readonly Criterion[],
  standing: ReadonlySet<string>,
): Sheets {
  const jurors = ballots.map(({ count = 1, sheet }) => {
    const entries = Object.entries(sheet).filter(([entryId]) => standing.has(entryId));
    const scores = entries.map(
      ([entryId, given]) => [entryId, scoreOf(BigInt(count), given, criteria)] as const,
    );
    return { count: BigInt(count), scores: new Map(scores) };
  });
  const byEntry = new Map([...standing].map((id): [string, SheetScore[]] => [id, []]));
  for (const { scores } of jurors) {
    for (const [entryId, score] of scores) byEntry.get(entryId)!.push(score);
  }
  const weight = criteria.reduce((sum, criterion) => sum + BigInt(criterion.weight), 0n);
  return { jurors, byEntry, weight };
}

/** How many jurors scored an entry. */
export function countJurors(scores: readonly { count: bigint }[]): bigint {
  return scores.reduce((sum, { count }) => sum + count, 0n);
}

function scoreOf(
  count: bigint,
  given: Readonly<Record<string, number>>,
  criteria: readonly Criterion[],
): SheetScore {
  const byCriterion = new Map<string, bigint>();
  let weighted = 0n;
  for (const { id, weight } of criteria) {
    const score = Object.hasOwn(given, id) ? given[id] : undefined;
    if (score === undefined) throw new InvalidElection(`A sheet has no score for the criterion ${id}.`);
    byCriterion.set(id, BigInt(score));
    weighted += BigInt(score) * BigInt(weight);
  }
  return { count, weighted, byCriterion };
}
