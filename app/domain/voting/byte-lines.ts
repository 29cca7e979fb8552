/** Lines of bytes one after another in one array, gone through in the order of their bytes. */
export class ByteLines {
  private bytes = new Uint8Array(65_536);
  private starts = new Float64Array(1024);
  private lines = 0;
  private end = 0;

  write(bytes: Uint8Array): void {
    while (this.end + bytes.length > this.bytes.length) this.growBytes();
    for (let at = 0; at < bytes.length; at += 1) this.bytes[this.end++] = bytes[at]!;
  }

  writeByte(byte: number): void {
    if (this.end === this.bytes.length) this.growBytes();
    this.bytes[this.end++] = byte;
  }

  /** A whole number in digits. */
  writeNumber(number: number): void {
    if (number >= 10) this.writeNumber(Math.floor(number / 10));
    this.writeByte(0x30 + (number % 10));
  }

  endLine(): void {
    this.lines += 1;
    if (this.lines === this.starts.length) {
      const more = new Float64Array(this.starts.length * 2);
      more.set(this.starts);
      this.starts = more;
    }
    this.starts[this.lines] = this.end;
  }

  /** Hands out all lines in their order, with a line feed between two. The array is filled anew each time. */
  eachSorted(visit: (bytes: Uint8Array) => void): void {
    const order = Uint32Array.from({ length: this.lines }, (_, line) => line).sort((a, b) =>
      this.compare(a, b),
    );
    const piece = new Uint8Array(65_536);
    let filled = 0;
    const add = (byte: number) => {
      piece[filled++] = byte;
      if (filled < piece.length) return;
      visit(piece);
      filled = 0;
    };
    for (let place = 0; place < order.length; place += 1) {
      if (place > 0) add(0x0a);
      const line = order[place]!;
      for (let at = this.starts[line]!; at < this.starts[line + 1]!; at += 1) add(this.bytes[at]!);
    }
    visit(piece.subarray(0, filled));
  }

  private compare(one: number, other: number): number {
    let [a, b] = [this.starts[one]!, this.starts[other]!];
    const [endA, endB] = [this.starts[one + 1]!, this.starts[other + 1]!];
    while (a < endA && b < endB) {
      const apart = this.bytes[a++]! - this.bytes[b++]!;
      if (apart !== 0) return apart;
    }
    return endA - a - (endB - b);
  }

  private growBytes(): void {
    const more = new Uint8Array(this.bytes.length * 2);
    more.set(this.bytes);
    this.bytes = more;
  }
}
