import { searchText } from "~/domain/people/search-text";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { listManagersAbove } from "./people.server";

export const queuePage = 25;

export interface QueueFilter {
  search: string;
  show: "waiting" | "checked";
}

/** Wins that wait for Finance, the longest first, or those that Finance has checked, the latest first. */
export async function listFinanceQueue(
  db: Database | Tx,
  { filter, page }: { filter: QueueFilter; page: number },
) {
  const words = searchText(filter.search).split(" ").filter(Boolean).slice(0, 6);
  const inState: Prisma.WinWhereInput = filter.show === "waiting" ? waiting : checked;
  const where = { AND: [inState, ...words.map((word) => ({ searchText: { contains: word } }))] };
  const [rows, total] = await Promise.all([
    db.win.findMany({
      where,
      select: {
        ...{ id: true, title: true, customer: true, currency: true, state: true },
        ...{ confirmedAt: true, checkedAt: true, submittedById: true },
        participants: { select: { personId: true, person: { select: { name: true } } } },
        valueLines: true,
      },
      orderBy: filter.show === "waiting" ? [{ confirmedAt: "asc" }, { id: "asc" }] : [{ checkedAt: "desc" }],
      skip: (page - 1) * queuePage,
      take: queuePage,
    }),
    db.win.count({ where }),
  ]);
  return { rows, total };
}

/** How many wins wait that this validator has no stake in. */
export async function countWinsToCheck(db: Database | Tx, personId: string): Promise<number> {
  const stake = [personId, ...(await listManagersAbove(db, personId))];
  return db.win.count({
    where: {
      ...waiting,
      submittedById: { not: personId },
      participants: { none: { personId: { in: stake } } },
    },
  });
}

const waiting = { state: "confirmed", checkedAt: null } as const;
const checked = { checkedAt: { not: null } };
