import { updateDefaultView } from "~/db/ledger-views.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openLedgerView } from "./open-ledger-view.server";

/** Opens the ledger of its owner with a view from now on, or with none. */
export async function chooseLedgerView(
  act: Act,
  { id, opens }: { id: string; opens: "with-it" | "with-none" },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openLedgerView(tx, act, id);
    if (!open.ok) return open;
    await updateDefaultView(tx, open.value.personId, opens === "with-it" ? id : null);
    return granted();
  });
}
