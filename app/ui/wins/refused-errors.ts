import type { Refused } from "~/domain/verdict";
import { missingFrom } from "~/domain/wins/submission";
import { findElement } from "~/domain/wins/tco/elements";
import { errorsOf } from "../refusals";
import type { FormStep } from "./form-step";
import { figureFields, readTypedTco } from "./tco-content";
import { touchedRows } from "./value-content";
import type { TypedWin } from "./win-content";
import type { ValueFields, WinFields } from "./win-fields";
import type { NamedPerson } from "./win-form";

type Errors = Record<string, string>;

/** The sentence of a refusal and, when a win was to be sent, of everything else that it lacks. */
export function refusedErrors(
  refusal: Refused,
  step: Exclude<FormStep, { does: "show" }>,
  people: readonly NamedPerson[],
): Errors {
  const about = byRow(errorsOf(refusal), step.fields);
  return step.does === "send" ? { ...lacking(step.form, step.fields, people), ...about } : about;
}

/** What can't be read and, when the win was to be sent, everything else that it lacks. */
export function unreadErrors(
  { errors, unsent, fields }: Extract<FormStep, { does: "show" }>,
  people: readonly NamedPerson[],
): Errors | undefined {
  return errors && unsent ? { ...lacking(unsent, fields, people), ...errors } : errors;
}

/** Everything that keeps what is written from being sent, by field. */
export function lacking(form: TypedWin, fields: WinFields, people: readonly NamedPerson[]): Errors {
  const participants = form.participants.map((one) => ({
    ...one,
    name: people.find(({ id }) => id === one.personId)?.name ?? "this person",
  }));
  const missing = missingFrom({ ...form, participants }).map(errorsOf);
  return byRow(Object.assign({}, ...missing) as Errors, fields);
}

/** A win has no empty rows and no formulas, the form may have both: its fields are named by its rows and their figures. */
function byRow(errors: Errors, fields: WinFields): Errors {
  const rows = touchedRows(fields);
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, sentence]) => {
      const [, name, line] = /^(source|label|note|after|from|until|sure)-(\d+)$/.exec(field) ?? [];
      if (!name) return [[field, sentence]];
      const index = rows[Number(line)] ?? Number(line);
      const own = name === "after" ? fieldAfter(fields, index) : name;
      return own ? [[`${own}-${index}`, sentence]] : [];
    }),
  );
}

/** Where the figure after stands in a row; null while its formula can't be worked out, which is told beside its figures. */
function fieldAfter({ values, currency }: WinFields, index: number): keyof ValueFields | null {
  const row = values[index];
  const element = row && findElement(row.element);
  if (!row || !element) return "after";
  const at = element.figures.findIndex(({ moves }) => moves === "changes");
  return readTypedTco(row, currency)?.tco ? (figureFields[at]?.[1] ?? null) : null;
}
