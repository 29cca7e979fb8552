import { recordEvent } from "~/db/audit.server";
import { findLastValue, insertKpiValues } from "~/db/charter-writes.server";
import { findCharter } from "~/db/charters.server";
import { getCompany } from "~/db/company.server";
import { may } from "~/domain/people/may";
import { mayEnter } from "~/domain/scorecard/charter";
import { checkValue } from "~/domain/scorecard/kpi-value";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Month } from "~/domain/wins/exchange";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

interface Entered {
  charterId: string;
  start: Month;
  amount: bigint;
  source: string;
}

/**
 * Writes down a value of a KPI. One that is there already stays as an earlier version; the same value again changes
 * nothing. Two people who write at once meet on the version: the database has room for one.
 */
export async function enterKpiValue(
  act: Act,
  { charterId, start, amount, source }: Entered,
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    if (actor.kind !== "person") return refused("not-allowed");
    const charter = await findCharter(tx, charterId);
    if (!charter) return refused("not-found");
    const keeps = may(actor, "manage-scorecard");
    if (!mayEnter(charter, { id: actor.id, keeps })) return refused("not-allowed");
    if (charter.retiredAt) return refused("kpi-retired");
    const { timeZone } = await getCompany(tx);
    const checked = checkValue({ start, amount }, charter, localOf(now, timeZone).slice(0, 7));
    if (!checked.ok) return checked;
    const before = await findLastValue(tx, charterId, start);
    if (before?.amount === amount) return granted();
    const version = (before?.version ?? 0) + 1;
    const entered = { charterId, start, version, amount, source, enteredById: actor.id, enteredAt: now };
    await insertKpiValues(tx, [entered]);
    await recordEvent(tx, act, {
      act: "charter.value-entered",
      subject: { type: "charter", id: charterId },
      before: before && { start, amount: String(before.amount), version: before.version },
      after: { start, amount: String(amount), version, source },
    });
    return granted();
  });
}
