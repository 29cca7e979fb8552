import { parseDecimal, typedText } from "~/domain/decimal";
import { minorDigits, parseMoney } from "~/domain/money";
import { mostLinks, readLinks } from "~/domain/wins/evidence-link";
import { findElement } from "~/domain/wins/tco/elements";
import { unlikely } from "~/domain/wins/unlikely";
import {
  baselineKinds,
  measureDigits,
  nothingBeside,
  valueKinds,
  valueUnits,
  type ValueLine,
  type ValueUnit,
} from "~/domain/wins/value-line";
import { amountSentence } from "../refusals/money";
import { readTypedTco, tcoFields } from "./tco-content";
import { isDay, oneOf } from "./typed";
import { emptyValue, type ValueFields, type WinFields } from "./win-fields";

type Errors = Record<string, string>;

/** A value that is there, as the fields of its row. */
export function toValueFields(line: ValueLine, currency: string): ValueFields {
  const typed = (amount: bigint) =>
    typedText(amount, line.unit === "money" ? minorDigits(currency) : measureDigits);
  return {
    ...emptyValue,
    kind: line.kind,
    label: line.label,
    unit: line.unit,
    before: typed(line.baseline),
    after: typed(line.achieved),
    baselineKind: line.baselineKind,
    source: line.baselineSource,
    sourceDay: line.baselineDate ?? "",
    effect: line.hard ? "hard" : "avoided",
    often: line.recurring ? "yearly" : "once",
    from: line.periodFrom ?? "",
    until: line.periodTo ?? "",
    term: line.termMonths === null ? "" : String(line.termMonths),
    links: line.links.join("\n"),
    ...tcoFields(line.tco, currency),
    note: line.note,
  };
}

/** The value that a row says. What can't be read has its sentence, and stands in the value as nothing. */
export function toValueLine(value: ValueFields, index: number, currency: string, errors: Errors): ValueLine {
  const figures = calculated(value, index, currency, errors) ?? written(value, index, currency, errors);
  const baselineKind = oneOf(baselineKinds, value.baselineKind);
  const readDay = (name: "sourceDay" | "from" | "until"): string | null => {
    if (value[name] === "") return null;
    if (!isDay(value[name])) errors[`${name}-${index}`] = "This is not a day.";
    return isDay(value[name]) ? value[name] : null;
  };
  const [baselineDate, from, until] = [readDay("sourceDay"), readDay("from"), readDay("until")];
  if (!baselineKind) errors[`baselineKind-${index}`] = "Choose one of the list.";
  const { recurring } = figures;
  return {
    label: value.label,
    baselineKind: baselineKind ?? "measured",
    baselineSource: value.source,
    baselineDate,
    ...nothingBeside,
    ...{ periodFrom: recurring ? from : null, periodTo: recurring ? until : null },
    ...figures,
    links: linksOf(value, index, errors),
    note: value.note,
    ...(value.sure === "yes" && { sure: true }),
  };
}

/** What follows from a formula: its amounts, and what kind of value it is. */
function calculated(value: ValueFields, index: number, currency: string, errors: Errors) {
  const element = findElement(value.element);
  const typed = readTypedTco(value, currency);
  if (!element || !typed) return null;
  for (const [field, sentence] of Object.entries(typed.errors)) errors[`${field}-${index}`] = sentence;
  return {
    ...{ kind: element.kind, unit: "money" as const, tco: typed.tco },
    ...{ baseline: typed.before ?? 0n, achieved: typed.after ?? 0n },
    ...{ hard: element.effect === "hard", recurring: element.often === "yearly" },
  };
}

const effects = ["hard", "avoided"] as const;
const howOften = ["once", "yearly"] as const;

/** What is written down itself. */
function written(value: ValueFields, index: number, currency: string, errors: Errors) {
  const unit = oneOf(valueUnits, value.unit);
  const kind = oneOf(valueKinds, value.kind);
  const [effect, often] = [oneOf(effects, value.effect), oneOf(howOften, value.often)];
  if (!unit || !kind) errors[`kind-${index}`] = "Choose one of the list.";
  if (!effect) errors[`effect-${index}`] = "Choose one of the list.";
  if (!often) errors[`often-${index}`] = "Choose one of the list.";
  const read = (name: "before" | "after"): bigint => {
    const amount = readAmount(value[name], unit ?? "money", currency);
    if (!amount.ok) errors[`${name}-${index}`] = amountSentence(amount.reason, value[name], currency);
    return amount.ok ? amount.value : 0n;
  };
  return {
    ...{ kind: kind ?? "revenue", unit: unit ?? "money", baseline: read("before"), achieved: read("after") },
    ...{ hard: effect !== "avoided", recurring: often === "yearly" },
    termMonths: kind === "rebid_avoided" ? readTerm(value.term, index, errors) : null,
  };
}

function linksOf({ links }: ValueFields, index: number, errors: Errors): string[] {
  const read = readLinks(links);
  if (!read) errors[`links-${index}`] = `Write at most ${mostLinks} addresses that begin with https://.`;
  return read ?? [];
}

/** In months; ten years at most. */
const longestTerm = 120;

function readTerm(typed: string, index: number, errors: Errors): number | null {
  if (typed === "") return null;
  const months = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (months >= 1 && months <= longestTerm) return months;
  errors[`term-${index}`] = "Write the months as a whole number, 120 at most.";
  return null;
}

function readAmount(typed: string, unit: ValueUnit, currency: string) {
  if (unit !== "money") return parseDecimal(typed.replace(/[%\s]+$|\s*(days?|points?)$/i, ""), measureDigits);
  const money = parseMoney(typed, currency);
  return money.ok ? { ok: true as const, value: money.value.amount } : money;
}

/** The rows whose figures look wrong, by their numbers. */
export function unlikelyRows(fields: WinFields): number[] {
  return touchedRows(fields).filter((index) => {
    const row = fields.values[index];
    return row && unlikely(toValueLine(row, index, fields.currency, {}), fields.currency) !== null;
  });
}

/** The numbers of the rows in which somebody wrote something: the lines of the win, in order. */
export function touchedRows({ values }: WinFields): number[] {
  return values.flatMap((value, index) => (isUntouched(value) ? [] : [index]));
}

/** The fields of a row in which somebody writes; the others are chosen and never empty. */
export const writtenFields = ["label", "before", "after", "source", "note"] as const;

/** Whether nobody wrote anything in a row. */
export function isUntouched(value: ValueFields): boolean {
  return value.element === "" && writtenFields.every((name) => value[name] === "");
}
