/** An image taken apart, in pixels, and written again without what it says about its maker and place. */
export interface CleanImage {
  width: number;
  height: number;
  content: Uint8Array;
}

/** Pieces of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
