import { milestoneKinds, type MilestoneKind } from "~/domain/wins/milestones";
import { withoutTurns } from "~/domain/turning-signs";
import { sides, type Side } from "~/domain/wins/sides";
import type { valueShape, winShape } from "./win-shape";
import type { z } from "zod";
import { textIn, textsIn } from "../form-text";

export type ValueFields = z.infer<typeof valueShape>;
export type PersonFields = { personId: string; side: Side; sentence: string; share: string };

/** What stands in the fields of the form, as typed. */
export interface WinFields extends Omit<z.infer<typeof winShape>, "days"> {
  days: Partial<Record<MilestoneKind, string>>;
}

export const emptyValue: ValueFields = {
  kind: "revenue",
  label: "",
  unit: "money",
  before: "",
  after: "",
  baselineKind: "measured",
  source: "",
  sourceDay: "",
  effect: "hard",
  often: "once",
  from: "",
  until: "",
  term: "",
  element: "",
  links: "",
  ...{ figure1: "", figure2: "", figure3: "", after1: "", after2: "", after3: "" },
  note: "",
  sure: "",
};

/** The fields of the form as they stand, whatever is in them. */
export function typedFields(data: FormData) {
  const get = (name: string) => withoutTurns(textIn(data, name));
  const rows = Array.from({ length: Math.min(Number(get("values")) || 0, 40) }, (_, index) =>
    readValue(get, index),
  );
  return {
    formKey: get("formKey"),
    title: get("title").trim(),
    summary: get("summary").trim(),
    story: get("story").trim(),
    customer: get("customer").trim(),
    suppliers: get("suppliers").trim(),
    contract: get("contract").trim(),
    spend: get("spend"),
    lessons: get("lessons").trim(),
    say: get("say").trim(),
    currency: get("currency"),
    shares: data.has("shares"),
    hideCustomer: data.has("hideCustomer"),
    hideAmounts: data.has("hideAmounts"),
    people: readPeople(data, get),
    values: rows,
    days: Object.fromEntries(milestoneKinds.map((kind) => [kind, get(`on-${kind}`)])),
  };
}

/** Those named so far, then those just found or chosen, each on the side of the field they were added in. */
function readPeople(data: FormData, get: (name: string) => string) {
  const named = textsIn(data, "person").map((personId) => ({
    personId,
    side: get(`side-${personId}`),
    sentence: get(`sentence-${personId}`).trim(),
    share: get(`share-${personId}`).trim(),
  }));
  const added = sides.flatMap((side) =>
    data
      .getAll(`add-${side}`)
      .filter(Boolean)
      .map((personId) => ({ personId: String(personId), side, sentence: "", share: "" })),
  );
  return [...named, ...added.filter(({ personId }) => !named.some((one) => one.personId === personId))];
}

function readValue(get: (name: string) => string, index: number): ValueFields {
  const names = Object.keys(emptyValue) as (keyof ValueFields)[];
  return Object.fromEntries(names.map((name) => [name, get(`${name}-${index}`).trim()])) as ValueFields;
}

/** The fields of a new win: nothing in them but the person who writes it down. */
export function emptyFields(start: Pick<WinFields, "formKey" | "currency" | "people">): WinFields {
  const texts = { title: "", summary: "", story: "", lessons: "", customer: "", suppliers: "" };
  return {
    ...start,
    ...texts,
    contract: "",
    spend: "",
    say: "",
    shares: false,
    hideCustomer: false,
    hideAmounts: false,
    values: [emptyValue],
    days: {},
  };
}
