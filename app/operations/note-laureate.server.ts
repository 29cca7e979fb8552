import { recordEvent } from "~/db/audit.server";
import { findLaureate } from "~/db/hall.server";
import { holdLaureate, updateNote } from "~/db/laureates.server";
import { saysSomething } from "~/domain/says-something";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { checkBehindEntry, checkBesideWin } from "./open-citation.server";

/**
 * Adds to an honour what changed since, such as a reversal. The honour itself stays; an empty note is refused, and the
 * note that stands there already is no change.
 */
export async function noteLaureate(act: Act, id: string, note: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const held = await holdLaureate(tx, id);
    const laureate = await findLaureate(tx, id, { seesAll: true }, act.now);
    if (!laureate) return refused("not-found");
    const words = note.trim();
    if (!saysSomething(words)) return refused("note-missing", { field: "note" });
    if (words === laureate.note) return granted();
    const text = { field: "note", text: words };
    const open = await checkBesideWin(tx, laureate.winId, act.actor, [text]);
    if (!open.ok) return open;
    const behind = held?.entryId ? await checkBehindEntry(tx, held.entryId, act.actor, text) : granted();
    if (!behind.ok) return behind;
    await updateNote(tx, id, words);
    await recordEvent(tx, act, {
      act: "laureate.noted",
      subject: { type: "laureate", id },
      before: { note: laureate.note },
      after: { note: words },
    });
    return granted();
  });
}
