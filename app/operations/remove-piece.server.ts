import { recordEvent } from "~/db/audit.server";
import { removePiece as deletePiece } from "~/db/pieces.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openOrder } from "./open-order.server";
import { recordedPieces } from "./recorded-piece.server";

/** Takes a piece out of an order that has not been submitted. The last one stays. */
export async function removePiece(act: Act, input: { orderId: string; pieceId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const opened = await openOrder(tx, input.orderId, "change");
    if (!opened.ok) return opened;
    const { id, pieces } = opened.value;
    const piece = pieces.find((one) => one.id === input.pieceId);
    if (!piece) return refused("not-found");
    if (pieces.length === 1) return refused("last-piece");

    await deletePiece(tx, piece.id);
    const { position, recipientName, engraving } = piece;
    const named = { position, recipientName, engraving };
    const [before] = await recordedPieces(tx, opened.value, act.now, [named]);
    await recordEvent(tx, act, { act: "order.piece-removed", subject: { type: "order", id }, before });
    return granted();
  });
}
