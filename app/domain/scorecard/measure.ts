import type { ValueKind } from "../wins/value-line";

/** What a scorecard computes from the joint wins that both sides have signed. */
export const computedMeasures = [
  "joint_wins",
  "identified",
  "decided",
  "committed",
  "realised",
  "claims_kept",
  "forecast_met",
  "early_engagement",
  "days_to_procurement",
  "joined_after",
  "cycle_time",
  "cycle_time_early",
  "cycle_time_later",
] as const;

export type ComputedMeasure = (typeof computedMeasures)[number];

/** `manual`: somebody writes it down or brings it in a file. */
export type Measure = ComputedMeasure | "manual";

/** What the figures of a measure are: minor units for money, hundredths for all others. */
export const kpiUnits = ["money", "number", "percent", "days", "points"] as const;

export type KpiUnit = (typeof kpiUnits)[number];

export type Direction = "higher" | "lower";

interface MeasureFacts {
  name: string;
  unit: KpiUnit;
  /** Which way is better. */
  direction: Direction;
  /** Adds up over time, so that a target for a year is a twelfth of it for a month. */
  addsUp: boolean;
  /** One sentence: how it is computed, in the words of the page. */
  formula: string;
  /** What its rows are: whole wins, or their values. */
  rows: "wins" | "values";
}

/**
 * How each measure is computed. Early supplier and procurement involvement as a share and in days: CAPS Research,
 * Metrics of Supply Management. Identified, committed and realised: the stages of a savings pipeline as procurement
 * reports them, each figure apart from the others.
 */
export const measures: Record<ComputedMeasure, MeasureFacts> = {
  joint_wins: {
    ...{ name: "Joint wins", unit: "number", direction: "higher", addsUp: true, rows: "wins" },
    formula: "Wins that both sides have signed, by the day they were won.",
  },
  identified: {
    ...{ name: "Value identified", unit: "money", direction: "higher", addsUp: true, rows: "values" },
    formula: "What the people of the wins claim, whatever Finance made of it.",
  },
  decided: {
    ...{ name: "Claims decided", unit: "money", direction: "higher", addsUp: true, rows: "values" },
    formula: "The claims that Finance has validated, reduced or rejected.",
  },
  committed: {
    ...{ name: "Value validated", unit: "money", direction: "higher", addsUp: true, rows: "values" },
    formula: "What Finance has accepted of the claims.",
  },
  realised: {
    ...{ name: "Value realised", unit: "money", direction: "higher", addsUp: true, rows: "values" },
    formula: "What was reported as come in of the validated values.",
  },
  claims_kept: {
    ...{ name: "Claims kept", unit: "percent", direction: "higher", addsUp: false, rows: "values" },
    formula: "Validated value, divided by the claims that Finance has decided about.",
  },
  forecast_met: {
    ...{ name: "Realised of forecast", unit: "percent", direction: "higher", addsUp: false, rows: "values" },
    formula: "Realised value, divided by the validated value.",
  },
  early_engagement: {
    ...{ name: "Early engagement", unit: "percent", direction: "higher", addsUp: false, rows: "wins" },
    formula: "Wins that Procurement joined on an earlier day than the offer left, of those with both days.",
  },
  days_to_procurement: {
    ...{ name: "Days to Procurement", unit: "days", direction: "lower", addsUp: false, rows: "wins" },
    formula: "Median days from the lead to Procurement joining.",
  },
  joined_after: {
    ...{ name: "Where Procurement joins", unit: "percent", direction: "lower", addsUp: false, rows: "wins" },
    formula: "Median share of the time from lead to win that had passed when Procurement joined.",
  },
  cycle_time: {
    ...{ name: "Cycle time", unit: "days", direction: "lower", addsUp: false, rows: "wins" },
    formula: "Median days from the lead to the win.",
  },
  cycle_time_early: {
    ...{ name: "Cycle time, early", unit: "days", direction: "lower", addsUp: false, rows: "wins" },
    formula: "Median days from the lead to the win, where Procurement was in before the offer.",
  },
  cycle_time_later: {
    ...{ name: "Cycle time, later", unit: "days", direction: "lower", addsUp: false, rows: "wins" },
    formula: "Median days from the lead to the win, where Procurement came with the offer or after it.",
  },
};

/** Which values a sum of money is about: all of them, or those of some kinds. */
export interface Scope {
  measure: ComputedMeasure;
  /** Empty for all kinds. */
  kinds: readonly ValueKind[];
}

/** The kinds in groups, as a controller reads them: cost, cash, margin, and what was avoided. */
export const kindGroups = [
  {
    key: "cost",
    name: "Cost",
    kinds: ["price", "freight", "quality", "consumption", "waste", "productivity", "cycle_time", "service"],
  },
  { key: "cash", name: "Cash", kinds: ["inventory", "working_capital"] },
  { key: "margin", name: "Margin", kinds: ["revenue", "margin"] },
  { key: "avoided", name: "Avoided", kinds: ["avoidance", "rebid_avoided", "risk"] },
] as const satisfies readonly { key: string; name: string; kinds: readonly ValueKind[] }[];

/** What the total cost of ownership is made of. */
export const ownershipKinds = [
  "price",
  "freight",
  "inventory",
  "quality",
  "consumption",
  "waste",
  "productivity",
] as const satisfies readonly ValueKind[];

/** Whether a text names a computed measure. */
export function isComputed(text: string): text is ComputedMeasure {
  return (computedMeasures as readonly string[]).includes(text);
}
