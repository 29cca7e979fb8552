import type { Database, Tx } from "~/db/client.server";
import { listWinsBehind } from "~/db/entries.server";
import { findWin } from "~/db/wins.server";
import type { Actor } from "~/domain/people/actor";
import { granted, type Verdict } from "~/domain/verdict";
import type { WrittenText } from "~/domain/wins/hidden-customer";
import { checkOpenTexts, checkOpenTextsBy } from "~/domain/wins/open-text";

/**
 * Whether texts that stand beside a win in public keep to themselves what the win does. Without a win they do. Who
 * may not read what it hides is told no more than that the text may tell it.
 */
export async function checkBesideWin(
  tx: Database | Tx,
  winId: string | null,
  writer: Actor,
  texts: readonly WrittenText[],
): Promise<Verdict> {
  const win = winId === null ? null : await findWin(tx, winId);
  return win ? checkOpenTextsBy(win, writer.kind === "person" ? writer : null, texts) : granted();
}

/**
 * Whether a citation tells nothing that the wins behind its entry hide: that of the entry, and those of its stories.
 * Those who screen read all of it.
 */
export async function checkOpenCitation(
  tx: Database | Tx,
  entryId: string,
  citation: string,
): Promise<Verdict> {
  for (const winId of await listWinsBehind(tx, entryId)) {
    const win = await findWin(tx, winId);
    const open = win ? checkOpenTexts(win, [{ field: "citation", text: citation }]) : granted();
    if (!open.ok) return open;
  }
  return granted();
}
