import { minorDigits } from "../money";
import type { ValueLine } from "./value-line";

const codes = "EUR|USD|GBP|CHF|JPY|CNY|INR|CAD|AUD|SEK|NOK|DKK|PLN|CZK|HUF|KRW|BRL|ZAR|SGD|HKD";
const words = "euros?|dollars?|francs?|yen|yuan|rupees?|kron(?:or|er)|zloty|cents?";
const many = "k|thousand|mio|million|bn|billion";

const before = new RegExp(`(?:\\p{Sc}|\\b(?:${codes})\\b)\\s*\\d`, "u");
const after = new RegExp(`\\d\\s*(?:(?:${many})\\b\\s*)?(?:\\p{Sc}|\\b(?:${codes}|${words})\\b)`, "iu");
const round = new RegExp(`\\d\\s*(?:${many})\\b`, "iu");

/** Figures below this turn up in ordinary sentences, so they are not taken for amounts by themselves. */
const smallest = 1_000n;

/** The win of which nothing is told, as far as its amounts go. */
export interface Figures {
  currency: string;
  valueLines: readonly (Pick<ValueLine, "unit" | "baseline" | "achieved"> & {
    validated?: bigint | null;
    realised?: bigint;
  })[];
}

/**
 * Whether a text tells money: a figure beside a currency, a round one such as 40k, or one of the win's own amounts
 * however it is written. Counts, days and percentages are none.
 */
export function saysAmount(text: string, win: Figures): boolean {
  if (before.test(text) || after.test(text) || round.test(text)) return true;
  const own = figuresOf(win);
  return [...text.matchAll(/\d(?:[\d.,'’\s]*\d)?/gu)].some(([figure]) => own.has(figure.replace(/\D/g, "")));
}

/** The amounts of a win in whole units and with their decimals, as digits alone. */
function figuresOf({ currency, valueLines }: Figures): Set<string> {
  const unit = 10n ** BigInt(minorDigits(currency));
  const amounts = valueLines
    .filter((line) => line.unit === "money")
    .flatMap(({ baseline, achieved, validated, realised }) => [
      ...[baseline, achieved, achieved - baseline],
      ...[validated ?? 0n, realised ?? 0n],
    ])
    .map((amount) => (amount < 0n ? -amount : amount))
    .filter((amount) => amount >= smallest * unit);
  return new Set(amounts.flatMap((amount) => [String(amount), String(amount / unit)]));
}
