import { findWinImportForUpdate, updateWinImportMapping } from "~/db/win-imports.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { strangeHead, type DealMapping } from "~/domain/wins/import/fields";
import { readDealFile } from "~/domain/wins/import/read-deals";
import { transact, type Act } from "./act.server";

/** Says which columns of an uploaded file mean what. The next file with the same columns begins with it. */
export async function mapWins(
  act: Act,
  { importId, mapping }: { importId: string; mapping: DealMapping },
): Promise<Verdict> {
  const { actor } = act;
  if (actor.kind !== "person" || !may(actor, "import-wins")) return refused("not-allowed");
  return transact(act, async (tx) => {
    const upload = await findWinImportForUpdate(tx, importId);
    if (!upload) return refused("not-found");
    if (upload.appliedAt) return refused("deals-imported");
    const file = readDealFile(upload.csv);
    if (!file.ok) return refused("deals-unreadable");
    const strange = strangeHead(mapping, file.heads);
    if (strange) return refused("deals-head-unknown", { field: strange });
    await updateWinImportMapping(tx, importId, mapping);
    return granted();
  });
}
