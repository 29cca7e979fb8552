import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { updateNote } from "~/db/laureates.server";
import {
  findOpenReversalAsk,
  listHonoursOf,
  updateReversalAsk,
  updateWinReversed,
} from "~/db/reversals.server";
import type { FoundWin } from "~/db/wins.server";
import { granted, type Verdict } from "~/domain/verdict";
import { checkReversal, noteOfReversal } from "~/domain/wins/reversal";
import { transact, type Act } from "./act.server";
import { openSignedWin } from "./open-signed-win.server";
import { tellOfReversal } from "./reversal-letters.server";

/**
 * Takes a win out of the book for good: it keeps its page and its record, and from then on it counts in no total, rule
 * or award. Honours that stand on it stay and say so.
 */
export async function reverseWin(
  act: Act,
  { winId, reason }: { winId: string; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openSignedWin(tx, act, winId);
    if (!open.ok) return open;
    const { win, decider } = open.value;
    const words = reason.trim();
    if (win.reversedById === decider.id && win.reverseReason === words) return granted();
    const allowed = checkReversal(win, decider, words);
    if (!allowed.ok) return allowed;
    await updateWinReversed(tx, winId, { by: decider.id, reason: words, now: act.now });
    const ask = await findOpenReversalAsk(tx, winId);
    if (ask) {
      const decided = { decidedById: decider.id, decidedAt: act.now, agreed: true, answer: "" };
      await updateReversalAsk(tx, ask.id, decided);
    }
    await recordEvent(tx, act, {
      act: "win.reversed",
      subject: { type: "win", id: winId },
      before: { state: win.state },
      after: { state: "reversed" },
      reason: win.hideAmounts ? "" : words,
    });
    await noteHonours(tx, act, win);
    await tellOfReversal(tx, act, { win, reason: words, askedBy: ask?.askedBy ?? null });
    return granted();
  });
}

async function noteHonours(tx: Tx, act: Act, win: FoundWin): Promise<void> {
  const { timeZone, locale } = await getCompany(tx);
  for (const { id, note } of await listHonoursOf(tx, win.id)) {
    const noted = noteOfReversal(note, win.title, { at: act.now, timeZone, locale });
    await updateNote(tx, id, noted);
    await recordEvent(tx, act, {
      act: "laureate.noted",
      subject: { type: "laureate", id },
      before: { note },
      after: { note: noted },
    });
  }
}
