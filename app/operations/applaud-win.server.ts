import { deleteApplause, insertApplause } from "~/db/applause.server";
import { recordEvent } from "~/db/audit.server";
import { findWin } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { maySeeWin } from "~/domain/wins/visibility";
import { openFor } from "~/domain/wins/win-state";
import { transact, type Act } from "./act.server";

/** Gives applause to a confirmed win or takes it back. Doing the same twice changes nothing the second time. */
export async function applaudWin(
  act: Act,
  { winId, applause }: { winId: string; applause: "give" | "take-back" },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const win = await findWin(tx, winId);
    if (!win || actor.kind !== "person" || !maySeeWin(win, actor)) return refused("not-found");
    if (!openFor(win.state, "applaud")) return refused("win-locked");
    const row = { winId, personId: actor.id };
    const changed =
      applause === "give" ? await insertApplause(tx, { ...row, at: now }) : await deleteApplause(tx, row);
    if (!changed) return granted();
    const word = applause === "give" ? "win.applauded" : "win.applause-taken-back";
    await recordEvent(tx, act, { act: word, subject: { type: "win", id: winId } });
    return granted();
  });
}
