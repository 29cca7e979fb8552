import { recordEvent } from "~/db/audit.server";
import { findOwnLastNote, insertNote } from "~/db/screeners.server";
import { saysSomething } from "~/domain/says-something";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { entryInScreening } from "./entry-in-screening.server";

const longest = 1000;

/**
 * Tells the other screeners something about an entry. The record says that, and never what. The same words twice
 * in a row are one note.
 */
export async function noteEntry(
  act: Act,
  note: { cycleId: string; entryId: string; text: string },
): Promise<Verdict> {
  const text = note.text.trim();
  if (!saysSomething(text)) return refused("screening-note-missing", { field: "note" });
  const over = text.length - longest;
  if (over > 0) return refused("reason-too-long", { field: "note", detail: String(over) });
  return transact(act, async (tx) => {
    const found = await entryInScreening(tx, act, note);
    if (!found.ok) return found;
    if ((await findOwnLastNote(tx, found.value)) === text) return granted();
    await insertNote(tx, { ...found.value, text, at: act.now });
    await recordEvent(tx, act, { act: "entry.noted", subject: { type: "entry", id: note.entryId } });
    return granted();
  });
}
