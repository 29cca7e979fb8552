const usual = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "SEK",
  "NOK",
  "DKK",
  "PLN",
  "CZK",
  "JPY",
  "CNY",
  "INR",
  "AUD",
  "CAD",
];

/** The currencies to choose from: the company's own first, then the usual ones, and the one in use if it is another. */
export function currenciesWith(own: string, used = own): string[] {
  return [...new Set([own, used, ...usual])];
}
