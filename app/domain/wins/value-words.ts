import { decimalText } from "../decimal";
import { plainMoney, shortMoney, type Money } from "../money";
import { changeOf, measureDigits, type ValueLine } from "./value-line";

type MoneyWords = (money: Money, locale: string) => string;

type Figures = Pick<ValueLine, "kind" | "unit" | "baseline" | "achieved">;

export interface ValueWords {
  /** Null where the amounts are hidden. */
  before: string | null;
  after: string | null;
  change: string;
}

/** Stands where a change could only be told in money. */
export const amountHidden = "Amount hidden";

/** A line in words and figures: "€88k", "€61k", "−€27k"; a price changes in percent, a measure in its own unit. */
export function valueWords(line: Figures, currency: string, locale: string): ValueWords {
  const change = changeOf(line);
  const percent = percentText(change.tenthsOfPercent, locale);
  const inPercent = line.kind === "price" && percent !== null;
  return {
    before: amountText(line, line.baseline, currency, locale),
    after: amountText(line, line.achieved, currency, locale),
    change: inPercent ? percent : differenceText(line, change.amount, currency, locale),
  };
}

/** The same to the last unit and never in percent of money: what Finance decides about. */
export function exactValueWords(line: Figures, currency: string, locale: string): ValueWords {
  const text = (amount: bigint) => amountText(line, amount, currency, locale, plainMoney);
  return {
    before: text(line.baseline),
    after: text(line.achieved),
    change: differenceText(line, changeOf(line).amount, currency, locale, plainMoney),
  };
}

/** The same without any amount of money: what somebody reads from whom the amounts are hidden. */
export function veiledWords(line: Figures, currency: string, locale: string): ValueWords {
  if (line.unit !== "money") return valueWords(line, currency, locale);
  const percent = percentText(changeOf(line).tenthsOfPercent, locale);
  return { before: null, after: null, change: percent ?? amountHidden };
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
function differenceText(
  line: Figures,
  amount: bigint,
  currency: string,
  locale: string,
  money: MoneyWords = shortMoney,
): string {
  const unit = line.unit === "percent" ? "points" : line.unit;
  return signed(amountText({ ...line, unit }, amount, currency, locale, money), amount);
}

function percentText(tenths: number | null, locale: string): string | null {
  if (tenths === null) return null;
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(tenths / 10);
  return signed(`${text.replace("-", "−")}%`, BigInt(tenths));
}

function signed(text: string, amount: bigint): string {
  return amount > 0n ? `+${text}` : text;
}
