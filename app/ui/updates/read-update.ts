import { z } from "zod";
import { isDay } from "~/domain/wins/ledger-period";
import { tagsOf, updateAudiences, updateKinds, type UpdateContent } from "~/domain/updates/update";
import type { UpdateValues } from "./update-fields";

const shape = z.strictObject({
  formKey: z.uuid().optional(),
  kind: z.string().max(20).default(""),
  line: z.string().max(2_000),
  text: z.string().max(5_000),
  tags: z.string().max(1_000),
  audience: z.enum(updateAudiences),
  validUntil: z.string().max(20),
});

interface ReadUpdate {
  values: UpdateValues;
  formKey: string | undefined;
  errors: Record<string, string>;
  /** Null where the form can't be understood yet. */
  content: UpdateContent | null;
}

/** The form of a note; null where it is not that form at all. */
export function readUpdate(form: FormData): ReadUpdate | null {
  const parsed = shape.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const { formKey, ...values } = parsed.data;
  const kind = updateKinds.find((one) => one === values.kind);
  const errors: Record<string, string> = {};
  if (!kind) errors.kind = "Choose what kind of update it is.";
  const hasDay = isDay(values.validUntil);
  if (!hasDay) errors.validUntil = "Choose the last day on which it is true.";
  const content = kind && hasDay ? { ...values, kind, tags: tagsOf(values.tags) } : null;
  return { values, formKey, errors, content };
}
