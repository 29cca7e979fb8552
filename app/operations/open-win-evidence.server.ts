import type { Tx } from "~/db/client.server";
import { findWinForUpdate, type FoundWin } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkEvidenceOpen } from "~/domain/wins/evidence-files";
import type { Act } from "./act.server";

/** One's own win, held, as long as its evidence can be changed. */
export async function openWinEvidence(tx: Tx, act: Act, winId: string): Promise<Verdict<FoundWin>> {
  const win = await findWinForUpdate(tx, winId);
  if (!win || win.submittedById !== personIdOf(act.actor)) return refused("not-found");
  const open = checkEvidenceOpen(win);
  return open.ok ? granted(win) : open;
}
