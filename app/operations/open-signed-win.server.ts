import type { Tx } from "~/db/client.server";
import { listManagersAbove } from "~/db/people.server";
import { findWinForUpdate, type FoundWin } from "~/db/wins.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

export interface OpenSignedWin {
  win: FoundWin;
  decider: { id: string; superiorIds: readonly string[] };
}

/** The signed win that somebody of Finance decides about, held until the end. */
export async function openSignedWin(tx: Tx, act: Act, winId: string): Promise<Verdict<OpenSignedWin>> {
  const { actor } = act;
  if (actor.kind !== "person" || !may(actor, "check-values")) return refused("not-allowed");
  const win = await findWinForUpdate(tx, winId);
  if (!win || win.confirmedAt === null) return refused("not-found");
  return granted({ win, decider: { id: actor.id, superiorIds: await listManagersAbove(tx, actor.id) } });
}
