import type { Database, Tx } from "./client.server";
import { listWholeWins, type FoundWin } from "./wins.server";

/**
 * The wins behind entries that hide something: their own, and those of the nominations that stand. In as many queries
 * for a whole shortlist as for one entry.
 */
export async function listWinsBehind(
  db: Database | Tx,
  entryIds: readonly string[],
): Promise<{ entryId: string; win: FoundWin }[]> {
  const win = { OR: [{ hideCustomer: true }, { hideAmounts: true }] };
  const ids = { in: [...entryIds] };
  const own = await db.entry.findMany({ where: { id: ids, win }, select: { id: true, winId: true } });
  const told = await db.nomination.findMany({
    where: { entryId: ids, state: "submitted", win },
    select: { entryId: true, winId: true },
    distinct: ["entryId", "winId"],
  });
  const links = [...own.map(({ id, winId }) => ({ entryId: id, winId })), ...told];
  const wins = await listWholeWins(db, [...new Set(links.flatMap(({ winId }) => winId ?? []))]);
  return entryIds.flatMap((entryId) =>
    wins
      .filter(({ id }) => links.some((link) => link.entryId === entryId && link.winId === id))
      .map((one) => ({ entryId, win: one })),
  );
}
