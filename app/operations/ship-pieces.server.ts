import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { findAddressed, listHolders } from "~/db/order-people.server";
import type { OrderInFull, PieceInFull } from "~/db/orders.server";
import { updatePiecesShipped } from "~/db/pieces.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { moveOrder } from "./open-order.server";
import { openVendorLink } from "./open-vendor-link.server";

export interface Shipment {
  token: string;
  pieceIds: string[];
  carrier: string;
  trackingNumber: string;
}

/** The vendor sends some or all pieces on their way. The buyer and the People team are told. */
export async function shipPieces(act: Act, input: Shipment): Promise<Verdict> {
  const pieceIds = [...new Set(input.pieceIds)];
  if (pieceIds.length === 0) return refused("piece-missing", { field: "pieceIds" });
  return transact(act, async (tx) => {
    const opened = await openVendorLink(tx, act, input.token, "ship");
    if (!opened.ok) return opened;
    const order = opened.value;
    const pieces = order.pieces.filter(({ id }) => pieceIds.includes(id));
    if (pieces.length !== pieceIds.length) return refused("not-found");

    const { carrier, trackingNumber } = input;
    const shipment = { carrier, trackingNumber, shippedAt: act.now };
    const shipped = await updatePiecesShipped(tx, order.id, pieceIds, shipment);
    if (shipped !== pieceIds.length) return refused("piece-already-shipped", { field: "pieceIds" });
    await moveOrder(tx, order, "ship");
    await recordEvent(tx, act, {
      act: "order.shipped",
      subject: { type: "order", id: order.id },
      before: { state: order.state },
      after: { state: "shipped", pieces: pieces.map(({ position }) => position), carrier, trackingNumber },
    });
    await tell(tx, act, order, pieces, input);
    return granted();
  });
}

async function tell(tx: Tx, act: Act, order: OrderInFull, pieces: PieceInFull[], shipment: Shipment) {
  const buyer = await findAddressed(tx, order.submittedById);
  const team = await listHolders(tx, ["hr"]);
  const readers = [...(buyer ? [buyer] : []), ...team.filter(({ id }) => id !== buyer?.id)];
  const { carrier, trackingNumber } = shipment;
  const about = {
    orderTitle: order.title,
    vendorName: order.vendor.name,
    pieces: pieces.map(({ recipientName }) => ({ recipientName, carrier, trackingNumber })),
    path: `/orders/${order.id}`,
  };
  await queueLetters(
    tx,
    act,
    readers.map(({ id, name, email }) => ({
      template: "shipped" as const,
      to: { personId: id, name, address: email },
      props: { name, ...about },
      key: `shipped/${order.id}/${pieces[0]?.id}/${id}`,
    })),
  );
}
