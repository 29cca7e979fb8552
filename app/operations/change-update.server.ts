import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { findUpdateForUpdate, updateContent } from "~/db/updates.server";
import { personIdOf } from "~/domain/people/actor";
import { checkUpdate, type UpdateContent } from "~/domain/updates/update";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

/** Writes one's own note anew. One whose day is over stands again with a later day. */
export async function changeUpdate(
  act: Act,
  { updateId, content }: { updateId: string; content: UpdateContent },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const update = await findUpdateForUpdate(tx, updateId);
    if (!update || update.authorId !== personIdOf(act.actor)) return refused("not-found");
    if (update.withdrawnAt) return refused("update-withdrawn");
    const { timeZone } = await getCompany(tx);
    const checked = checkUpdate(content, localOf(act.now, timeZone).slice(0, 10));
    if (!checked.ok) return checked;
    await updateContent(tx, updateId, checked.value, act.now);
    const { kind, line, validUntil } = checked.value;
    await recordEvent(tx, act, {
      act: "update.changed",
      subject: { type: "update", id: updateId },
      before: {
        kind: update.kind,
        line: update.line,
        validUntil: update.validUntil.toISOString().slice(0, 10),
      },
      after: { kind, line, validUntil },
    });
    return granted();
  });
}
