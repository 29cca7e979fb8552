import type { ValueKind } from "../value-line";
import type { Figure } from "./figure";

export const elementNames = [
  "freight",
  "stock_capital",
  "stock_keeping",
  "quality",
  "consumption",
  "lasting",
  "waste",
  "administration",
  "receivables",
  "supplier_credit",
] as const;

export type ElementName = (typeof elementNames)[number];

/** One step of a formula: by which figure or number of the calendar it multiplies or divides. */
export type Step =
  { does: "times" | "over"; figure: string } | { does: "times" | "over"; number: bigint; words: string };

/** One part of total cost: what is asked, how it is worked out, and which value of a win it becomes. */
export interface Element {
  name: ElementName;
  title: string;
  kind: ValueKind;
  /** A cost of every year, or an amount that is freed once. */
  often: "yearly" | "once";
  effect: "hard" | "avoided";
  figures: readonly Figure[];
  steps: readonly Step[];
}
