import { findElement } from "~/domain/wins/tco/elements";
import type { FormErrorsByField } from "../form-errors";
import { figureFields } from "./tco-content";
import { touchedRows } from "./value-content";
import type { WinFields } from "./win-fields";

/**
 * The sentence about a field as it reads away from that field: of several values each says which it is about, and a
 * figure of a formula is named, so that no two lines of a list are the same.
 */
export function toldApart(field: string, sentence: string, fields: WinFields): string {
  const [, name = "", row = ""] = /^([a-z]+\d?)-(\d+)$/i.exec(field) ?? [];
  const value = fields.values[Number(row)];
  if (!row || !value) return sentence;
  const figure = figureNamed(name, value.element);
  const about = [touchedRows(fields).length > 1 && `Value ${Number(row) + 1}`, figure].filter(Boolean);
  return about.length > 0 ? `${about.join(", ")}: ${sentence}` : sentence;
}

/** Where two fields lack the same, such as the two days of a period, the first stands for both. */
export function withoutTwins<T extends { told: string }>(lacks: readonly T[]): T[] {
  return lacks.filter(({ told }, index) => lacks.findIndex((one) => one.told === told) === index);
}

/** The same for the errors of a form, by field. */
export function toldErrors(errors: FormErrorsByField, fields: WinFields): FormErrorsByField {
  const told = Object.entries(errors).flatMap(([field, sentence]) =>
    sentence ? [{ field, told: toldApart(field, sentence, fields) }] : [],
  );
  return Object.fromEntries(withoutTwins(told).map((one) => [one.field, one.told]));
}

/** “Days in stock, after”, or nothing where the field is none of a formula. */
function figureNamed(name: string, elementName: string): string {
  const at = figureFields.findIndex((pair) => (pair as readonly string[]).includes(name));
  const figure = findElement(elementName)?.figures[at];
  if (!figure) return "";
  return figure.moves === "changes"
    ? `${figure.label}, ${name === figureFields[at]?.[0] ? "before" : "after"}`
    : figure.label;
}
