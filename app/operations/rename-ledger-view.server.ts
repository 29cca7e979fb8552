import { updateLedgerViewName } from "~/db/ledger-views.server";
import { granted, type Verdict } from "~/domain/verdict";
import { checkViewName } from "~/domain/wins/ledger-view";
import { transact, type Act } from "./act.server";
import { openLedgerView } from "./open-ledger-view.server";

/** Gives one's own view of the ledger another name. */
export async function renameLedgerView(
  act: Act,
  { id, name }: { id: string; name: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openLedgerView(tx, act, id);
    if (!open.ok) return open;
    const named = checkViewName(name, open.value.others);
    if (!named.ok) return named;
    await updateLedgerViewName(tx, id, named.value);
    return granted();
  });
}
