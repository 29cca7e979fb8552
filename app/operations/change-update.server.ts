import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { findUpdateForUpdate, updateContent } from "~/db/updates.server";
import { personIdOf } from "~/domain/people/actor";
import { saysNothingNew } from "~/domain/same-content";
import { checkUpdate, type UpdateContent } from "~/domain/updates/update";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

/**
 * Writes one's own note anew. One whose day is over stands again with a later day. What it says already is no change.
 */
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
    const validOn = update.validUntil.toISOString().slice(0, 10);
    if (saysNothingNew(checked.value, { ...update, validUntil: validOn })) return granted();
    await updateContent(tx, updateId, checked.value, act.now);
    const { kind, line, validUntil } = checked.value;
    await recordEvent(tx, act, {
      act: "update.changed",
      subject: { type: "update", id: updateId },
      before: {
        kind: update.kind,
        line: update.line,
        validUntil: validOn,
      },
      after: { kind, line, validUntil },
    });
    return granted();
  });
}
