import { recordEvent } from "~/db/audit.server";
import { findItem, listItemsOnOffer } from "~/db/catalogue.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findWinForToy } from "~/db/order-sources.server";
import { insertOrder } from "~/db/orders.server";
import { insertPieces } from "~/db/pieces.server";
import { may } from "~/domain/people/may";
import { engravedDate, engravingFor } from "~/domain/trophies/engraving-template";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { publicCustomer } from "~/domain/wins/visibility";
import { transact, type Act } from "./act.server";

const template = ["{win}", "{customer}", "{laureate}", "{date}"];

/** Drafts a deal toy for a win that both sides have signed: a piece for each participant of both sides. */
export async function draftDealToy(
  act: Act,
  input: { winId: string; itemId?: string },
): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "manage-orders")) return refused("not-allowed");
    const win = await findWinForToy(tx, input.winId);
    if (!win) return refused("not-found");
    const item = input.itemId ? await findItem(tx, input.itemId) : await usualItem(tx);
    if (!item) return refused("no-item-for-toy");
    if (item.retiredAt || item.vendor.retiredAt) return refused("item-retired");

    const { address } = await getCompany(tx);
    const title = `${item.name}, ${win.title}`;
    const { id: vendorId, currency } = item.vendor;
    const row = { title, winId: win.id, vendorId, currency, deliverTo: address };
    const orderId = await insertOrder(tx, row, act.now);
    if (!orderId) return refused("order-exists");

    const pieces = piecesFor(win, item, act.now);
    await insertPieces(tx, orderId, pieces);
    const after = {
      title,
      pieces: pieces.map(({ recipientName, engraving }) => ({ recipientName, engraving })),
    };
    await recordEvent(tx, act, { act: "order.drafted", subject: { type: "order", id: orderId }, after });
    return granted(orderId);
  });
}

/** A deal toy is a block where the catalogue has one. */
async function usualItem(tx: Tx) {
  const items = await listItemsOnOffer(tx);
  return items.find(({ shape }) => shape === "cube") ?? items[0] ?? null;
}

function piecesFor(
  win: NonNullable<Awaited<ReturnType<typeof findWinForToy>>>,
  item: { id: string; unitPrice: bigint },
  now: Date,
) {
  const ofBothSides = win.participants.filter(({ side }) => side !== "other");
  const day = (win.confirmedAt ?? now).toISOString().slice(0, 10);
  return ofBothSides.map(({ personId, person }, at) => ({
    itemId: item.id,
    unitPrice: item.unitPrice,
    position: at + 1,
    recipientId: personId,
    recipientName: person.name,
    engraving: engravingFor(template, {
      win: win.title,
      customer: publicCustomer(win),
      laureate: person.name,
      date: engravedDate(day),
    }),
  }));
}
