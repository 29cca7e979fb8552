import type { OrderState } from "~/domain/trophies/order-state";
import { zonesOf } from "./catalogue.server";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

const inFull = {
  vendor: true,
  win: {
    select: {
      id: true,
      title: true,
      customer: true,
      hideCustomer: true,
      hideAmounts: true,
      confirmedAt: true,
      state: true,
    },
  },
  pieces: { orderBy: { position: "asc" }, include: { item: true } },
} satisfies Prisma.TrophyOrderInclude;

type OrderRow = Prisma.TrophyOrderGetPayload<{ include: typeof inFull }>;

/** One order with its vendor, its pieces and their items. */
export type OrderInFull = Awaited<ReturnType<typeof complete>>;

export type PieceInFull = OrderInFull["pieces"][number];

export async function findOrder(db: Database | Tx, id: string): Promise<OrderInFull | null> {
  const row = await db.trophyOrder.findUnique({ where: { id }, include: inFull });
  return row && complete(row);
}

/** The same, held until the transaction ends, so that nobody else changes it meanwhile. */
export async function findOrderForChange(tx: Tx, id: string): Promise<OrderInFull | null> {
  await tx.$queryRaw`SELECT "id" FROM "TrophyOrder" WHERE "id" = ${id} FOR UPDATE`;
  return findOrder(tx, id);
}

/** The order that a vendor's link opens, whether or not the link has ended. */
export async function findOrderByLink(
  db: Database | Tx,
  vendorTokenHash: string,
): Promise<OrderInFull | null> {
  const row = await db.trophyOrder.findUnique({ where: { vendorTokenHash }, include: inFull });
  return row && complete(row);
}

function complete(row: OrderRow) {
  const pieces = row.pieces.map((piece) => ({
    ...piece,
    item: { ...piece.item, zones: zonesOf(piece.item.zones) },
  }));
  return { ...row, pieces };
}

export type NewOrder = Pick<
  Prisma.TrophyOrderUncheckedCreateInput,
  "title" | "vendorId" | "currency" | "categoryId" | "winId" | "laureateId" | "thresholdRunId" | "deliverTo"
>;

/** Writes a draft; null if there is one already for the same category and vendor, win, laureate or run. */
export async function insertOrder(tx: Tx, order: NewOrder, now: Date): Promise<string | null> {
  const [made] = await tx.trophyOrder.createManyAndReturn({
    data: [{ ...order, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  return made?.id ?? null;
}

/** Changes an order if it is still in one of these states: check and write in one statement. */
export async function updateOrderFrom(
  tx: Tx,
  id: string,
  from: readonly OrderState[],
  change: Prisma.TrophyOrderUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.trophyOrder.updateMany({
    where: { id, state: { in: [...from] } },
    data: change,
  });
  return count === 1;
}

export async function findOrderByPoNumber(db: Database | Tx, poNumber: string) {
  return db.trophyOrder.findUnique({ where: { poNumber }, select: { id: true } });
}

export async function findOrderOfWin(db: Database | Tx, winId: string) {
  return db.trophyOrder.findUnique({ where: { winId }, select: { id: true, number: true, state: true } });
}

export async function findOrderOfCategory(db: Database | Tx, categoryId: string, vendorId: string) {
  return db.trophyOrder.findUnique({
    where: { categoryId_vendorId: { categoryId, vendorId } },
    select: { id: true },
  });
}

/** Whose honours an order is for, without the order itself. */
export async function findOrderHonours(db: Database | Tx, id: string) {
  return db.trophyOrder.findUnique({ where: { id }, select: { categoryId: true, laureateId: true } });
}
