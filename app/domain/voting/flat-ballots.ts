import type { Ballot, BallotForm, Election } from "./election";
import { InvalidElection } from "./invalid-election";

/**
 * Ballots of one form in flat arrays: ballot b names `choices[starts[b] … starts[b + 1])` as indices into `ids`,
 * each with its level, and stands for `counts[b]` voters. Rankings lie best first with the number of the rank
 * (from 0, equal ranks share it) as level, scores and approvals in the order of `ids` with the score or 0.
 * Equal ballots may be merged, and withdrawn entries still stand there.
 */
export interface FlatBallots {
  form: BallotForm;
  ids: string[];
  starts: Uint32Array;
  choices: Uint16Array;
  levels: Uint16Array;
  counts: Float64Array;
  /** Ballots that name nothing; they have no place in the arrays. */
  abstentions: number;
}

/** An election with ballots as objects or in flat arrays. */
export type AnyElection = Omit<Election, "ballots"> & { ballots: readonly Ballot[] | FlatBallots };

/** More candidates do not fit into the arrays. */
export const mostCandidates = 65_535;

/** Up to here every sum of votes, also in hundred-thousandths of a vote, is exact in a double. */
export const mostBallots = 10_000_000_000;

/** Whether ballots are already compact arrays, and not yet a list of objects. */
export function isFlat(ballots: readonly Ballot[] | FlatBallots): ballots is FlatBallots {
  return !Array.isArray(ballots);
}

/** How many voters the ballots stand for, abstentions among them. */
export function countFlat({ counts, abstentions }: FlatBallots): number {
  return counts.reduce((total, count) => total + count, abstentions);
}

/** Puts ballots into flat arrays, merging equal ones. A ballot is `add`ed choice by choice, then `close`d. */
export class BallotWriter {
  private starts = new Uint32Array(1024);
  private choices = new Uint16Array(8192);
  private levels = new Uint16Array(8192);
  private counts = new Float64Array(1024);
  private hashes = new Int32Array(1024);
  /** Open addressing: 0 is free, else the number of a ballot plus one. Never more than half full. */
  private slots = new Int32Array(2048);
  private ballots = 0;
  private end = 0;
  private abstentions = 0;

  constructor(
    private readonly form: BallotForm,
    private readonly ids: string[],
  ) {}

  /** Ranks come best first; the rest in any order. */
  add(choice: number, level: number): void {
    if (this.end === this.choices.length) this.growChoices();
    let at = this.end++;
    const first = this.starts[this.ballots]!;
    const ranked = this.form === "ranks";
    while (at > first && this.choices[at - 1]! > choice && (!ranked || this.levels[at - 1]! === level)) {
      this.choices[at] = this.choices[at - 1]!;
      this.levels[at] = this.levels[at - 1]!;
      at -= 1;
    }
    this.choices[at] = choice;
    this.levels[at] = level;
  }

  /** Forgets what was added since the last ballot. */
  drop(): void {
    this.end = this.starts[this.ballots]!;
  }

  close(count: number): void {
    const first = this.starts[this.ballots]!;
    if (this.end === first) {
      this.abstentions += count;
      return;
    }
    const hash = this.hashTail(first);
    const slot = this.findSlot(hash, first);
    const held = this.slots[slot]!;
    if (held > 0) {
      this.counts[held - 1]! += count;
      this.end = first;
    } else this.keep(slot, hash, count);
  }

  finish(): FlatBallots {
    return {
      form: this.form,
      ids: this.ids,
      starts: this.starts.subarray(0, this.ballots + 1),
      choices: this.choices.subarray(0, this.end),
      levels: this.levels.subarray(0, this.end),
      counts: this.counts.subarray(0, this.ballots),
      abstentions: this.abstentions,
    };
  }

  private keep(slot: number, hash: number, count: number): void {
    const ballot = this.ballots++;
    this.slots[slot] = ballot + 1;
    this.hashes[ballot] = hash;
    this.counts[ballot] = count;
    if (this.ballots + 1 >= this.counts.length) this.growBallots();
    this.starts[this.ballots] = this.end;
    if (this.ballots * 2 > this.slots.length) this.growSlots();
  }

  private hashTail(first: number): number {
    let hash = this.end - first;
    for (let at = first; at < this.end; at += 1) {
      hash = Math.imul(hash ^ (this.choices[at]! | (this.levels[at]! << 16)), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash, 0x85ebca6b);
    return hash ^ (hash >>> 13);
  }

  private findSlot(hash: number, first: number): number {
    const last = this.slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const held = this.slots[slot]!;
      if (held === 0 || (this.hashes[held - 1] === hash && this.equalsTail(held - 1, first))) return slot;
    }
  }

  private equalsTail(ballot: number, first: number): boolean {
    const start = this.starts[ballot]!;
    const length = this.starts[ballot + 1]! - start;
    if (length !== this.end - first) return false;
    for (let at = 0; at < length; at += 1) {
      if (this.choices[start + at] !== this.choices[first + at]) return false;
      if (this.levels[start + at] !== this.levels[first + at]) return false;
    }
    return true;
  }

  private growChoices(): void {
    this.choices = grown(this.choices, new Uint16Array(this.choices.length * 2));
    this.levels = grown(this.levels, new Uint16Array(this.levels.length * 2));
  }

  private growBallots(): void {
    const length = this.counts.length * 2;
    this.starts = grown(this.starts, new Uint32Array(length));
    this.counts = grown(this.counts, new Float64Array(length));
    this.hashes = grown(this.hashes, new Int32Array(length));
  }

  private growSlots(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    const last = this.slots.length - 1;
    for (let ballot = 0; ballot < this.ballots; ballot += 1) {
      let slot = this.hashes[ballot]! & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = ballot + 1;
    }
  }
}

function grown<T extends Uint16Array | Uint32Array | Int32Array | Float64Array>(old: T, more: T): T {
  more.set(old);
  return more;
}

/** Flat arrays of valid ballots, equal ones merged. Linear in the number of choices. */
export function flattenBallots(ids: string[], ballots: readonly Ballot[]): FlatBallots {
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const writer = new BallotWriter(formOf(ballots), ids);
  for (const ballot of ballots) writeBallot(writer, indexes, ballot);
  return writer.finish();
}

/** Writes one valid ballot; `indexes` has the place of each id. */
export function writeBallot(
  writer: BallotWriter,
  indexes: ReadonlyMap<string, number>,
  ballot: Ballot,
): void {
  const add = (id: string, level: number) => {
    const index = indexes.get(id);
    if (index === undefined)
      throw new InvalidElection(`A ballot names ${JSON.stringify(id)}, which is no candidate.`);
    writer.add(index, level);
  };
  if ("ranks" in ballot) ballot.ranks.forEach((rank, level) => rank.forEach((id) => add(id, level)));
  else if ("approve" in ballot) ballot.approve.forEach((id) => add(id, 0));
  else if ("scores" in ballot) for (const id of Object.keys(ballot.scores)) add(id, ballot.scores[id]!);
  else throw new InvalidElection("Sheets of a jury are no ballots.");
  writer.close(ballot.count ?? 1);
}

/** The same ballots with equal ones merged. */
export function mergeFlat(flat: FlatBallots): FlatBallots {
  const writer = new BallotWriter(flat.form, flat.ids);
  for (let ballot = 0; ballot < flat.counts.length; ballot += 1) {
    const end = flat.starts[ballot + 1]!;
    for (let at = flat.starts[ballot]!; at < end; at += 1) writer.add(flat.choices[at]!, flat.levels[at]!);
    writer.close(flat.counts[ballot]!);
  }
  return { ...writer.finish(), abstentions: flat.abstentions };
}

function formOf([first]: readonly Ballot[]): BallotForm {
  if (!first || "ranks" in first) return "ranks";
  return "approve" in first ? "approve" : "scores";
}
