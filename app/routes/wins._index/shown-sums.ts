import type { ValueSums } from "~/db/converted-values.server";
import { shortMoney } from "~/domain/money";

/** The three figures of a list in words, with how many wins each rests on and how many are left out of it. */
export function shownSums(sums: ValueSums, { currency, locale }: { currency: string; locale: string }) {
  const { claimed, validated, realised, ...counts } = sums;
  const text = (amount: bigint) => shortMoney({ amount, currency }, locale);
  return { claimed: text(claimed), validated: text(validated), realised: text(realised), ...counts };
}

export type ShownSums = ReturnType<typeof shownSums>;
