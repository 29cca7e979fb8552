import type { DepartmentFunction } from "../people/department-function";
import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";
import type { Month } from "../wins/exchange";
import { sideOf, type SigningSide } from "../wins/sides";
import type { ValueKind } from "../wins/value-line";
import { measures, type Direction, type KpiUnit, type Measure } from "./measure";
import { addMonths } from "./period";

/** How often a KPI is looked at: its values by hand are for so many months, and so is a target that adds up. */
export const cadences = ["month", "quarter", "year"] as const;

export type Cadence = (typeof cadences)[number];

export const cadenceMonths: Record<Cadence, number> = { month: 1, quarter: 3, year: 12 };

/** What several values by hand make together: the last one, their mean or their sum. */
export const gatherings = ["latest", "mean", "sum"] as const;

export type Gathering = (typeof gatherings)[number];

/** What somebody decides about a KPI before its first figure. */
export interface CharterContent {
  name: string;
  /** One line below the name: what is measured. */
  meaning: string;
  measure: Measure;
  /** Of sums of money: the kinds that count, none for all. */
  kinds: readonly ValueKind[];
  /** By hand: how it is measured. */
  formula: string;
  unit: KpiUnit;
  direction: Direction;
  cadence: Cadence;
  gathers: Gathering;
  salesOwnerId: string | null;
  procurementOwnerId: string | null;
  /** Where the figures come from. */
  source: string;
}

/** A charter as it is kept: a computed measure has its own unit, and only sums of money choose kinds. */
export function settled(content: CharterContent): CharterContent {
  if (content.measure === "manual") return { ...content, kinds: [] };
  const { unit, formula, rows } = measures[content.measure];
  const kinds = rows === "values" ? content.kinds : [];
  return { ...content, kinds, unit, formula, gathers: "latest" };
}

/** Whether a charter says enough: what it is called, and by hand how it is measured. */
export function checkCharter(content: Pick<CharterContent, "name" | "measure" | "formula">): Verdict {
  if (!saysSomething(content.name)) return refused("kpi-name-missing", { field: "name" });
  const byHand = content.measure === "manual" && !saysSomething(content.formula);
  return byHand ? refused("kpi-formula-missing", { field: "formula" }) : granted();
}

/**
 * Whether a charter that has targets or values may become this one. What they were written for stays: how it is
 * computed, its unit, its rhythm and what several values make.
 */
export function checkChange(before: CharterContent, after: CharterContent, isUsed: "yes" | "no"): Verdict {
  if (isUsed === "no") return granted();
  const kept = (one: CharterContent) =>
    [one.measure, one.unit, one.cadence, one.gathers, ...one.kinds.toSorted()].join();
  return kept(before) === kept(after) ? granted() : refused("kpi-is-fixed", { field: "measure" });
}

/** Whether figures of months add up to those of a year, and a target for a year is a twelfth for a month. */
export function addsUp({ measure, gathers }: Pick<CharterContent, "measure" | "gathers">): boolean {
  return measure === "manual" ? gathers === "sum" : measures[measure].addsUp;
}

type Owner = { id: string; name: string; departmentFunction: DepartmentFunction; active: boolean };

/** Whether somebody can own a KPI on a side: they work on it, and in the company. */
export function checkOwner(side: SigningSide, owner: Owner | null): Verdict {
  const field = side === "sales" ? "salesOwnerId" : "procurementOwnerId";
  if (owner === null) return granted();
  if (!owner.active) return refused("owner-gone", { field, detail: owner.name });
  return sideOf(owner.departmentFunction) === side
    ? granted()
    : refused("owner-of-other-side", { field, detail: owner.name });
}

/** Whether somebody may write down values of this KPI: those who keep the scorecard, and its two owners. */
export function mayEnter(
  charter: Pick<CharterContent, "salesOwnerId" | "procurementOwnerId">,
  person: { id: string; keeps: boolean },
): boolean {
  return person.keeps || [charter.salesOwnerId, charter.procurementOwnerId].includes(person.id);
}

/** The last month that a value by hand is about. */
export function lastMonthOf(start: Month, cadence: Cadence): Month {
  return addMonths(start, cadenceMonths[cadence] - 1);
}

/** Whether a month begins one of a charter's periods: any month, those of a quarter, or January. */
export function beginsPeriod(month: Month, cadence: Cadence): boolean {
  return (Number(month.slice(5)) - 1) % cadenceMonths[cadence] === 0;
}
