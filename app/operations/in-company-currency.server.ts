import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { findRate } from "~/db/rates.server";
import type { FoundWin } from "~/db/wins.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { convert, isKeepable, rateMonth } from "~/domain/wins/exchange";
import { localOf } from "~/domain/zoned-time";

/** What was validated, in the company's currency, and the rate used; all null where there is nothing to convert. */
export interface Converted {
  inCompany: bigint | null;
  inCurrency: string | null;
  rateId: string | null;
}

/** Converts a validated amount by the rate of the win's month. Where Finance has set none, nothing is guessed. */
export async function inCompanyCurrency(
  tx: Tx,
  win: Pick<FoundWin, "currency" | "milestones" | "confirmedAt">,
  amount: bigint | null,
): Promise<Verdict<Converted>> {
  if (amount === null) return granted({ inCompany: null, inCurrency: null, rateId: null });
  const { currency: inCurrency, timeZone } = await getCompany(tx);
  if (win.currency === inCurrency) return granted({ inCompany: amount, inCurrency, rateId: null });
  const confirmedOn = win.confirmedAt ? localOf(win.confirmedAt, timeZone) : "";
  const month = rateMonth(win, confirmedOn);
  const rate = await findRate(tx, { currency: win.currency, inCurrency }, month);
  if (!rate) return refused("rate-missing", { detail: `${win.currency} ${month}` });
  const { amount: inCompany } = convert({ amount, currency: win.currency }, rate.scaled, inCurrency);
  if (!isKeepable(inCompany)) return refused("converted-too-large", { detail: `${win.currency} ${month}` });
  return granted({ inCompany, inCurrency, rateId: rate.id });
}
