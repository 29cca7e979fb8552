import type { Pairs } from "./pairwise";

/** One entry preferred to another by more ballots than the other way round; entries as indices. */
export interface MajorityOf {
  winner: number;
  loser: number;
  votes: number;
  against: number;
}

/** Majorities in the order in which they were taken, and who is ahead of whom by those that were locked. */
export interface Locked {
  taken: (MajorityOf & { locked: boolean })[];
  isAhead: (one: number, other: number) => boolean;
}

/** Every majority, the most votes first, among equal ones the smallest opposition. */
export function listMajorities({ size, preferring }: Pairs): MajorityOf[] {
  const majorities: MajorityOf[] = [];
  for (let winner = 0; winner < size; winner += 1) {
    for (let loser = 0; loser < size; loser += 1) {
      const [votes, against] = [preferring[winner * size + loser]!, preferring[loser * size + winner]!];
      if (votes > against) majorities.push({ winner, loser, votes, against });
    }
  }
  return majorities.sort(byStrength);
}

/** Whether the order in which majorities are taken hangs on more than their votes. */
export function hasEqualMajorities(majorities: readonly MajorityOf[]): boolean {
  return majorities.some((one, at) => at > 0 && byStrength(majorities[at - 1]!, one) === 0);
}

/**
 * Locks majorities from the strongest down, skipping what would close a circle. Among equal ones those against
 * the entry with the later place come first (then those of the winner with the earlier place), so that an earlier
 * place is never worse. `places` holds the place of each entry in the tie-break order.
 */
export function lockMajorities(size: number, majorities: readonly MajorityOf[], places: Int32Array): Locked {
  const ahead = new Uint8Array(size * size);
  const order = [...majorities].sort(
    (a, b) =>
      byStrength(a, b) || places[b.loser]! - places[a.loser]! || places[a.winner]! - places[b.winner]!,
  );
  const taken = order.map((majority) => {
    const locked = ahead[majority.loser * size + majority.winner] === 0;
    if (locked) lock(ahead, size, majority);
    return { ...majority, locked };
  });
  return { taken, isAhead: (one, other) => ahead[one * size + other] === 1 };
}

function byStrength(a: MajorityOf, b: MajorityOf): number {
  return b.votes - a.votes || a.against - b.against;
}

/** Notes that the winner, and all ahead of it, are ahead of the loser and all behind that. */
function lock(ahead: Uint8Array, size: number, { winner, loser }: MajorityOf): void {
  if (ahead[winner * size + loser] === 1) return;
  for (let front = 0; front < size; front += 1) {
    if (front !== winner && ahead[front * size + winner] === 0) continue;
    ahead[front * size + loser] = 1;
    for (let back = 0; back < size; back += 1) {
      if (ahead[loser * size + back] === 1) ahead[front * size + back] = 1;
    }
  }
}
