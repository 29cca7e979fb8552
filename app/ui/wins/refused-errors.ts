import type { Refused } from "~/domain/verdict";
import { missingFrom } from "~/domain/wins/submission";
import { errorsOf } from "../refusals";
import type { FormStep } from "./form-step";
import { touchedRows } from "./value-content";
import type { TypedWin } from "./win-content";
import type { WinFields } from "./win-fields";
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

/** A win has no empty rows, the form may: its fields are numbered with them. */
function byRow(errors: Errors, fields: WinFields): Errors {
  const rows = touchedRows(fields);
  return Object.fromEntries(
    Object.entries(errors).map(([field, sentence]) => [
      field.replace(
        /^(source|label|note|after|from|until|sure)-(\d+)$/,
        (_, name: string, line: string) => `${name}-${rows[Number(line)] ?? line}`,
      ),
      sentence,
    ]),
  );
}
