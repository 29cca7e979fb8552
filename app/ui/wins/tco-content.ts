import { findElement } from "~/domain/wins/tco/elements";
import { figureText, readFigure } from "~/domain/wins/tco/figure";
import { amountOf, type FigureValues, type Tco } from "~/domain/wins/tco/tco";
import { amountSentence } from "../refusals/money";
import type { ValueFields } from "./win-fields";

type Errors = Record<string, string>;

/** The names of the fields in which a figure is typed: before, and after where it changes. */
export const figureFields = [
  ["figure1", "after1"],
  ["figure2", "after2"],
  ["figure3", "after3"],
] as const satisfies readonly (readonly [keyof ValueFields, keyof ValueFields])[];

export interface TypedTco {
  /** Null where a figure can't be read. */
  tco: Tco | null;
  before: bigint | null;
  after: bigint | null;
  /** By the name of the field, without the number of its row. */
  errors: Errors;
}

/** What the figures of a row come to, or a sentence for each that can't be read; null where it has no formula. */
export function readTypedTco(value: ValueFields, currency: string): TypedTco | null {
  const element = findElement(value.element);
  if (!element) return null;
  const errors: Errors = {};
  const figures: Record<string, FigureValues> = {};
  for (const [at, { name, unit, moves }] of element.figures.entries()) {
    const fields = figureFields[at] ?? figureFields[0];
    const read = (field: keyof ValueFields) => {
      const figure = readFigure(value[field], unit, currency);
      if (figure.ok) return figure.value;
      errors[field] = amountSentence(figure.reason, value[field], currency);
      return 0n;
    };
    const before = read(fields[0]);
    figures[name] = { before, after: moves === "changes" ? read(fields[1]) : before };
  }
  const tco = { element: element.name, figures };
  const readable = Object.keys(errors).length === 0;
  const [before, after] = readable
    ? [amountOf(tco, "before", currency), amountOf(tco, "after", currency)]
    : [null, null];
  if (readable && (before === null || after === null))
    errors.figure1 = "These figures do not work out: they divide by nothing, or come to too much.";
  return { tco: readable ? tco : null, before, after, errors };
}

/** The other way: figures that are there, as they are typed. */
export function tcoFields(tco: Tco | null, currency: string): Partial<ValueFields> {
  const element = tco && findElement(tco.element);
  if (!tco || !element) return {};
  const pairs = element.figures.flatMap(({ name, unit, moves }, at) => {
    const [before, after] = figureFields[at] ?? figureFields[0];
    const values = tco.figures[name];
    if (!values) return [];
    const typed = (value: bigint) => figureText(value, unit, currency);
    return [[before, typed(values.before)], ...(moves === "changes" ? [[after, typed(values.after)]] : [])];
  });
  return { element: tco.element, ...(Object.fromEntries(pairs) as Partial<ValueFields>) };
}
