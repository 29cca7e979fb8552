import type { Tx } from "~/db/client.server";
import { listManagersAbove } from "~/db/people.server";
import { findWinIdOfLine } from "~/db/value-checks.server";
import { findWinForUpdate, type FoundLine, type FoundWin } from "~/db/wins.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkStake } from "~/domain/wins/value-check";
import { openFor } from "~/domain/wins/win-state";
import type { Act } from "./act.server";

export interface OpenCheck {
  win: FoundWin;
  line: FoundLine;
  validatorId: string;
}

/** The line that a validator means, with its win held until the end: two of Finance come one after the other. */
export async function openCheck(tx: Tx, act: Act, lineId: string): Promise<Verdict<OpenCheck>> {
  const { actor } = act;
  if (actor.kind !== "person" || !may(actor, "check-values")) return refused("not-allowed");
  const winId = await findWinIdOfLine(tx, lineId);
  const win = winId === null ? null : await findWinForUpdate(tx, winId);
  const line = win?.valueLines.find(({ id }) => id === lineId);
  if (!win || !line || win.confirmedAt === null) return refused("not-found");
  const stake = checkStake(win, { id: actor.id, superiorIds: await listManagersAbove(tx, actor.id) });
  if (!stake.ok) return stake;
  return openFor(win.state, "check") ? granted({ win, line, validatorId: actor.id }) : refused("win-locked");
}
