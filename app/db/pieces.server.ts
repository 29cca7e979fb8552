import type { Tx } from "./client.server";

export interface NewPiece {
  itemId: string;
  position: number;
  recipientId: string | null;
  recipientName: string;
  engraving: string[];
  unitPrice: bigint;
}

export async function insertPieces(tx: Tx, orderId: string, pieces: readonly NewPiece[]) {
  await tx.piece.createMany({ data: pieces.map((piece) => ({ ...piece, orderId })) });
}

export async function updateEngraving(tx: Tx, id: string, engraving: string[]) {
  await tx.piece.update({ where: { id }, data: { engraving } });
}

/** All pieces of an order become another item at its price. */
export async function updatePiecesItem(tx: Tx, orderId: string, item: { id: string; unitPrice: bigint }) {
  await tx.piece.updateMany({ where: { orderId }, data: { itemId: item.id, unitPrice: item.unitPrice } });
}

export async function removePiece(tx: Tx, id: string) {
  await tx.piece.delete({ where: { id } });
}

/** Marks pieces as shipped that were not; answers how many that were. */
export async function updatePiecesShipped(
  tx: Tx,
  orderId: string,
  ids: readonly string[],
  shipment: { carrier: string; trackingNumber: string; shippedAt: Date },
): Promise<number> {
  const where = { orderId, id: { in: [...ids] }, shippedAt: null };
  return (await tx.piece.updateMany({ where, data: shipment })).count;
}

/** Marks pieces as received that are on the way; answers how many that were. */
export async function updatePiecesReceived(
  tx: Tx,
  orderId: string,
  ids: readonly string[],
  receipt: { receivedAt: Date; receivedById: string | null; condition: string },
): Promise<number> {
  const where = { orderId, id: { in: [...ids] }, shippedAt: { not: null }, receivedAt: null };
  return (await tx.piece.updateMany({ where, data: receipt })).count;
}
