import { recordEvent } from "~/db/audit.server";
import { updatePiecesReceived } from "~/db/pieces.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder, openOrder } from "./open-order.server";

export interface Receipt {
  orderId: string;
  pieceIds: string[];
  /** How they arrived; empty for whole and well. */
  condition: string;
}

/** Takes in pieces that were on their way. With the last one the order is received. */
export async function receivePieces(act: Act, input: Receipt): Promise<Verdict> {
  const pieceIds = [...new Set(input.pieceIds)];
  if (pieceIds.length === 0) return refused("piece-missing", { field: "pieceIds" });
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "receive");
    if (!opened.ok) return opened;
    const order = opened.value;
    const pieces = order.pieces.filter(({ id }) => pieceIds.includes(id));
    if (pieces.length !== pieceIds.length) return refused("not-found");

    const condition = input.condition.trim();
    const receipt = { receivedAt: act.now, receivedById: personIdOf(act.actor), condition };
    const received = await updatePiecesReceived(tx, order.id, pieceIds, receipt);
    if (received !== pieceIds.length) return refused("piece-not-shipped", { field: "pieceIds" });
    const whole = order.pieces.every(({ id, receivedAt }) => receivedAt !== null || pieceIds.includes(id));
    if (whole) await moveOrder(tx, order, "receive");
    await recordEvent(tx, act, {
      act: "order.received",
      subject: { type: "order", id: order.id },
      before: { state: order.state },
      after: {
        state: whole ? "received" : order.state,
        pieces: pieces.map(({ position }) => position),
        condition,
      },
    });
    return granted();
  });
}
