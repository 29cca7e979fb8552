import type { Tx } from "~/db/client.server";
import { listLedgerViews, lockLedgerViews } from "~/db/ledger-views.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused } from "~/domain/verdict";
import type { Act } from "./act.server";

/** Somebody's own view of the ledger and their others, held until the end: two forms of one person come in turn. */
export async function openLedgerView(tx: Tx, act: Act, viewId: string) {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  await lockLedgerViews(tx, personId);
  const views = await listLedgerViews(tx, personId);
  if (!views.some(({ id }) => id === viewId)) return refused("not-found");
  return granted({ personId, others: views.filter(({ id }) => id !== viewId) });
}
