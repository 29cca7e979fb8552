import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { bytewise } from "./election";

/** An order that looks random and is the same every time for the same voter: sorted by SHA-256 of both. */
export function voterOrder<T extends { id: string }>(voter: string, entries: readonly T[]): T[] {
  const placed = entries.map((entry) => ({
    entry,
    hash: bytesToHex(sha256(utf8ToBytes(`${voter}\n${entry.id}`))),
  }));
  return placed.sort((a, b) => bytewise(a.hash, b.hash)).map(({ entry }) => entry);
}

/**
 * A uniformly random order by Fisher and Yates. `randomBytes` is the source of chance; draws that would favour
 * some places are thrown away.
 */
export function shuffled<T>(items: readonly T[], randomBytes: (length: number) => Uint8Array): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = drawBelow(last + 1, randomBytes);
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}

const range = 2 ** 32;

function drawBelow(bound: number, randomBytes: (length: number) => Uint8Array): number {
  const fair = range - (range % bound);
  for (;;) {
    const bytes = randomBytes(4);
    const drawn = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
    if (drawn < fair) return drawn % bound;
  }
}
