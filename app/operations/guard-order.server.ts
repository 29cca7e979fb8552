import type { Database, Tx } from "~/db/client.server";
import { listWinsBehindOrder } from "~/db/order-sources.server";
import type { OrderInFull } from "~/db/orders.server";
import { checkEngraving, type EngravingFinding, type GuardFacts } from "~/domain/trophies/engraving";
import { saysSomething } from "~/domain/says-something";
import { granted, refused, type Verdict } from "~/domain/verdict";

/** What is wrong with the engraving of each piece, by the id of the piece. */
export async function guardOrder(
  db: Database | Tx,
  order: OrderInFull,
): Promise<Map<string, EngravingFinding[]>> {
  const facts = await guardFacts(db, order);
  return new Map(
    order.pieces.map((piece) => [
      piece.id,
      checkEngraving(piece.engraving, piece.item.zones, { ...facts, recipientName: piece.recipientName }),
    ]),
  );
}

/** What the engraving of an order is compared with: the day of the honour and what its wins hide. */
export async function guardFacts(db: Database | Tx, order: OrderInFull): Promise<GuardFacts> {
  const { wins, honouredOn } = await listWinsBehindOrder(db, order);
  const on = honouredOn ?? order.win?.confirmedAt ?? order.createdAt;
  return {
    honouredOn: on.toISOString().slice(0, 10),
    hiddenCustomers: wins.filter(({ hideCustomer }) => hideCustomer).map(({ customer }) => customer),
    hidesAmounts: wins.some(({ hideAmounts }) => hideAmounts),
  };
}

/** Whether an order can go on: it has pieces, a place to go to, and nothing is wrong with any engraving. */
export async function checkReady(db: Database | Tx, order: OrderInFull): Promise<Verdict> {
  if (order.pieces.length === 0) return refused("no-pieces");
  if (!saysSomething(order.deliverTo)) return refused("deliver-to-missing", { field: "deliverTo" });
  const findings = await guardOrder(db, order);
  const wrong = order.pieces.find(({ id }) => (findings.get(id) ?? []).length > 0);
  if (wrong) return refused("engraving-wrong", { detail: `piece ${wrong.position}` });
  return granted();
}
