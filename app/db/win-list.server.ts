import { publicStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";
import type { Prisma } from "./generated/client";

export const cardColumns = {
  id: true,
  title: true,
  summary: true,
  customer: true,
  hideCustomer: true,
  hideAmounts: true,
  currency: true,
  state: true,
  delivering: true,
  submittedById: true,
  confirmedAt: true,
  updatedAt: true,
  submittedBy: { select: { id: true, name: true } },
  participants: {
    select: { personId: true, side: true, person: { select: { id: true, name: true } } },
    orderBy: [{ position: "asc" }],
  },
  signOffs: { select: { side: true, person: { select: { id: true, name: true } } } },
  valueLines: { orderBy: [{ position: "asc" }] },
} satisfies Prisma.WinSelect;

export type WinCardRow = Prisma.WinGetPayload<{ select: typeof cardColumns }>;

/** The cards of these wins, in the order of the ids. Who may see which is asked where the ids come from. */
export async function listWinCards(db: Database | Tx, ids: readonly string[]): Promise<WinCardRow[]> {
  const rows = await db.win.findMany({ where: { id: { in: [...ids] } }, select: cardColumns });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A person's own drafts and what came back to them, the latest first. */
export async function listOwnWins(db: Database | Tx, personId: string, states: ("draft" | "returned")[]) {
  return db.win.findMany({
    where: { submittedById: personId, state: { in: states } },
    select: { id: true, title: true, state: true, updatedAt: true, returnComment: true },
    orderBy: [{ updatedAt: "desc" }],
    take: 20,
  });
}

/** The latest confirmed wins, for the home page. */
export async function listLatestWins(db: Database | Tx, limit: number): Promise<WinCardRow[]> {
  return db.win.findMany({
    where: { state: { in: [...publicStates] } },
    select: cardColumns,
    orderBy: [{ confirmedAt: "desc" }, { id: "asc" }],
    take: limit,
  });
}
