import { minorDigits } from "~/domain/money";
import { typedText } from "~/domain/decimal";
import type { ElementName } from "~/domain/wins/tco/element";
import { findElement } from "~/domain/wins/tco/elements";
import { daysIn, statementNamed } from "~/domain/wins/tco/statements";
import { figureFields, readTypedTco } from "./tco-content";
import { isUntouched } from "./value-content";
import { emptyValue, type ValueFields } from "./win-fields";

/** The rows with those that a plain sentence adds; a row left empty at the end gives way to them. */
export function withStatement(
  rows: readonly ValueFields[],
  statementName: string,
  sentence: string,
): ValueFields[] {
  const statement = statementNamed(statementName);
  if (!statement) return [...rows];
  const last = rows.at(-1);
  const kept = last && isUntouched(last) ? rows.slice(0, -1) : rows;
  const days = daysIn(sentence);
  const time = days === null ? undefined : statement.time;
  const [before, after] = time === "less" ? [String(days), "0"] : time === "more" ? ["0", String(days)] : [];
  return [...kept, ...statement.elements.map((name) => rowOf(name, { before, after }))];
}

/** A row of a part of total cost, with the days that the sentence named. */
function rowOf(name: ElementName, days: { before?: string; after?: string }): ValueFields {
  const element = findElement(name);
  const at = element?.figures.findIndex(({ unit }) => unit === "days") ?? -1;
  const [before, after] = figureFields[at] ?? [];
  return {
    ...emptyValue,
    ...{ element: name, label: element?.title ?? "", kind: element?.kind ?? emptyValue.kind },
    often: element?.often ?? emptyValue.often,
    effect: element?.effect ?? emptyValue.effect,
    ...(before && days.before !== undefined && { [before]: days.before }),
    ...(after && days.after !== undefined && { [after]: days.after }),
  };
}

/** The same row with its amounts to write themselves, as the formula had them. */
export function withoutFormula(value: ValueFields, currency: string): ValueFields {
  const typed = readTypedTco(value, currency);
  const text = (amount: bigint | null | undefined) =>
    amount === null || amount === undefined ? "" : typedText(amount, minorDigits(currency));
  const { kind, label, baselineKind, source, sourceDay, effect, often, from, until, links, note } = value;
  return {
    ...emptyValue,
    ...{ kind, label, baselineKind, source, sourceDay, effect, often, from, until, links, note },
    ...{ before: text(typed?.before), after: text(typed?.after) },
  };
}
