const bits = 32;

/**
 * Who is ahead of whom, where whoever is ahead of somebody is also ahead of all behind them. A row of bits for
 * each entry, one for those behind it and one for those before it, so that a whole row is joined word by word.
 */
export class AheadOf {
  private readonly words: number;
  private readonly behind: Uint32Array;
  private readonly before: Uint32Array;

  constructor(private readonly size: number) {
    this.words = Math.ceil(size / bits);
    this.behind = new Uint32Array(size * this.words);
    this.before = new Uint32Array(size * this.words);
  }

  has(one: number, other: number): boolean {
    return isIn(this.behind, one * this.words, other);
  }

  /** Puts one ahead of another, and with it all before the one ahead of all behind the other. */
  put(one: number, other: number): void {
    if (this.has(one, other)) return;
    const before = this.with(this.before, one);
    const behind = this.with(this.behind, other);
    for (let entry = 0; entry < this.size; entry += 1) {
      if (isIn(before, 0, entry)) this.join(this.behind, entry, behind);
      if (isIn(behind, 0, entry)) this.join(this.before, entry, before);
    }
  }

  /** The row of an entry, with the entry itself. */
  private with(rows: Uint32Array, entry: number): Uint32Array {
    const row = rows.slice(entry * this.words, (entry + 1) * this.words);
    row[Math.floor(entry / bits)]! |= 1 << (entry % bits);
    return row;
  }

  private join(rows: Uint32Array, entry: number, more: Uint32Array): void {
    const start = entry * this.words;
    for (let word = 0; word < this.words; word += 1) rows[start + word]! |= more[word]!;
  }
}

function isIn(row: Uint32Array, start: number, entry: number): boolean {
  return (row[start + Math.floor(entry / bits)]! & (1 << (entry % bits))) !== 0;
}
