import { shuffled } from "../voting/shuffle";

/** One entry for one juror to score. */
export interface Pair {
  jurorId: string;
  entryId: string;
}

export interface Seating {
  jurorIds: readonly string[];
  entryIds: readonly string[];
  /** Jurors for each entry; 0 asks all of them. */
  perEntry: number;
  /** Pairs that may not be: conflicts, and what a juror stepped aside from. */
  barred: readonly Pair[];
  /** Pairs that are already there and stay. */
  seated?: readonly Pair[];
}

/**
 * The pairs to add so that each entry has its number of jurors and each juror about the same number of entries.
 * Goes through the entries by how few jurors they may have, gives each to the jurors with the least to do, and
 * then moves pairs from the busiest to the idlest while that evens things out. Chance decides between equals;
 * an entry with too few jurors without a conflict gets all of those.
 */
export function assignEntries(
  { jurorIds, entryIds, perEntry, barred, seated = [] }: Seating,
  randomBytes: (length: number) => Uint8Array,
): Pair[] {
  const taken = new Set([...barred, ...seated].map(keyOf));
  const mayJudge = (jurorId: string, entryId: string) => !taken.has(keyOf({ jurorId, entryId }));
  const load = new Map(jurorIds.map((id) => [id, seated.filter(({ jurorId }) => jurorId === id).length]));
  const has = (entryId: string) => seated.filter((pair) => pair.entryId === entryId).length;
  const wanted = perEntry === 0 ? jurorIds.length : perEntry;
  const choices = new Map(
    shuffled(entryIds, randomBytes).map((entryId) => [
      entryId,
      shuffled(jurorIds, randomBytes).filter((jurorId) => mayJudge(jurorId, entryId)),
    ]),
  );
  const added: Pair[] = [];
  const slack = (entryId: string) => choices.get(entryId)!.length - (wanted - has(entryId));
  for (const entryId of [...choices.keys()].sort((a, b) => slack(a) - slack(b))) {
    const idlest = [...choices.get(entryId)!].sort((a, b) => load.get(a)! - load.get(b)!);
    for (const jurorId of idlest.slice(0, Math.max(0, wanted - has(entryId)))) {
      added.push({ jurorId, entryId });
      load.set(jurorId, load.get(jurorId)! + 1);
    }
  }
  return perEntry === 0 ? added : evenOut(added, load, choices);
}

/**
 * Entries for a juror who joins a jury at work: as many as the others have on average, those with the fewest jurors
 * first. Chance decides between equals.
 */
export function entriesForNewcomer(
  { jurorIds, entryIds, barred, seated = [] }: Seating,
  jurorId: string,
  randomBytes: (length: number) => Uint8Array,
): Pair[] {
  const others = jurorIds.filter((id) => id !== jurorId).length;
  const average = others === 0 ? entryIds.length : Math.round(seated.length / others);
  const jurorsOf = (entryId: string) => seated.filter((pair) => pair.entryId === entryId).length;
  const free = entryIds.filter(
    (entryId) => ![...barred, ...seated].some((pair) => keyOf(pair) === keyOf({ jurorId, entryId })),
  );
  const fewestFirst = shuffled(free, randomBytes).sort((a, b) => jurorsOf(a) - jurorsOf(b));
  return fewestFirst.slice(0, average).map((entryId) => ({ jurorId, entryId }));
}

/** Moves pairs along until no move makes the loads more even: each move brings two loads closer together. */
function evenOut(
  pairs: Pair[],
  load: Map<string, number>,
  choices: ReadonlyMap<string, readonly string[]>,
): Pair[] {
  const taken = new Set(pairs.map(keyOf));
  for (let moved = true; moved;) {
    moved = false;
    for (const pair of pairs) {
      const free = choices.get(pair.entryId)!.filter((jurorId) => !taken.has(keyOf({ ...pair, jurorId })));
      const idlest = [...free].sort((a, b) => load.get(a)! - load.get(b)!)[0];
      if (idlest === undefined || load.get(pair.jurorId)! - load.get(idlest)! < 2) continue;
      taken.delete(keyOf(pair));
      load.set(pair.jurorId, load.get(pair.jurorId)! - 1);
      load.set(idlest, load.get(idlest)! + 1);
      pair.jurorId = idlest;
      taken.add(keyOf(pair));
      moved = true;
    }
  }
  return pairs;
}

function keyOf({ jurorId, entryId }: Pair): string {
  return `${jurorId}\n${entryId}`;
}
