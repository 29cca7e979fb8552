import type { CompactBallots } from "./compact-ballots";
import type { Surplus, Transfer } from "./result";

/**
 * Where every merged ballot lies while entries leave one after another. Ballots are chained by the entry they
 * count for, so that a departure touches the ballots of the one that leaves and no others.
 */
export class Piles {
  readonly running: Uint8Array;
  readonly tallies: Float64Array;
  exhausted: number;
  /** What all the voters of a merged ballot count for together. */
  private readonly weights: Float64Array;
  private readonly first: Int32Array;
  private readonly next: Int32Array;
  private readonly position: Uint32Array;

  constructor(
    private readonly votes: CompactBallots,
    absent: ReadonlySet<string>,
    /** What one ballot counts for at first, where votes are split: the parts of one vote. */
    unit = 1,
  ) {
    const ballots = votes.counts.length;
    this.running = Uint8Array.from(votes.ids, (id) => (absent.has(id) ? 0 : 1));
    this.tallies = new Float64Array(votes.ids.length);
    this.first = new Int32Array(votes.ids.length).fill(-1);
    this.next = new Int32Array(ballots);
    this.position = votes.starts.slice(0, ballots);
    this.exhausted = votes.emptied * unit;
    this.weights = unit === 1 ? votes.counts : votes.counts.map((count) => count * unit);
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

  tallyOf(id: string): number {
    return this.tallies[this.votes.ids.indexOf(id)]!;
  }

  /** Lets no more ballots move to these entries; they keep those they have. */
  close(ids: readonly string[]): void {
    for (const id of ids) this.running[this.votes.ids.indexOf(id)] = 0;
  }

  /** Takes entries out and moves their ballots to the next choice that continues. */
  remove(ids: readonly string[]): Transfer[] {
    const indexes = ids.map((id) => this.votes.ids.indexOf(id));
    for (const index of indexes) this.running[index] = 0;
    return indexes.flatMap((index) => this.moveFrom(index));
  }

  /**
   * Moves all ballots of an elected entry on at another value each. `devalue` gives the new value of one ballot,
   * in parts of a vote, from the one at which it was received; the entry keeps `kept`.
   */
  passOn(
    id: string,
    kept: number,
    devalue: (value: number) => number,
  ): { transfers: Transfer[]; parcels: Surplus["parcels"] } {
    const index = this.votes.ids.indexOf(id);
    const parcels = new Map<number, { ballots: number; passedOn: number }>();
    // Many ballots in a row have one value: it is looked up when it changes.
    let [before, parcel] = [-1, { ballots: 0, passedOn: 0 }];
    for (let ballot = this.first[index]!; ballot >= 0; ballot = this.next[ballot]!) {
      const count = this.votes.counts[ballot]!;
      const value = this.weights[ballot]! / count;
      if (value !== before) {
        before = value;
        parcel = parcels.get(value) ?? { ballots: 0, passedOn: devalue(value) };
        parcels.set(value, parcel);
      }
      parcel.ballots += count;
      this.weights[ballot] = count * parcel.passedOn;
    }
    const transfers = this.moveFrom(index);
    this.first[index] = -1;
    this.tallies[index] = kept;
    const listed = [...parcels].map(([value, { ballots, passedOn }]) => ({ ballots, value, passedOn }));
    return { transfers, parcels: listed.sort((a, b) => b.value - a.value) };
  }

  private moveFrom(index: number): Transfer[] {
    // The place after the last entry is that of ballots without a further choice.
    const nowhere = this.votes.ids.length;
    const moved = new Float64Array(nowhere + 1);
    const reached = new Uint8Array(nowhere + 1);
    let ballot = this.first[index]!;
    while (ballot >= 0) {
      const following = this.next[ballot]!;
      const to = this.place(ballot);
      const place = to < 0 ? nowhere : to;
      moved[place]! += this.weights[ballot]!;
      reached[place] = 1;
      ballot = following;
    }
    const from = this.votes.ids[index]!;
    return [...moved].flatMap((votes, place) =>
      reached[place] === 1 ? [{ from, to: this.votes.ids[place] ?? null, votes }] : [],
    );
  }

  /** Puts a ballot on the pile of its best choice that continues; -1 when it has none. */
  private place(ballot: number): number {
    const end = this.votes.starts[ballot + 1]!;
    let at = this.position[ballot]!;
    while (at < end && this.running[this.votes.choices[at]!] === 0) at += 1;
    this.position[ballot] = at;
    const weight = this.weights[ballot]!;
    if (at === end) {
      this.exhausted += weight;
      return -1;
    }
    const choice = this.votes.choices[at]!;
    this.tallies[choice]! += weight;
    this.next[ballot] = this.first[choice]!;
    this.first[choice] = ballot;
    return choice;
  }
}
