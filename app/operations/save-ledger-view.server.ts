import {
  insertLedgerView,
  listLedgerViews,
  lockLedgerViews,
  updateDefaultView,
} from "~/db/ledger-views.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkNewView } from "~/domain/wins/ledger-view";
import { transact, type Act } from "./act.server";

/** Keeps filters and order of the ledger under a name. What somebody looks for is theirs: the record keeps nothing. */
export async function saveLedgerView(
  act: Act,
  { name, query, opens }: { name: string; query: string; opens: "with-it" | "as-before" },
): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    await lockLedgerViews(tx, personId);
    const views = await listLedgerViews(tx, personId);
    if (views.some((view) => view.name === name.trim() && view.query === query)) return granted();
    const named = checkNewView({ name, query }, views);
    if (!named.ok) return named;
    const view = { personId, name: named.value, query, createdAt: act.now };
    const id = await insertLedgerView(tx, view);
    if (opens === "with-it") await updateDefaultView(tx, personId, id);
    return granted();
  });
}
