import { z } from "zod";
import { isCurrency } from "~/domain/money";
import { saysSomething } from "~/domain/says-something";

const schema = z.strictObject({
  name: z.string().trim().refine(saysSomething).max(120),
  contactName: z.string().trim().max(120),
  email: z.email().max(254),
  accountNumber: z.string().trim().max(60),
  currency: z.string().trim().toUpperCase().refine(isCurrency),
  paymentTerms: z.string().trim().max(120),
  leadTimeDays: z.coerce.number().int().min(0).max(365),
  note: z.string().trim().max(1_000),
});

const wrong: Record<string, string> = {
  name: "Write the vendor’s name, up to 120 characters.",
  contactName: "Use at most 120 characters.",
  email: "Write the e-mail address that takes orders.",
  accountNumber: "Use at most 60 characters.",
  currency: "Write the three letters of a currency, such as EUR.",
  paymentTerms: "Use at most 120 characters.",
  leadTimeDays: "Write a number of days from 0 to 365.",
  note: "Use at most 1,000 characters.",
};

type Typed = Record<string, string>;

/** Reads the form of a vendor; where something is wrong, a sentence for each field. */
export function readVendorForm({ formKey: _formKey, ...typed }: Typed) {
  const form = schema.safeParse(typed);
  if (form.success) return { ok: true as const, vendor: form.data };
  const fields = form.error.issues.map(({ path }) => String(path[0] ?? ""));
  const errors = Object.fromEntries(
    fields.map((field) => [field, wrong[field] ?? "Look at this once more."]),
  );
  return { ok: false as const, errors };
}
