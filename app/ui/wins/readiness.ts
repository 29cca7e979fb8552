import { lacking } from "./refused-errors";
import { toldApart } from "./told-apart";
import { toContent } from "./win-content";
import type { WinFields } from "./win-fields";
import type { NamedPerson } from "./win-form";

/** The parts of the form in their order, by the id of their heading. */
export const formParts = [
  { id: "story-part", name: "The story" },
  { id: "participants", name: "Who did it" },
  { id: "when", name: "When" },
  { id: "valueLines", name: "What changed" },
  { id: "see", name: "Who may see it" },
  { id: "send", name: "Check and send" },
] as const;

type FormPart = (typeof formParts)[number]["id"];

export interface Lack {
  field: string;
  sentence: string;
  /** The same as it reads in a list, where no two lines may be twins. */
  told: string;
  part: FormPart;
}

/** What still keeps a win from being sent, in the order of the form: the same that sending it would say. */
export function lacksOf(fields: WinFields, people: readonly NamedPerson[]): Lack[] {
  const { form, errors } = toContent(fields);
  const all = { ...lacking(form, fields, people), ...errors };
  const lacks = Object.entries(all).map(([field, sentence]) => ({
    ...{ field, sentence, part: partOf(field) },
    told: toldApart(field, sentence, fields),
  }));
  const place = (part: FormPart) => formParts.findIndex(({ id }) => id === part);
  return lacks.toSorted((a, b) => place(a.part) - place(b.part));
}

/** Whether nobody wrote anything in a part that may stay empty. */
export function isLeftOut(part: FormPart, { days, hideCustomer, hideAmounts }: WinFields): boolean {
  if (part === "when") return Object.values(days).every((day) => !day);
  return part === "see" && !hideCustomer && !hideAmounts;
}

const storyFields = ["title", "summary", "story", "customer", "suppliers", "lessons"];

function partOf(field: string): FormPart {
  if (storyFields.includes(field)) return "story-part";
  if (field === "participants" || field === "shares" || /^(sentence|side|share)-/.test(field))
    return "participants";
  return field.startsWith("on-") ? "when" : "valueLines";
}
