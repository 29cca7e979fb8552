import type { Tx } from "~/db/client.server";
import type { OrderInFull } from "~/db/orders.server";
import { isUnderWraps } from "~/db/under-wraps.server";

export interface PieceFacts {
  position: number;
  recipientName?: string;
  engraving: string[];
}

/** What the record keeps of a piece: until the announcement neither the name nor the engraving. */
export async function recordedPieces<T extends PieceFacts>(
  tx: Tx,
  order: OrderInFull,
  now: Date,
  pieces: readonly T[],
): Promise<(T | { position: number })[]> {
  if (!(await isUnderWraps(tx, order, now))) return [...pieces];
  return pieces.map(({ position }) => ({ position }));
}
