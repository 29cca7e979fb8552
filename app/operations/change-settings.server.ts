import { recordEvent } from "~/db/audit.server";
import { getCompany, holdCompany, updateCompany, type CompanySettings } from "~/db/company.server";
import { findToyValue, updateToyValue } from "~/db/toy-suggestions.server";
import { hasWins } from "~/db/wins.server";
import { saysNothingNew } from "~/domain/same-content";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export interface ChangedSettings extends CompanySettings {
  /** From which validated value on deal toys are suggested, in minor units of this currency; null for never. */
  toyValue: bigint | null;
}

/**
 * Changes the settings of the company. What stands there already is no change. The currency stays once a win is begun:
 * the sums of the ledger are kept in it.
 */
export async function changeSettings(act: Act, { toyValue, ...changed }: ChangedSettings): Promise<Verdict> {
  return transact(act, async (tx) => {
    await holdCompany(tx);
    const before = { ...(await getCompany(tx)), toyValue: digitsOf(await findToyValue(tx)) };
    const settings = { ...changed, toyValue: digitsOf(toyValue) };
    if (saysNothingNew(settings, before)) return granted();
    if (changed.currency !== before.currency && (await hasWins(tx)))
      return refused("currency-in-use", { field: "currency", detail: before.currency });
    await updateCompany(tx, changed);
    await updateToyValue(tx, toyValue);
    const subject = { type: "company", id: "1" };
    await recordEvent(tx, act, { act: "settings.changed", subject, before, after: settings });
    return granted();
  });
}

/** The record holds no numbers that JSON would round. */
function digitsOf(amount: bigint | null): string | null {
  return amount === null ? null : String(amount);
}
