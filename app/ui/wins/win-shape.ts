import { z } from "zod";
import { sides } from "~/domain/wins/sides";
import { typedFields, type WinFields } from "./win-fields";

const line = z.string().max(200);
const text = z.string().max(4_000);
const id = z.string().min(1).max(64);

const personShape = z.strictObject({
  personId: id,
  side: z.enum(sides),
  sentence: z.string().max(400),
  share: line,
});

export const valueShape = z.strictObject({
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
  /** “yes” where figures that look wrong are said to be right. */
  sure: line,
});

export const winShape = z.strictObject({
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
  /** Whether the team wants shares; without it what is typed as one counts for nothing. */
  shares: z.boolean(),
  hideCustomer: z.boolean(),
  hideAmounts: z.boolean(),
  people: z.array(personShape).max(60),
  values: z.array(valueShape).max(40),
  days: z.record(z.string(), line),
});

/** The fields as they were sent; null where they are not those of this form at all. */
export function readWinFields(data: FormData): WinFields | null {
  const read = winShape.safeParse(typedFields(data));
  return read.success ? read.data : null;
}
