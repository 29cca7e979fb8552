import { publicStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";

/** The win behind an honour, as everybody may read it: nothing of customer or amounts. */
export async function findWinBehind(db: Database | Tx, id: string) {
  return db.win.findFirst({
    where: { id, state: { in: [...publicStates] } },
    select: {
      id: true,
      title: true,
      summary: true,
      participants: {
        select: { side: true, person: { select: { id: true, name: true } } },
        orderBy: { position: "asc" },
      },
    },
  });
}
