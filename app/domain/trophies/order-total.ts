/** What the pieces cost together, before tax, in minor units of the order's currency. */
export function orderTotal(pieces: readonly { unitPrice: bigint }[]): bigint {
  return pieces.reduce((sum, piece) => sum + piece.unitPrice, 0n);
}
