import {
  deleteLedgerView,
  listLedgerViews,
  lockLedgerViews,
  updateDefaultView,
  updateLedgerViewName,
} from "~/db/ledger-views.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkViewName } from "~/domain/wins/ledger-view";
import { transact, type Act } from "./act.server";

/** What its owner does with a view of the ledger. */
export type ViewChange =
  { does: "rename"; name: string } | { does: "open-with" } | { does: "open-without" } | { does: "delete" };

/** Renames or deletes a view of the actor's own, or opens the ledger with it or without. */
export async function changeLedgerView(act: Act, viewId: string, change: ViewChange): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    await lockLedgerViews(tx, personId);
    const views = await listLedgerViews(tx, personId);
    if (!views.some(({ id }) => id === viewId)) return refused("not-found");
    if (change.does === "rename") {
      const others = views.filter(({ id }) => id !== viewId);
      const named = checkViewName(change.name, others);
      if (!named.ok) return named;
      await updateLedgerViewName(tx, viewId, named.value);
    } else if (change.does === "delete") await deleteLedgerView(tx, viewId);
    else await updateDefaultView(tx, personId, change.does === "open-with" ? viewId : null);
    return granted();
  });
}
