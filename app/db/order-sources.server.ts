import { openFor } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";

const laureates = {
  id: true,
  title: true,
  awardName: true,
  honouredOn: true,
  entryId: true,
  members: { select: { personId: true, name: true }, orderBy: { name: "asc" } },
} as const;

/** What a category orders for its laureates, and who they are. */
export async function findCategoryHonours(tx: Tx, categoryId: string) {
  const category = await tx.category.findUnique({
    where: { id: categoryId },
    select: {
      id: true,
      name: true,
      trophyItemId: true,
      engravingTemplate: true,
      laureates: { select: laureates, orderBy: { title: "asc" } },
    },
  });
  return category && { ...category, laureates: await withWins(tx, category.laureates) };
}

/** What an award orders for one laureate of its own. */
export async function findLaureateHonours(tx: Tx, laureateId: string) {
  const laureate = await tx.laureate.findUnique({
    where: { id: laureateId },
    select: { ...laureates, award: { select: { name: true, trophyItemId: true, engravingTemplate: true } } },
  });
  if (!laureate) return null;
  const [withWin] = await withWins(tx, [laureate]);
  return withWin ? { ...withWin, award: laureate.award } : null;
}

/** What an award orders for all laureates of one of its runs. */
export async function findRunHonours(tx: Tx, runId: string) {
  const run = await tx.thresholdRun.findUnique({
    where: { id: runId },
    select: {
      award: { select: { name: true, trophyItemId: true, engravingTemplate: true } },
      laureates: { select: laureates, orderBy: [{ title: "asc" }, { id: "asc" }] },
    },
  });
  return run && { ...run, laureates: await withWins(tx, run.laureates) };
}

/** A win of which keepsakes are ordered, with its participants; null for any other, so that no title gets out. */
export async function findWinForToy(db: Database | Tx, winId: string) {
  const win = await db.win.findUnique({
    where: { id: winId },
    select: {
      id: true,
      title: true,
      customer: true,
      hideCustomer: true,
      state: true,
      confirmedAt: true,
      participants: {
        select: { personId: true, side: true, person: { select: { name: true } } },
        orderBy: [{ side: "asc" }, { position: "asc" }],
      },
    },
  });
  return win && openFor(win.state, "order-keepsake") ? win : null;
}

/** The wins that hide something from an order's engraving: the win itself, or those its laureates were chosen for. */
export async function listWinsBehindOrder(db: Database | Tx, order: OfHonours & { winId: string | null }) {
  const ofLaureates = laureatesOf(order);
  const honoured = await db.laureate.findMany({
    where: ofLaureates,
    select: { entryId: true, honouredOn: true },
  });
  const entryIds = honoured.flatMap(({ entryId }) => entryId ?? []);
  const wins = await db.win.findMany({
    where: { OR: [{ id: order.winId ?? "" }, { entries: { some: { id: { in: entryIds } } } }] },
    select: { title: true, customer: true, hideCustomer: true, hideAmounts: true, confirmedAt: true },
  });
  return { wins, honouredOn: honoured[0]?.honouredOn ?? null };
}

interface OfHonours {
  categoryId: string | null;
  laureateId: string | null;
  thresholdRunId: string | null;
}

function laureatesOf({ categoryId, laureateId, thresholdRunId }: OfHonours) {
  if (categoryId) return { categoryId };
  return thresholdRunId ? { thresholdRunId } : { id: laureateId ?? "" };
}

async function withWins<T extends { entryId: string | null }>(tx: Tx, honours: T[]) {
  const entries = await tx.entry.findMany({
    where: { id: { in: honours.flatMap(({ entryId }) => entryId ?? []) } },
    select: { id: true, win: { select: { title: true, customer: true, hideCustomer: true } } },
  });
  return honours.map((honour) => ({
    ...honour,
    win: entries.find(({ id }) => id === honour.entryId)?.win ?? null,
  }));
}
