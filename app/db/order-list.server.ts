import type { OrderState } from "~/domain/trophies/order-state";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { openOrders } from "./under-wraps.server";

export interface OrderFilter {
  states?: readonly OrderState[];
  /** Words in the title, the vendor, a recipient or the PO number. */
  words?: string;
  number?: number | null;
  /** The instant by which honours count as announced; left out for those who may know them before. */
  announcedBy?: Date;
}

const mostOrders = 500;

/** Orders for the board and the list, those needed soonest first. */
export async function listOrders(db: Database | Tx, { states, words, number, announcedBy }: OrderFilter) {
  const open = announcedBy ? await openOrders(db, announcedBy) : {};
  return db.trophyOrder.findMany({
    where: { AND: [states ? { state: { in: [...states] } } : {}, matching(words, number), open] },
    orderBy: [{ neededBy: { sort: "asc", nulls: "last" } }, { number: "desc" }],
    take: mostOrders,
    select: {
      id: true,
      number: true,
      title: true,
      state: true,
      neededBy: true,
      currency: true,
      submittedById: true,
      promisedArriveOn: true,
      vendor: { select: { name: true } },
      pieces: {
        orderBy: { position: "asc" },
        select: {
          unitPrice: true,
          recipientId: true,
          shippedAt: true,
          receivedAt: true,
          item: { select: { name: true, shape: true } },
        },
      },
    },
  });
}

function matching(
  words: string | undefined,
  number: number | null | undefined,
): Prisma.TrophyOrderWhereInput {
  if (!words) return {};
  const contains = { contains: words, mode: "insensitive" as const };
  return {
    OR: [
      { title: contains },
      { poNumber: contains },
      { vendor: { name: contains } },
      { pieces: { some: { recipientName: contains } } },
      ...(number ? [{ number }] : []),
    ],
  };
}
