import type { Refused } from "~/domain/verdict";
import { missingFrom } from "~/domain/wins/submission";
import { errorsOf } from "../refusals";
import type { FormStep } from "./form-step";
import type { NamedPerson } from "./win-form";

/** The sentence of a refusal and, when a win was to be sent, of everything else that it lacks. */
export function refusedErrors(
  refusal: Refused,
  step: Exclude<FormStep, { does: "show" }>,
  people: readonly NamedPerson[],
): Record<string, string> {
  if (step.does !== "send") return errorsOf(refusal);
  const participants = step.form.participants.map((one) => ({
    ...one,
    name: people.find(({ id }) => id === one.personId)?.name ?? "this person",
  }));
  const missing = missingFrom({ ...step.form, participants });
  return Object.assign({}, ...missing.map(errorsOf), errorsOf(refusal)) as Record<string, string>;
}
