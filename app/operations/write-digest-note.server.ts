import { recordEvent } from "~/db/audit.server";
import { updateEdition } from "~/db/digest-editions.server";
import { checkDigestNote, checkOpen } from "~/domain/updates/digest-edition";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openEdition } from "./open-edition.server";

/** Puts an editor's words above the letter of a week. */
export async function writeDigestNote(
  act: Act,
  { week, note }: { week: string; note: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await openEdition(tx, act, week);
    if (!found.ok) return found;
    const open = checkOpen(found.value);
    if (!open.ok) return open;
    const checked = checkDigestNote(note);
    if (!checked.ok) return checked;
    await updateEdition(tx, week, { note: checked.value });
    await recordEvent(tx, act, {
      act: "digest.note-written",
      subject: { type: "digest", id: week },
      before: { note: found.value.note },
      after: { note: checked.value },
    });
    return granted();
  });
}
