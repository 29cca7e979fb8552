import { recordEvent } from "~/db/audit.server";
import { findLaureate } from "~/db/hall.server";
import { updateNote } from "~/db/laureates.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Adds to an honour what changed since, such as a reversal. The honour itself stays; an empty note is refused. */
export async function noteLaureate(act: Act, id: string, note: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const laureate = await findLaureate(tx, id, { seesAll: true }, act.now);
    if (!laureate) return refused("not-found");
    const words = note.trim();
    if (words === "") return refused("note-missing", { field: "note" });
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
