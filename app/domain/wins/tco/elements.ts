import type { Figure } from "./figure";
import { elementNames, type Element, type ElementName, type Step } from "./element";

const times = (figure: string): Step => ({ does: "times", figure });
const over = (figure: string): Step => ({ does: "over", figure });
const yearOfDays: Step = { does: "over", number: 365n, words: "days" };
const hourOfMinutes: Step = { does: "over", number: 60n, words: "minutes an hour" };

const bought: Figure = {
  ...{ name: "spend", label: "Bought a year", unit: "money", words: "bought a year", moves: "stays" },
};
const rate: Figure = {
  ...{ name: "rate", label: "Cost of capital a year", unit: "percent", moves: "stays" },
  words: "a year for money and space",
};
const stockDays: Figure = {
  ...{ name: "days", label: "Days in stock", unit: "days", words: "days in stock", moves: "changes" },
};

/**
 * The parts of total cost that the translator knows. The approach, all costs of a purchase beside its price, is that of
 * L. M. Ellram, “Total cost of ownership: an analysis approach for purchasing”, International Journal of Physical
 * Distribution & Logistics Management 25 (8), 1995. Sources of single formulas stand with them.
 */
const elements: Record<ElementName, Omit<Element, "name">> = {
  /** Trips at what each costs. Both may change. */
  freight: {
    title: "Freight",
    ...{ kind: "freight", often: "yearly", effect: "hard" },
    figures: [
      { name: "trips", label: "Trips a year", unit: "count", words: "trips a year", moves: "changes" },
      { name: "cost", label: "Cost of a trip", unit: "price", words: "a trip", moves: "changes" },
    ],
    steps: [times("trips"), times("cost")],
  },
  /** Days of inventory turned into money, as in every reading of a balance sheet: days × purchases ÷ 365. */
  stock_capital: {
    title: "Money that lies on the shelf",
    ...{ kind: "working_capital", often: "once", effect: "hard" },
    figures: [stockDays, bought],
    steps: [times("days"), times("spend"), yearOfDays],
  },
  /** Inventory carrying cost: D. M. Lambert and J. R. Stock, Strategic Logistics Management. */
  stock_keeping: {
    title: "What stock costs to keep",
    ...{ kind: "inventory", often: "yearly", effect: "hard" },
    figures: [stockDays, bought, rate],
    steps: [times("days"), times("spend"), yearOfDays, times("rate")],
  },
  /** Cost of poor quality, the failures of A. V. Feigenbaum’s “Total Quality Control”: share × volume × cost of each. */
  quality: {
    title: "What faults cost",
    ...{ kind: "quality", often: "yearly", effect: "hard" },
    figures: [
      { name: "share", label: "Share with faults", unit: "percent", words: "with faults", moves: "changes" },
      { name: "pieces", label: "Pieces a year", unit: "count", words: "pieces a year", moves: "stays" },
      { name: "cost", label: "Cost of a fault", unit: "price", words: "a fault", moves: "stays" },
    ],
    steps: [times("share"), times("pieces"), times("cost")],
  },
  /** What is used up, at its price. */
  consumption: {
    title: "What is used up",
    ...{ kind: "consumption", often: "yearly", effect: "hard" },
    figures: [
      { name: "units", label: "Units used a year", unit: "count", words: "units a year", moves: "changes" },
      { name: "price", label: "Price of a unit", unit: "price", words: "a unit", moves: "stays" },
    ],
    steps: [times("units"), times("price")],
  },
  /** Straight-line replacement: pieces in use at their price, spread over the years they last. */
  lasting: {
    title: "What is replaced",
    ...{ kind: "consumption", often: "yearly", effect: "hard" },
    figures: [
      { name: "pieces", label: "Pieces in use", unit: "count", words: "pieces in use", moves: "stays" },
      { name: "price", label: "Price of a piece", unit: "price", words: "a piece", moves: "changes" },
      { name: "years", label: "Years it lasts", unit: "years", words: "years", moves: "changes" },
    ],
    steps: [times("pieces"), times("price"), over("years")],
  },
  /** What is thrown away, at what its disposal costs. */
  waste: {
    title: "What is thrown away",
    ...{ kind: "waste", often: "yearly", effect: "hard" },
    figures: [
      { name: "tonnes", label: "Tonnes a year", unit: "tonnes", words: "tonnes a year", moves: "changes" },
      { name: "cost", label: "Disposal of a tonne", unit: "price", words: "a tonne", moves: "stays" },
    ],
    steps: [times("tonnes"), times("cost")],
  },
  /**
   * The time of an order at what an hour costs: R. S. Kaplan and S. R. Anderson, “Time-driven activity-based costing”,
   * Harvard Business Review, November 2004. Hours that are freed are avoided cost, nobody pays less at once.
   */
  administration: {
    title: "Orders and invoices",
    ...{ kind: "avoidance", often: "yearly", effect: "avoided" },
    figures: [
      { name: "orders", label: "Orders a year", unit: "count", words: "orders a year", moves: "changes" },
      {
        name: "minutes",
        label: "Minutes for each",
        unit: "minutes",
        words: "minutes each",
        moves: "changes",
      },
      { name: "hour", label: "Cost of an hour", unit: "price", words: "an hour", moves: "stays" },
    ],
    steps: [times("orders"), times("minutes"), hourOfMinutes, times("hour")],
  },
  /** Days of sales outstanding turned into money: days × sales ÷ 365. */
  receivables: {
    title: "Money we wait for",
    ...{ kind: "working_capital", often: "once", effect: "hard" },
    figures: [
      {
        name: "days",
        label: "Days until they pay",
        unit: "days",
        words: "days until they pay",
        moves: "changes",
      },
      { name: "sales", label: "Invoiced a year", unit: "money", words: "invoiced a year", moves: "stays" },
    ],
    steps: [times("days"), times("sales"), yearOfDays],
  },
  /** Interest on what is paid later: days × purchases ÷ 365 × cost of capital. More days are worth more. */
  supplier_credit: {
    title: "What later payment is worth",
    ...{ kind: "margin", often: "yearly", effect: "hard" },
    figures: [
      { name: "days", label: "Days to pay", unit: "days", words: "days to pay", moves: "changes" },
      bought,
      { ...rate, words: "a year for money" },
    ],
    steps: [times("days"), times("spend"), yearOfDays, times("rate")],
  },
};

/** One part of total cost by its name, or null where there is none of this name. */
export function findElement(name: string): Element | null {
  const known = elementNames.find((one) => one === name);
  return known ? { name: known, ...elements[known] } : null;
}
