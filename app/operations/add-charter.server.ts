import { recordEvent } from "~/db/audit.server";
import { findCharterNamed, holdCharters, insertCharter } from "~/db/charter-writes.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { charterFrom, type CharterDraft } from "./charter-draft.server";

/** Adds a KPI to the scorecard and answers its id. The same form twice makes one. */
export async function addCharter(
  act: Act,
  { draft, formKey }: { draft: CharterDraft; formKey: string },
): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "manage-scorecard")) return refused("not-allowed");
    const earlier = await claimOnce(tx, act, formKey);
    if (earlier !== null) return granted(earlier);
    const charter = await charterFrom(tx, draft);
    if (!charter.ok) return charter;
    await holdCharters(tx);
    if (await findCharterNamed(tx, charter.value.name)) return refused("kpi-name-taken", { field: "name" });
    const id = await insertCharter(tx, charter.value, act.now);
    await recordEvent(tx, act, {
      act: "charter.created",
      subject: { type: "charter", id },
      after: charter.value,
    });
    await settleOnce(tx, formKey, id);
    return granted(id);
  });
}
