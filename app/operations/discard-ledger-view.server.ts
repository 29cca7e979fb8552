import { deleteLedgerView } from "~/db/ledger-views.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openLedgerView } from "./open-ledger-view.server";

/** Throws one's own view of the ledger away. The wins stay as they are. */
export async function discardLedgerView(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openLedgerView(tx, act, id);
    if (!open.ok) return open;
    await deleteLedgerView(tx, id);
    return granted();
  });
}
