import { standInFor } from "~/domain/wins/sign-off";
import type { Database } from "./client.server";
import { databaseNow } from "./clock.server";
import { listFormerStandIns } from "./stand-ins.server";
import { findWin } from "./wins.server";

/** Whether somebody would sign this win in the place of another, had it not moved on: its forms are closed to them since. */
export async function isFormerStandIn(db: Database, winId: string, personId: string): Promise<boolean> {
  const win = await findWin(db, winId);
  if (!win || win.state === "submitted") return false;
  const standIns = await listFormerStandIns(db, win, await databaseNow(db));
  return standInFor({ ...win, standIns }, personId) !== null;
}
