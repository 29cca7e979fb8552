import { z } from "zod";
import { milestoneKinds, type MilestoneKind } from "~/domain/wins/milestones";
import { sides, type Side } from "~/domain/wins/sides";

const line = z.string().max(200);
const text = z.string().max(4_000);
const id = z.string().min(1).max(64);

const personShape = z.strictObject({ personId: id, side: z.enum(sides), sentence: z.string().max(400) });

const valueShape = z.strictObject({
  kind: line,
  label: line,
  unit: line,
  before: line,
  after: line,
  baselineKind: line,
  source: line,
  sourceDay: line,
  effect: line,
  often: line,
  from: line,
  until: line,
  term: line,
  /** The part of total cost whose figures follow; empty where before and after are written themselves. */
  element: line,
  links: z.string().max(3_000),
  ...{ figure1: line, figure2: line, figure3: line, after1: line, after2: line, after3: line },
  note: z.string().max(400),
});

const shape = z.strictObject({
  formKey: z.string().max(64),
  title: line,
  summary: z.string().max(300),
  story: text,
  customer: line,
  suppliers: z.string().max(400),
  contract: z.string().max(80),
  spend: line,
  lessons: z.string().max(2_000),
  /** The sentence in the translator: it helps to find values and is not kept. */
  say: line,
  currency: z.string().length(3),
  hideCustomer: z.boolean(),
  hideAmounts: z.boolean(),
  people: z.array(personShape).max(60),
  values: z.array(valueShape).max(40),
  days: z.record(z.string(), line),
});

export type ValueFields = z.infer<typeof valueShape>;
export type PersonFields = { personId: string; side: Side; sentence: string };

/** What stands in the fields of the form, as typed. */
export interface WinFields extends Omit<z.infer<typeof shape>, "days"> {
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
};

/** The fields as they were sent; null where they are not those of this form at all. */
export function readWinFields(data: FormData): WinFields | null {
  const get = (name: string) => String(data.get(name) ?? "");
  const rows = Array.from({ length: Math.min(Number(get("values")) || 0, 40) }, (_, index) =>
    readValue(get, index),
  );
  const read = shape.safeParse({
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
    hideCustomer: data.has("hideCustomer"),
    hideAmounts: data.has("hideAmounts"),
    people: readPeople(data, get),
    values: rows,
    days: Object.fromEntries(milestoneKinds.map((kind) => [kind, get(`on-${kind}`)])),
  });
  return read.success ? read.data : null;
}

/** Those named so far, then those just found or chosen, each on the side of the field they were added in. */
function readPeople(data: FormData, get: (name: string) => string) {
  const named = data
    .getAll("person")
    .map(String)
    .map((personId) => ({
      personId,
      side: get(`side-${personId}`),
      sentence: get(`sentence-${personId}`).trim(),
    }));
  const added = sides.flatMap((side) =>
    data
      .getAll(`add-${side}`)
      .filter(Boolean)
      .map((personId) => ({ personId: String(personId), side, sentence: "" })),
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
    hideCustomer: false,
    hideAmounts: false,
    values: [emptyValue],
    days: {},
  };
}
