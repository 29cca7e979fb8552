import type { Database, Tx } from "~/db/client.server";
import { listWinsBehind } from "~/db/entries.server";
import { findWin } from "~/db/wins.server";
import { granted, type Verdict } from "~/domain/verdict";
import type { WrittenText } from "~/domain/wins/hidden-customer";
import { checkOpenTexts } from "~/domain/wins/open-text";

/** Whether texts that stand beside a win in public keep to themselves what the win does. Without a win they do. */
export async function checkBesideWin(
  tx: Database | Tx,
  winId: string | null,
  texts: readonly WrittenText[],
): Promise<Verdict> {
  const win = winId === null ? null : await findWin(tx, winId);
  return win ? checkOpenTexts(win, texts) : granted();
}

/** Whether a citation tells nothing that the wins behind its entry hide: that of the entry, and those of its stories. */
export async function checkOpenCitation(
  tx: Database | Tx,
  entryId: string,
  citation: string,
): Promise<Verdict> {
  for (const winId of await listWinsBehind(tx, entryId)) {
    const open = await checkBesideWin(tx, winId, [{ field: "citation", text: citation }]);
    if (!open.ok) return open;
  }
  return granted();
}
