import { decimalText } from "~/domain/decimal";
import { formatMoney } from "~/domain/money";
import { figureDigits, type ThresholdCondition } from "~/domain/awards/threshold";
import type { ThresholdOutcome } from "~/domain/awards/threshold-report";
import { sideNames } from "./side";
import { number, plural } from "./words";
import { whyNotSentence } from "./why-not";

const combinedWords = { sum: "in all", mean: "on average", lowest: "in every period" };

/** What a condition asks, as half a sentence: “Quota attainment of at least 100 % on average”. */
export function conditionWords(condition: ThresholdCondition, locale: string): string {
  const least = amountOf(condition, condition.minimum, locale);
  if (condition.source === "figures") {
    const from = condition.fewest > 1 ? `, from at least ${plural(condition.fewest, "period")}` : "";
    return `${condition.name} of at least ${least} ${combinedWords[condition.combine]}${from}`;
  }
  const side = sideWords(condition.side);
  if (condition.source === "value") return `validated wins${side} worth at least ${least}`;
  const early = condition.source === "early" ? " with Procurement in before the offer" : "";
  return `at least ${least}${side}${early}`;
}

/** An amount of a condition as people read it; empty for what is no amount. */
export function amountOf(condition: ThresholdCondition, amount: string, locale: string): string {
  if (!/^-?\d+$/.test(amount)) return "";
  if (condition.source === "figures") return `${figureText(amount)} ${condition.unit}`.trim();
  if (condition.source === "value") {
    return formatMoney({ amount: BigInt(amount), currency: condition.currency }, locale);
  }
  return plural(Number(amount), "joint win");
}

/** Thousandths without the decimals that say nothing: “104.5”. */
export function figureText(thousandths: string): string {
  const text = decimalText(BigInt(thousandths), figureDigits).replace(/\.?0+$/, "");
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.startsWith("-") ? `−${number(Number(whole.slice(1)))}` : number(Number(whole));
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** Why somebody who reaches the figures is not honoured all the same. */
export function excludedWords(because: NonNullable<ThresholdOutcome["because"]>): string {
  return because.because === "honoured" ? "Honoured for this period already" : whyNotSentence(because);
}

function sideWords(side: keyof typeof sideNames | "any"): string {
  return side === "any" ? "" : ` on the side of ${side === "other" ? "others" : sideNames[side]}`;
}

/** How far a run is, as a chip says it. */
export const runLooks = {
  previewed: { look: "plain", word: "Dry run" },
  confirmed: { look: "ok", word: "Confirmed" },
  dropped: { look: "line", word: "Dropped" },
} as const;

/** How far an amount goes towards what is asked, in whole percent from 0 to 150: the length of a bar, not a verdict. */
export function shareOf(amount: string | null, minimum: string): number {
  if (amount === null || BigInt(minimum) <= 0n) return 0;
  const percent = (BigInt(amount) * 100n) / BigInt(minimum);
  return Number(percent < 0n ? 0n : percent > 150n ? 150n : percent);
}
