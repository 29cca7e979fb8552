import { decimalText, parseDecimal } from "~/domain/decimal";
import { amountText, isCurrency, parseMoney } from "~/domain/money";
import { milestoneKinds } from "~/domain/wins/milestones";
import {
  baselineKinds,
  measureDigits,
  valueKinds,
  valueUnits,
  type ValueLine,
  type ValueUnit,
} from "~/domain/wins/value-line";
import { spends, type WinContent } from "~/domain/wins/win";
import { amountSentence } from "../refusals/money";
import { emptyValue, type PersonFields, type ValueFields, type WinFields } from "./win-fields";

/** The content of a win with people by their id: what the acts take. */
export type TypedWin = Omit<WinContent, "participants"> & { participants: PersonFields[] };

/** What can't be read has its sentence, and stands in the form as nothing, so that the rest can be judged with it. */
export type ReadContent = { form: TypedWin; errors: Record<string, string> | null };

/** Amounts, days and choices of the form, or a sentence for each field that can't be read. Rows left empty are dropped. */
export function toContent(fields: WinFields): ReadContent {
  const errors: Record<string, string> = {};
  if (!isCurrency(fields.currency)) errors.currency = "Choose a currency.";
  const valueLines = fields.values.flatMap((value, index) =>
    isUntouched(value) ? [] : toValueLine(value, index, fields.currency, errors),
  );
  const milestones = milestoneKinds.flatMap((kind) => {
    const on = fields.days[kind] ?? "";
    if (on === "") return [];
    if (isDay(on)) return [{ kind, on }];
    errors[`on-${kind}`] = "Write the day as year, month, day: 2026-03-27.";
    return [];
  });
  const { title, summary, story, lessons, customer, contract, hideCustomer, hideAmounts, currency } = fields;
  const suppliers = fields.suppliers.split(",").map((one) => one.trim());
  const texts = { title, summary, story, lessons, customer, contract, suppliers: suppliers.filter(Boolean) };
  return {
    errors: Object.keys(errors).length > 0 ? errors : null,
    form: {
      ...texts,
      spend: oneOf(spends, fields.spend) ?? null,
      hideCustomer,
      hideAmounts,
      currency,
      participants: fields.people,
      valueLines,
      milestones,
    },
  };
}

/** The other way: a win that is there, as the fields of its form. */
export function toFields(win: WinContent, formKey: string): WinFields {
  const { title, summary, story, lessons, customer, contract, hideCustomer, hideAmounts, currency } = win;
  return {
    ...{ formKey, title, summary, story, lessons, customer, contract, hideCustomer, hideAmounts, currency },
    spend: win.spend ?? "",
    suppliers: win.suppliers.join(", "),
    people: win.participants.map(({ personId, side, sentence }) => ({ personId, side, sentence })),
    values: win.valueLines.map((line) => toValueFields(line, currency)),
    days: Object.fromEntries(win.milestones.map(({ kind, on }) => [kind, on])),
  };
}

function toValueFields(line: ValueLine, currency: string): ValueFields {
  const typed = (amount: bigint) =>
    line.unit === "money" ? amountText({ amount, currency }) : decimalText(amount, measureDigits);
  return {
    kind: line.kind,
    label: line.label,
    unit: line.unit,
    before: withoutZeros(typed(line.baseline)),
    after: withoutZeros(typed(line.achieved)),
    baselineKind: line.baselineKind,
    source: line.baselineSource,
    sourceDay: line.baselineDate ?? "",
    effect: line.hard ? "hard" : "avoided",
    often: line.recurring ? "yearly" : "once",
    from: line.periodFrom ?? "",
    until: line.periodTo ?? "",
    term: line.termMonths === null ? "" : String(line.termMonths),
    note: line.note,
  };
}

function toValueLine(
  value: ValueFields,
  index: number,
  currency: string,
  errors: Record<string, string>,
): ValueLine {
  const unit = oneOf(valueUnits, value.unit);
  const kind = oneOf(valueKinds, value.kind);
  const baselineKind = oneOf(baselineKinds, value.baselineKind);
  const baseline = readAmount(value.before, unit ?? "money", currency);
  const achieved = readAmount(value.after, unit ?? "money", currency);
  if (!baseline.ok) errors[`before-${index}`] = amountSentence(baseline.reason, value.before, currency);
  if (!achieved.ok) errors[`after-${index}`] = amountSentence(achieved.reason, value.after, currency);
  const readDay = (name: "sourceDay" | "from" | "until"): string | null => {
    if (value[name] === "") return null;
    if (!isDay(value[name])) errors[`${name}-${index}`] = "This is not a day.";
    return isDay(value[name]) ? value[name] : null;
  };
  const [baselineDate, from, until] = [readDay("sourceDay"), readDay("from"), readDay("until")];
  const recurring = value.often === "yearly";
  if (!unit || !kind || !baselineKind) errors[`kind-${index}`] = "Choose one of the list.";
  return {
    ...{ kind: kind ?? "revenue", label: value.label, unit: unit ?? "money" },
    ...{ baseline: baseline.ok ? baseline.value : 0n, achieved: achieved.ok ? achieved.value : 0n },
    baselineKind: baselineKind ?? "measured",
    baselineSource: value.source,
    baselineDate,
    hard: value.effect !== "avoided",
    ...{ recurring, periodFrom: recurring ? from : null, periodTo: recurring ? until : null },
    termMonths: kind === "rebid_avoided" ? readTerm(value.term, index, errors) : null,
    note: value.note,
  };
}

/** In months; ten years at most. */
const longestTerm = 120;

function readTerm(typed: string, index: number, errors: Record<string, string>): number | null {
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

/** The numbers of the rows in which somebody wrote something: the lines of the win, in order. */
export function touchedRows({ values }: WinFields): number[] {
  return values.flatMap((value, index) => (isUntouched(value) ? [] : [index]));
}

function isUntouched(value: ValueFields): boolean {
  return [value.label, value.before, value.after, value.source, value.note].every(
    (one) => one === emptyValue.label,
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function oneOf<T extends string>(words: readonly T[], word: string): T | undefined {
  return words.find((one) => one === word);
}

function withoutZeros(typed: string): string {
  return typed.replace(/\.0+$/, "");
}
