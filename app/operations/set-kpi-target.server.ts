import { recordEvent } from "~/db/audit.server";
import { upsertTarget } from "~/db/charter-writes.server";
import { findCharter } from "~/db/charters.server";
import { may } from "~/domain/people/may";
import { checkBounds } from "~/domain/scorecard/bounds";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Month } from "~/domain/wins/exchange";
import { transact, type Act } from "./act.server";

/** Sets the target of a KPI from a month on; the months before keep theirs. */
export async function setKpiTarget(
  act: Act,
  { charterId, from, amount }: { charterId: string; from: Month; amount: bigint },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    if (actor.kind !== "person" || !may(actor, "manage-scorecard")) return refused("not-allowed");
    const charter = await findCharter(tx, charterId);
    if (!charter) return refused("not-found");
    if (charter.retiredAt) return refused("kpi-retired");
    const checked = checkBounds(charter, amount);
    if (!checked.ok) return checked;
    const before = await upsertTarget(tx, { charterId, from, amount, setById: actor.id, setAt: now });
    if (before === amount) return granted();
    await recordEvent(tx, act, {
      act: "charter.target-set",
      subject: { type: "charter", id: charterId },
      before: before === null ? null : { from, amount: String(before) },
      after: { from, amount: String(amount) },
    });
    return granted();
  });
}
