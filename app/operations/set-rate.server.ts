import { recordEvent } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { countRatesSetUntil, findLastRate, findRate, insertRate } from "~/db/rates.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkRate, isUnlikelyRate, rateText, type Month } from "~/domain/wins/exchange";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

/**
 * Sets the rate of a month: one unit of a currency in the company's. What there was stays as an earlier version, and
 * so does what it converted. The rate that counts already is not set again. One that looks wrong is asked about once more:
 * `sure` says that it is right. `seen` is how many rates had been set when the form was shown: whoever has not seen the
 * last one of the month hears of it first.
 */
export async function setRate(
  act: Act,
  rate: { currency: string; month: Month; scaled: bigint; sure?: boolean; seen?: number },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    if (actor.kind !== "person" || !may(actor, "check-values")) return refused("not-allowed");
    const { currency: inCurrency, timeZone } = await getCompany(tx);
    const allowed = checkRate(rate, { inCurrency, thisMonth: localOf(now, timeZone).slice(0, 7) });
    if (!allowed.ok) return allowed;
    const { currency, month, scaled } = rate;
    const before = await findRate(tx, { currency, inCurrency }, month);
    if (before?.scaled === scaled) return granted();
    const { seen } = rate;
    if (before && seen !== undefined && (await countRatesSetUntil(tx, before.id)) > seen)
      return refused("rate-set-meanwhile", { field: "rate", detail: rateText(before.scaled) });
    const last = before ?? (await findLastRate(tx, { currency, inCurrency }, month));
    if (!rate.sure && isUnlikelyRate(scaled, last?.scaled ?? null))
      return refused("rate-unlikely", { field: "sure", ...(last && { detail: rateText(last.scaled) }) });
    const version = (before?.version ?? 0) + 1;
    const id = await insertRate(tx, {
      ...{ currency, inCurrency, month, version, scaled },
      ...{ setById: actor.id, setAt: now },
    });
    await recordEvent(tx, act, {
      act: "rate.set",
      subject: { type: "rate", id },
      before: before && { rate: rateText(before.scaled), version: before.version },
      after: { currency, inCurrency, month, rate: rateText(scaled), version },
    });
    return granted();
  });
}
