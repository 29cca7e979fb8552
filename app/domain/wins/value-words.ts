import { decimalText } from "../decimal";
import { plainMoney, shortMoney, type Money } from "../money";
import { changeOf, measureDigits, valueNames, type ValueLine } from "./value-line";

type MoneyWords = (money: Money, locale: string) => string;

type Figures = Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved">;

export interface ValueWords {
  /** Null where the amounts are hidden. */
  before: string | null;
  after: string | null;
  /** What changed, as one says it and without a sign: “€27k less”, “€46k freed”. */
  change: string;
  /** How much changed, in whatever direction: “€27k”. */
  size: string;
  /** The change with what it is of: “€27k less freight”, “€46k working capital freed”. */
  said: string;
}

/** Stands where a change could only be told in money. */
export const amountHidden = "Amount hidden";

/** A line in words and figures: "€88k", "€61k", "€27k less"; a price changes in percent, a measure in its own unit. */
export function valueWords(line: Figures, currency: string, locale: string): ValueWords {
  const change = changeOf(line);
  const percent = percentText(change.tenthsOfPercent, locale);
  const inPercent = line.kind === "price" && percent !== null;
  return {
    before: amountText(line, line.baseline, currency, locale),
    after: amountText(line, line.achieved, currency, locale),
    ...changeWords(
      line,
      inPercent ? percent : amountText(inPoints(line), sizeOf(change.amount), currency, locale),
    ),
  };
}

/** The same to the last unit and never in percent of money: what Finance decides about. */
export function exactValueWords(line: Figures, currency: string, locale: string): ValueWords {
  const text = (of: bigint, figures = line) => amountText(figures, of, currency, locale, plainMoney);
  return {
    before: text(line.baseline),
    after: text(line.achieved),
    ...changeWords(line, text(sizeOf(changeOf(line).amount), inPoints(line))),
  };
}

/** The same without any amount of money: what somebody reads from whom the amounts are hidden. */
export function veiledWords(line: Figures, currency: string, locale: string): ValueWords {
  if (line.unit !== "money") return valueWords(line, currency, locale);
  const percent = percentText(changeOf(line).tenthsOfPercent, locale);
  const hidden = { change: amountHidden, size: amountHidden, said: amountHidden };
  return { before: null, after: null, ...(percent === null ? hidden : changeWords(line, percent)) };
}

function amountText(
  line: Figures,
  amount: bigint,
  currency: string,
  locale: string,
  money: MoneyWords = shortMoney,
): string {
  if (line.unit === "money") return money({ amount, currency }, locale);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: measureDigits });
  const text = number.format(Number(decimalText(amount, measureDigits))).replace("-", "−");
  if (line.unit === "percent") return `${text}%`;
  const one = amount === 100n || amount === -100n;
  const unit = one ? line.unit.slice(0, -1) : line.unit;
  return `${text}\u00A0${unit}`;
}

/** The difference of two percentages is counted in points. */
function inPoints(line: Figures): Figures {
  return line.unit === "percent" ? { ...line, unit: "points" } : line;
}

/** Who reads of a saving should not have to know that costs count down: the word says the direction, not a sign. */
function changeWords(line: Figures, size: string): Pick<ValueWords, "change" | "size" | "said"> {
  const { amount } = changeOf(line);
  const name = valueNames[line.kind].toLowerCase();
  if (amount === 0n) return { change: "No change", size, said: `${name} unchanged` };
  const way = amount > 0n ? "more" : "less";
  const plain = { change: `${size} ${way}`, size, said: `${size} ${way} ${name}` };
  if (line.kind === "price") return { ...plain, said: `${size} ${amount > 0n ? "higher" : "lower"} price` };
  if (amount > 0n || line.unit !== "money") return plain;
  if (line.kind === "avoidance" || line.kind === "rebid_avoided")
    return { ...plain, said: `${size} ${name}` };
  const isFreed = line.kind === "working_capital" && !size.endsWith("%");
  return isFreed ? { ...plain, change: `${size} freed`, said: `${size} ${name} freed` } : plain;
}

function sizeOf(amount: bigint): bigint {
  return amount < 0n ? -amount : amount;
}

function percentText(tenths: number | null, locale: string): string | null {
  if (tenths === null) return null;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(Math.abs(tenths) / 10)}%`;
}
