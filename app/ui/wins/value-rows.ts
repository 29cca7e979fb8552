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

/** A field that says the same in a later row as in an earlier one. */
interface Follower {
  index: number;
  field: keyof ValueFields;
}

/**
 * The fields of later rows that say the same as this one: another part of total cost asks for the same figure, or for
 * where it comes from. They take over what is typed here as long as nobody has written something else in them.
 */
export function followersOf(rows: readonly ValueFields[], at: number, field: keyof ValueFields): Follower[] {
  const row = rows[at];
  if (!row) return [];
  return rows.flatMap((other, index) => {
    const same = index > at ? sameField(row, other, field) : null;
    return same && (other[same] === "" || other[same] === row[field]) ? [{ index, field: same }] : [];
  });
}

/** The rows with what one of them asks for and an earlier one has said already. */
export function withSharedFigures(rows: readonly ValueFields[]): ValueFields[] {
  return rows.reduce<ValueFields[]>((done, row) => [...done, { ...row, ...saidEarlier(row, done) }], []);
}

function saidEarlier(row: ValueFields, earlier: readonly ValueFields[]): Partial<ValueFields> {
  const empty = (Object.keys(row) as (keyof ValueFields)[]).filter((field) => row[field] === "");
  const said = empty.flatMap((field) => {
    const texts = earlier.map((one) => {
      const same = sameField(row, one, field);
      return same ? one[same] : "";
    });
    const text = texts.find(Boolean);
    return text ? [[field, text]] : [];
  });
  return Object.fromEntries(said) as Partial<ValueFields>;
}

/** The field of another row that means the same as this field of this row; null where there is none. */
function sameField(row: ValueFields, other: ValueFields, field: keyof ValueFields): keyof ValueFields | null {
  const [own, across] = [findElement(row.element), findElement(other.element)];
  if (!own || !across || own.name === across.name) return null;
  const shared = own.figures.flatMap(({ name, label }, at) => {
    const there = across.figures.findIndex((one) => one.name === name && one.label === label);
    const [here, far] = [figureFields[at], figureFields[there]];
    return here && far ? [{ here, far }] : [];
  });
  if (field === "source" && shared.length > 0) return field;
  const [pair] = shared.filter(({ here }) => here.some((name) => name === field));
  return pair ? pair.far[pair.here[0] === field ? 0 : 1] : null;
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
