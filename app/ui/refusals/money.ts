import { minorDigits, type MoneyRefusal } from "~/domain/money";

const sentences: Record<MoneyRefusal, (typed: string, currency: string) => string> = {
  "not-a-number": (typed) =>
    typed.trim() === "" ? "Write a figure, 0 if there was none." : `“${typed}” is not a figure.`,
  "too-many-decimals": (_, currency) =>
    minorDigits(currency) === 0
      ? `${currency} has no decimals.`
      : `Write at most ${minorDigits(currency)} decimals.`,
  ambiguous: (typed, currency) =>
    minorDigits(currency) < 3
      ? `“${typed}” can be read in two ways. Write it without the sign between, or with ${minorDigits(currency)} decimals.`
      : `“${typed}” can be read in two ways. Write it without the sign between, or 0${typed} if it has decimals.`,
  "too-large": () => "This figure is too large to be true.",
  negative: () => "Write an amount of zero or more.",
  "other-currency": (_, currency) => `Write the figure alone, in ${currency}.`,
};

/** What people read beside an amount that can't be taken. */
export function amountSentence(reason: MoneyRefusal, typed: string, currency: string): string {
  return sentences[reason](typed, currency);
}
