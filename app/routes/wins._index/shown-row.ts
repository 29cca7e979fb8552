import type { LedgerFigures } from "~/db/ledger-figures.server";
import { shortMoney } from "~/domain/money";

/** The figures of a win in words: what is not known or not for this reader is null, and says which. */
export function shownRow(
  figures: LedgerFigures | undefined,
  { currency, locale }: { currency: string; locale: string },
) {
  if (!figures) return null;
  const { open, lines, validatedLines, claimed, validated, realised, day } = figures;
  const text = (amount: bigint | null) => (amount === null ? null : shortMoney({ amount, currency }, locale));
  const hasMoney = lines > 0;
  return {
    day: day.toISOString().slice(0, 10),
    hidden: !open,
    /** There is an amount, and no rate to convert it by. */
    withoutRate: open && hasMoney && claimed === null,
    claimed: hasMoney ? text(claimed) : null,
    validated: validatedLines > 0 ? text(validated) : null,
    realised: realised !== null && realised > 0n ? text(realised) : null,
    ...{
      beforeOffer: figures.beforeOffer,
      daysToProcurement: figures.daysToProcurement,
      cycleDays: figures.cycleDays,
    },
  };
}

export type ShownRow = ReturnType<typeof shownRow>;
