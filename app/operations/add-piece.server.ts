import { recordEvent } from "~/db/audit.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { insertPieces } from "~/db/pieces.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openOrder } from "./open-order.server";
import { recordedPieces } from "./recorded-piece.server";
import { recipientOf } from "./recipient-of.server";

export interface AddedPiece {
  orderId: string;
  recipientName: string;
  recipientEmail: string;
  formKey: string;
}

/** Adds a piece like the first one, with the new recipient's name in the place of the first one's. */
export async function addPiece(act: Act, input: AddedPiece): Promise<Verdict> {
  return transact(act, async (tx) => {
    if ((await claimOnce(tx, act, input.formKey)) !== null) return granted();
    const opened = await openOrder(tx, input.orderId, "change");
    if (!opened.ok) return opened;
    const { id, pieces } = opened.value;
    const [first] = pieces;
    const last = pieces.at(-1);
    if (!first || !last) return refused("no-pieces");
    const recipient = await recipientOf(tx, input);
    if (!recipient.ok) return recipient;

    const { recipientId, recipientName } = recipient.value;
    const engraving = first.engraving.map((line) => line.replaceAll(first.recipientName, recipientName));
    const { itemId, unitPrice } = last;
    const piece = { itemId, unitPrice, position: last.position + 1, recipientId, recipientName, engraving };
    await insertPieces(tx, id, [piece]);
    const named = { position: piece.position, recipientName, engraving };
    const [after] = await recordedPieces(tx, opened.value, act.now, [named]);
    await recordEvent(tx, act, { act: "order.piece-added", subject: { type: "order", id }, after });
    await settleOnce(tx, input.formKey, id);
    return granted();
  });
}
