import { recordEvent } from "~/db/audit.server";
import { getCompany, updateCompany, type CompanySettings } from "~/db/company.server";
import { findToyValue, updateToyValue } from "~/db/toy-suggestions.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export interface ChangedSettings extends CompanySettings {
  /** From which validated value on deal toys are suggested, in minor units of this currency; null for never. */
  toyValue: bigint | null;
}

/** Changes the settings of the company. */
export async function changeSettings(act: Act, { toyValue, ...changed }: ChangedSettings): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = { ...(await getCompany(tx)), toyValue: digitsOf(await findToyValue(tx)) };
    await updateCompany(tx, changed);
    await updateToyValue(tx, toyValue);
    const settings = { ...changed, toyValue: digitsOf(toyValue) };
    const subject = { type: "company", id: "1" };
    await recordEvent(tx, act, { act: "settings.changed", subject, before, after: settings });
    return granted();
  });
}

/** The record holds no numbers that JSON would round. */
function digitsOf(amount: bigint | null): string | null {
  return amount === null ? null : String(amount);
}
