import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

interface OfHonours {
  categoryId: string | null;
  laureateId: string | null;
}

/** Whether an order names laureates who are not announced yet, so that few may see it. */
export async function isUnderWraps(db: Database | Tx, order: OfHonours, now: Date): Promise<boolean> {
  const { categoryId, laureateId } = order;
  if (!categoryId && !laureateId) return false;
  const of = categoryId ? { categoryId } : { id: laureateId ?? "" };
  return (await db.laureate.count({ where: { ...of, ...notAnnounced(now) } })) > 0;
}

/** The condition that leaves out every order under wraps. */
export async function openOrders(db: Database | Tx, now: Date): Promise<Prisma.TrophyOrderWhereInput> {
  const hidden = await db.laureate.findMany({
    where: notAnnounced(now),
    select: { id: true, categoryId: true },
  });
  const categoryIds = [...new Set(hidden.flatMap(({ categoryId }) => categoryId ?? []))];
  const laureateIds = hidden.map(({ id }) => id);
  return {
    AND: [
      { OR: [{ categoryId: null }, { categoryId: { notIn: categoryIds } }] },
      { OR: [{ laureateId: null }, { laureateId: { notIn: laureateIds } }] },
    ],
  };
}

function notAnnounced(now: Date): Prisma.LaureateWhereInput {
  return { OR: [{ announcedAt: null }, { announcedAt: { gt: now } }] };
}
