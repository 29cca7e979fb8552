import { dividedHalfAway } from "../../decimal";
import { minorDigits } from "../../money";
import type { Element, ElementName, Step } from "./element";
import { findElement } from "./elements";
import { figureDigits, figureWords } from "./figure";

/** A figure before and after in whole units of its last decimal; the same twice where it stays. */
export interface FigureValues {
  before: bigint;
  after: bigint;
}

/** What was typed into the translator for one value of a win. Baseline and achieved follow from it. */
export interface Tco {
  element: ElementName;
  figures: Readonly<Record<string, FigureValues>>;
}

type When = keyof FigureValues;

/** No amount of a company is larger, in minor units: what is typed by hand is bounded in the same way. */
const largest = 10n ** 15n;

/**
 * What a part of total cost comes to before or after, in minor units of the currency. Everything is multiplied out in
 * whole numbers and divided once, rounded half away from zero to the minor unit. Null where a figure is missing, where
 * it divides by nothing, and above all amounts.
 */
export function amountOf(tco: Tco, when: When, currency: string): bigint | null {
  const element = findElement(tco.element);
  if (!element) return null;
  let over = 10n ** BigInt(minorDigits(currency));
  let under = 1n;
  for (const step of element.steps) {
    const part = fractionOf(step, { element, tco, when, currency });
    if (!part) return null;
    over *= step.does === "times" ? part.over : part.under;
    under *= step.does === "times" ? part.under : part.over;
  }
  if (under === 0n) return null;
  const amount = dividedHalfAway(over, under);
  return amount < largest ? amount : null;
}

interface Reading {
  element: Element;
  tco: Tco;
  when: When;
  currency: string;
}

function fractionOf(step: Step, { element, tco, when, currency }: Reading) {
  if ("number" in step) return { over: step.number, under: 1n };
  const figure = element.figures.find(({ name }) => name === step.figure);
  const value = tco.figures[step.figure]?.[when];
  if (!figure || value === undefined) return null;
  const hundred = figure.unit === "percent" ? 100n : 1n;
  return { over: value, under: 10n ** BigInt(figureDigits(figure.unit, currency)) * hundred };
}

const signs = { times: "×", over: "÷" };

/** The formula in words: “14 days in stock × €2,600,000 bought a year ÷ 365 days”. Empty where it can't be told. */
export function formulaWords(
  tco: Tco,
  when: When,
  { currency, locale }: { currency: string; locale: string },
): string {
  const element = findElement(tco.element);
  const parts = (element?.steps ?? []).map((step, index) => {
    const sign = index === 0 ? "" : `${signs[step.does]} `;
    if ("number" in step) return `${sign}${step.number} ${step.words}`;
    const figure = element?.figures.find(({ name }) => name === step.figure);
    const value = tco.figures[step.figure]?.[when];
    return figure && value !== undefined ? sign + figureWords(value, figure, currency, locale) : null;
  });
  return parts.includes(null) ? "" : parts.join(" ");
}

/** As it is kept: whole numbers as text. */
export function tcoJson(tco: Tco): Record<string, unknown> {
  const pairs = Object.entries(tco.figures).map(([name, { before, after }]) => [
    name,
    [String(before), String(after)],
  ]);
  return { element: tco.element, figures: Object.fromEntries(pairs) as Record<string, unknown> };
}
