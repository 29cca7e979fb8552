import type { FormErrorsByField } from "../form-errors";
import { lacksOf, type Lack } from "./readiness";
import type { WinFields } from "./win-fields";
import type { NamedPerson } from "./win-form";

interface Answer {
  errors: FormErrorsByField;
  fields: WinFields;
  people: readonly NamedPerson[];
}

/**
 * What still stands of the errors that the last answer brought. What the form can judge itself goes as soon as it is
 * cured; what only the server knows goes once that field is changed, and comes back with the next answer if it must.
 */
export function standingErrors(
  answer: Answer,
  now: { lacks: readonly Lack[]; fields: WinFields },
): FormErrorsByField {
  const judgedHere = lacksOf(answer.fields, answer.people).map(({ field }) => field);
  const [then, today] = [textsOf(answer.fields), textsOf(now.fields)];
  const stands = Object.entries(answer.errors).flatMap(([field, sentence]) => {
    if (!judgedHere.includes(field)) return then[field] === today[field] ? [[field, sentence]] : [];
    const lack = now.lacks.find((one) => one.field === field);
    return lack ? [[field, lack.sentence]] : [];
  });
  return Object.fromEntries(stands) as FormErrorsByField;
}

/** What stands in the form, by the names that its fields have there. */
function textsOf({ people, values, days, ...rest }: WinFields): Record<string, unknown> {
  const named = (of: object, ending: string) =>
    Object.entries(of).map(([name, text]: [string, unknown]) => [`${name}-${ending}`, text]);
  return Object.fromEntries([
    ...Object.entries(rest),
    ...people.flatMap((one) => named(one, one.personId)),
    ...values.flatMap((value, index) => named(value, String(index))),
    ...Object.entries(days).map(([kind, day]) => [`on-${kind}`, day]),
  ]) as Record<string, unknown>;
}
