import type { FoundLine, FoundWin } from "~/db/wins.server";
import { convert } from "~/domain/wins/exchange";

/** Converted by the rate that the line was validated by, so that realised and validated can be compared. */
export function realisedAmount(win: Pick<FoundWin, "currency">, line: FoundLine, amount: bigint) {
  const { rate, inCurrency } = line;
  const inCompany =
    rate && inCurrency ? convert({ amount, currency: win.currency }, rate.scaled, inCurrency).amount : amount;
  return { lineId: line.id, amount, inCompany };
}
