import { recordEvent } from "~/db/audit.server";
import { deleteWinFile } from "~/db/win-files.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openWinEvidence } from "./open-win-evidence.server";

/** Takes a file of evidence away from one's own win. */
export async function removeWinFile(act: Act, winId: string, id: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openWinEvidence(tx, act, winId);
    if (!open.ok) return open;
    if (!(await deleteWinFile(tx, winId, id))) return refused("not-found");
    if (open.value.state !== "draft")
      await recordEvent(tx, act, { act: "win.file-removed", subject: { type: "win", id: winId } });
    return granted();
  });
}
