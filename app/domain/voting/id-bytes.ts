/** What is said of bytes that are left to the slow way. */
export const unclear = -1;

/** Finds the candidate whose id stands in bytes, without making a text of them. */
export class IdBytes {
  /** The index of the id read last. */
  found = 0;
  /** Open addressing: 0 is free, else the index of an id plus one. */
  private readonly slots: Int32Array;
  private readonly starts: Uint32Array;
  private readonly pool: Uint8Array;

  constructor(ids: readonly string[]) {
    const encoded = ids.map((id) => new TextEncoder().encode(id));
    this.starts = new Uint32Array(ids.length + 1);
    encoded.forEach(({ length }, index) => (this.starts[index + 1] = this.starts[index]! + length));
    this.pool = new Uint8Array(this.starts[ids.length]!);
    this.slots = new Int32Array(4 * 2 ** Math.ceil(Math.log2(ids.length + 1)));
    for (const [index, bytes] of encoded.entries()) {
      this.pool.set(bytes, this.starts[index]);
      if (isPlain(ids[index]!, bytes)) this.insert(index, bytes);
    }
  }

  /** Reads an id from after its quote and says where it ends, quote included; or `unclear`. */
  read(bytes: Uint8Array, start: number): number {
    let [hash, at] = [0, start];
    for (let byte = bytes[at]; byte !== 0x22; byte = bytes[++at]) {
      if (byte === undefined || byte === 0x5c || byte < 0x20) return unclear;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    const last = this.slots.length - 1;
    for (let slot = spread(hash) & last; ; slot = (slot + 1) & last) {
      const held = this.slots[slot]!;
      if (held === 0) return unclear;
      if (!this.isAt(held - 1, bytes, start, at)) continue;
      this.found = held - 1;
      return at + 1;
    }
  }

  private isAt(index: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[index]!;
    if (this.starts[index + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.pool[from + at - start] !== bytes[at]) return false;
    return true;
  }

  private insert(index: number, bytes: Uint8Array): void {
    let hash = 0;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
    const last = this.slots.length - 1;
    let slot = spread(hash) & last;
    while (this.slots[slot] !== 0) slot = (slot + 1) & last;
    this.slots[slot] = index + 1;
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Whether an id stands in JSON as it is: without escapes, and well formed. */
function isPlain(id: string, bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte !== 0x22 && byte !== 0x5c) && decode(bytes) === id;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
