import type { CompactBallots } from "./compact-ballots";
import type { Transfer } from "./result";

/**
 * Where every merged ballot lies while entries leave one after another. Ballots are chained by the entry they
 * count for, so that a departure touches the ballots of the one that leaves and no others.
 */
export class Piles {
  readonly running: Uint8Array;
  readonly tallies: Float64Array;
  exhausted: number;
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly position: Uint32Array;

  constructor(
    private readonly votes: CompactBallots,
    absent: ReadonlySet<string>,
  ) {
    const ballots = votes.counts.length;
    this.running = Uint8Array.from(votes.ids, (id) => (absent.has(id) ? 0 : 1));
    this.tallies = new Float64Array(votes.ids.length);
    this.first = new Int32Array(votes.ids.length).fill(-1);
    this.next = new Int32Array(ballots);
    this.position = votes.starts.slice(0, ballots);
    this.exhausted = votes.emptied;
    for (let ballot = 0; ballot < ballots; ballot += 1) this.place(ballot);
  }

  /** Ids that continue, in the order of the candidates. */
  continuing(): string[] {
    return this.votes.ids.filter((_, index) => this.running[index] === 1);
  }

  /** Votes of each entry that continues. */
  standings(): Record<string, number> {
    return Object.fromEntries(this.continuing().map((id) => [id, this.tallies[this.votes.ids.indexOf(id)]!]));
  }

  /** Takes entries out and moves their ballots to the next choice that continues. */
  remove(ids: readonly string[]): Transfer[] {
    const indexes = ids.map((id) => this.votes.ids.indexOf(id));
    for (const index of indexes) this.running[index] = 0;
    return indexes.flatMap((index) => this.moveFrom(index));
  }

  private moveFrom(index: number): Transfer[] {
    const moved = new Map<number, number>();
    let ballot = this.first[index]!;
    while (ballot >= 0) {
      const following = this.next[ballot]!;
      const to = this.place(ballot);
      moved.set(to, (moved.get(to) ?? 0) + this.votes.counts[ballot]!);
      ballot = following;
    }
    const order = [...moved].sort(([a], [b]) => (a < 0 ? 1 : b < 0 ? -1 : a - b));
    return order.map(([to, votes]) => ({
      from: this.votes.ids[index]!,
      to: this.votes.ids[to] ?? null,
      votes,
    }));
  }

  /** Puts a ballot on the pile of its best choice that continues; -1 when it has none. */
  private place(ballot: number): number {
    const end = this.votes.starts[ballot + 1]!;
    let at = this.position[ballot]!;
    while (at < end && this.running[this.votes.choices[at]!] === 0) at += 1;
    this.position[ballot] = at;
    const count = this.votes.counts[ballot]!;
    if (at === end) {
      this.exhausted += count;
      return -1;
    }
    const choice = this.votes.choices[at]!;
    this.tallies[choice]! += count;
    this.next[ballot] = this.first[choice]!;
    this.first[choice] = ballot;
    return choice;
  }
}
