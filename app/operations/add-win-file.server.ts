import { recordEvent } from "~/db/audit.server";
import { findSameContent, insertWinFile, listWinFiles, type ListedWinFile } from "~/db/win-files.server";
import { checkRoom, readEvidence } from "~/domain/awards/evidence";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { evidenceAt, roomForEvidence } from "~/domain/wins/evidence-files";
import type { ValueKind } from "~/domain/wins/value-line";
import { transact, type Act } from "./act.server";
import { openWinEvidence } from "./open-win-evidence.server";

/**
 * Puts a file of evidence beside one's own win. The same name and the same bytes at the same place are the same file: a
 * double click takes one place. The record keeps no name of it, for that may tell the customer.
 */
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
    const read = readEvidence(file);
    if (!read.ok) return read;
    const { name, type, content } = read.value;
    const size = content.length;
    const alike = already.filter((other) => other.name === name && other.size === size);
    const same = await findSameContent(
      tx,
      alike.map(({ id }) => id),
      content,
    );
    if (same !== null) return granted({ id: same, kind, name, size });
    const place = checkRoom(already.length, room);
    if (!place.ok) return place;
    const id = await insertWinFile(tx, { winId, kind, name, type, content, addedAt: act.now });
    if (state !== "draft") {
      await recordEvent(tx, act, {
        act: "win.file-added",
        subject: { type: "win", id: winId },
        after: { kind, size },
      });
    }
    return granted({ id, kind, name, size });
  });
}
