import { z } from "zod";
import { firstRoundKinds, listSizes, noFirstRound, type FirstRound } from "~/domain/awards/first-round";
import type { PersonRule } from "~/domain/awards/eligibility";
import { countingMethods } from "~/domain/voting/election";
import { fieldSentences } from "~/ui/field-sentences";
import { editedJury, juryIn } from "./jury-form.server";

const methods = countingMethods.filter((method) => method !== "rubric");
const whole = (least: number, most: number) => {
  const sentence = `Write a whole number from ${least} to ${most}.`;
  return z.coerce.number(sentence).int(sentence).min(least, sentence).max(most, sentence);
};

const shape = z.object({
  kind: z.enum(firstRoundKinds, "Choose one."),
  method: z.enum(methods, "Choose one."),
  size: whole(listSizes.least, listSizes.most),
  quorumPercent: whole(0, 100),
  quorumNumber: whole(0, 1_000_000),
});

/** What the names of the fields begin with. */
const start = "first.";
const ofJury = `${start}jury.`;

/** The first round as the form wrote it; what can't be read stays as usual, with a sentence beside the field. */
export function readFirst(
  form: FormData,
  voters: PersonRule,
): { firstRound: FirstRound; errors: Record<string, string> } {
  const text = (name: keyof typeof shape.shape) => form.get(`${start}${name}`) ?? String(noFirstRound[name]);
  const typed = {
    kind: text("kind"),
    method: text("method"),
    size: text("size"),
    quorumPercent: text("quorumPercent") || "0",
    quorumNumber: text("quorumNumber") || "0",
  };
  if (typed.kind === "none") return { firstRound: { ...noFirstRound, voters }, errors: {} };
  const read = shape.safeParse(typed);
  const fields = Object.fromEntries(
    Object.entries(shape.shape).flatMap(([name, field]) => {
      const one = field.safeParse(typed[name as keyof typeof typed]);
      return one.success ? [[name, one.data]] : [];
    }),
  ) as Partial<z.infer<typeof shape>>;
  const { jury, errors } = juryIn(juryFields(form));
  const firstRound = { ...noFirstRound, ...fields, voters, jury: { ...jury, vote: "none" as const } };
  const wrong = read.success ? {} : prefixed(start, fieldSentences(read.error));
  return { firstRound, errors: { ...wrong, ...(firstRound.kind === "jury" && prefixed(ofJury, errors)) } };
}

/** What a button of its jury asks for: a criterion added, moved or taken out. */
export function editedFirst(firstRound: FirstRound, edit: string): FirstRound {
  if (!edit.startsWith(ofJury)) return firstRound;
  return { ...firstRound, jury: editedJury(firstRound.jury, edit.slice(ofJury.length)) };
}

/** The fields of its jury, named as those of the jury that decides. */
function juryFields(form: FormData): FormData {
  const fields = new FormData();
  for (const [name, value] of form)
    if (name.startsWith(ofJury)) fields.append(name.slice(ofJury.length), value);
  return fields;
}

function prefixed(before: string, errors: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [`${before}${name}`, sentence]));
}
