import { recordEvent } from "~/db/audit.server";
import { findTarget, upsertTarget } from "~/db/charter-writes.server";
import { checkBounds } from "~/domain/scorecard/bounds";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Month } from "~/domain/wins/exchange";
import { transact, type Act } from "./act.server";
import { openCharter } from "./open-charter.server";

/** Sets the target of a KPI from a month on; the months before keep theirs. */
export async function setKpiTarget(
  act: Act,
  { charterId, from, amount }: { charterId: string; from: Month; amount: bigint },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const open = await openCharter(tx, act, charterId);
    if (!open.ok) return open;
    if (actor.kind !== "person") return refused("not-allowed");
    const charter = open.value;
    if (charter.retiredAt) return refused("kpi-retired");
    const checked = checkBounds(charter, amount);
    if (!checked.ok) return checked;
    const before = await findTarget(tx, charterId, from);
    if (before === amount) return granted();
    await upsertTarget(tx, { charterId, from, amount, setById: actor.id, setAt: now });
    await recordEvent(tx, act, {
      act: "charter.target-set",
      subject: { type: "charter", id: charterId },
      before: before === null ? null : { from, amount: String(before) },
      after: { from, amount: String(amount) },
    });
    return granted();
  });
}
