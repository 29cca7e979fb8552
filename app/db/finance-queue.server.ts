import { searchText } from "~/domain/people/search-text";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { listManagersAbove } from "./people.server";

export const queuePage = 25;

/** What the queue can show: what waits for a check, what is checked, what its people want reversed, and what is. */
export const queueViews = ["waiting", "checked", "reversal", "reversed"] as const;

export interface QueueFilter {
  search: string;
  show: (typeof queueViews)[number];
}

/** Wins that wait for Finance, the longest first, or those that Finance has decided about, the latest first. */
export async function listFinanceQueue(
  db: Database | Tx,
  { filter, page }: { filter: QueueFilter; page: number },
) {
  const words = searchText(filter.search).split(" ").filter(Boolean).slice(0, 6);
  const inState = views[filter.show];
  const where = { AND: [inState, ...words.map((word) => ({ searchText: { contains: word } }))] };
  const [rows, total] = await Promise.all([
    db.win.findMany({
      where,
      select: {
        ...{ id: true, title: true, customer: true, currency: true, state: true },
        ...{ confirmedAt: true, checkedAt: true, submittedById: true },
        participants: { select: { personId: true, person: { select: { name: true } } } },
        signOffs: { select: { personId: true, forId: true, person: { select: { name: true } } } },
        valueLines: true,
      },
      orderBy: orders[filter.show],
      skip: (page - 1) * queuePage,
      take: queuePage,
    }),
    db.win.count({ where }),
  ]);
  return { rows, total };
}

/** How many wins wait that this validator has no stake in. */
export async function countWinsToCheck(db: Database | Tx, personId: string): Promise<number> {
  return db.win.count({ where: { AND: [waiting, await withoutStake(db, personId)] } });
}

/** How many wins their people want reversed that this validator has no stake in. */
export async function countReversalsAsked(db: Database | Tx, personId: string): Promise<number> {
  return db.win.count({ where: { AND: [asked, await withoutStake(db, personId)] } });
}

async function withoutStake(db: Database | Tx, personId: string): Promise<Prisma.WinWhereInput> {
  const stake = [personId, ...(await listManagersAbove(db, personId))];
  const isStake = { in: stake };
  return {
    submittedById: { notIn: stake },
    participants: { none: { personId: isStake } },
    signOffs: { none: { OR: [{ personId: isStake }, { forId: isStake }] } },
  };
}

const waiting = { state: "confirmed", checkedAt: null } as const;
const asked: Prisma.WinWhereInput = { reversalAsks: { some: { decidedAt: null } } };

const views: Record<QueueFilter["show"], Prisma.WinWhereInput> = {
  waiting,
  checked: { checkedAt: { not: null }, state: { not: "reversed" } },
  reversal: asked,
  reversed: { state: "reversed" },
};

const longestFirst: Prisma.WinOrderByWithRelationInput[] = [{ confirmedAt: "asc" }, { id: "asc" }];
const orders: Record<QueueFilter["show"], Prisma.WinOrderByWithRelationInput[]> = {
  waiting: longestFirst,
  checked: [{ checkedAt: "desc" }, { id: "asc" }],
  reversal: longestFirst,
  reversed: [{ reversedAt: "desc" }, { id: "asc" }],
};
