import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { findUpdateForUpdate, updateValidUntil } from "~/db/updates.server";
import { personIdOf } from "~/domain/people/actor";
import { endsSoon, laterDay } from "~/domain/updates/update";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

/** Says of one's own note that it is still true: it stands for two more weeks. Pressed twice it is extended once. */
export async function extendUpdate(act: Act, { updateId }: { updateId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const update = await findUpdateForUpdate(tx, updateId);
    if (!update || update.authorId !== personIdOf(act.actor)) return refused("not-found");
    if (update.withdrawnAt) return refused("update-withdrawn");
    const { timeZone } = await getCompany(tx);
    const today = localOf(act.now, timeZone).slice(0, 10);
    const before = update.validUntil.toISOString().slice(0, 10);
    if (before >= today && !endsSoon(before, today)) return granted();
    const validUntil = laterDay(before, today);
    await updateValidUntil(tx, updateId, validUntil);
    await recordEvent(tx, act, {
      act: "update.extended",
      subject: { type: "update", id: updateId },
      before: { validUntil: before },
      after: { validUntil },
    });
    return granted();
  });
}
