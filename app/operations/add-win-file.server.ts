import { recordEvent } from "~/db/audit.server";
import { insertWinFile, listWinFiles, type ListedWinFile } from "~/db/win-files.server";
import { checkEvidence } from "~/domain/awards/evidence";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { evidenceAt, roomForEvidence } from "~/domain/wins/evidence-files";
import type { ValueKind } from "~/domain/wins/value-line";
import { transact, type Act } from "./act.server";
import { openWinEvidence } from "./open-win-evidence.server";

/** Puts a file of evidence beside one's own win. The record keeps no name of it, for that may tell the customer. */
export async function addWinFile(
  act: Act,
  file: { winId: string; kind: ValueKind | null; name: string; content: Uint8Array },
): Promise<Verdict<Omit<ListedWinFile, "type">>> {
  const { winId, kind } = file;
  return transact(act, async (tx) => {
    const open = await openWinEvidence(tx, act, winId);
    if (!open.ok) return open;
    const { valueLines, state } = open.value;
    const room = roomForEvidence(valueLines, kind);
    if (room === 0) return refused("not-found");
    const already = evidenceAt(valueLines, await listWinFiles(tx, winId), kind);
    const checked = checkEvidence(file, already.length, room);
    if (!checked.ok) return checked;
    const { name, type, content } = checked.value;
    const id = await insertWinFile(tx, { winId, kind, name, type, content, addedAt: act.now });
    if (state !== "draft") {
      await recordEvent(tx, act, {
        act: "win.file-added",
        subject: { type: "win", id: winId },
        after: { kind, size: content.length },
      });
    }
    return granted({ id, kind, name, size: content.length });
  });
}
