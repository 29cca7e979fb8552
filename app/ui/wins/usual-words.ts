import { plural } from "../words";

export interface Usual {
  days: number | null;
  daysOf: number;
  together: number | null;
  togetherOf: number;
  beforeOffer: number;
  beforeOfferOf: number;
}

/** Below this many wins a median says little, and the page says so. */
const smallSample = 5;

/** How other wins of the last twelve months went, a sentence a measure, each with its count. */
export function usualSentences(usual: Usual): string[] {
  const { days, daysOf, together, togetherOf, beforeOffer, beforeOfferOf } = usual;
  return [
    days === null ? "" : `Procurement usually joins on day ${round(days)}: the median of ${wins(daysOf)}.`,
    together === null
      ? ""
      : `Both sides are usually together for ${Math.round(together / 10)}% of the time: the median of ${wins(togetherOf)}.`,
    beforeOfferOf === 0
      ? ""
      : `Procurement was in before the offer in ${beforeOffer} of ${wins(beforeOfferOf)} where it is known.`,
  ].filter(Boolean);
}

/** Whether any of what is said rests on few wins. */
export function isSmallSample({ days, daysOf, togetherOf, beforeOfferOf, together }: Usual): boolean {
  return (
    (days !== null && daysOf < smallSample) ||
    (together !== null && togetherOf < smallSample) ||
    (beforeOfferOf > 0 && beforeOfferOf < smallSample)
  );
}

function wins(count: number): string {
  return count === 1 ? "1 other win" : plural(count, "other win");
}

function round(days: number): string {
  return String(Math.round(days * 10) / 10);
}
