import { z } from "zod";
import { longestPeriodName } from "~/domain/awards/threshold-run";

const day = z.iso.date("Choose a day.");

const schema = z.strictObject({
  periodName: z.string().max(longestPeriodName, `Use at most ${longestPeriodName} characters.`),
  periodStart: day,
  periodEnd: day,
  formKey: z.uuid(),
});

/** The period of a dry run as the form wrote it, or sentences for what can't be read. */
export function readPeriod(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const typed = {
    periodName: text("periodName"),
    periodStart: text("periodStart"),
    periodEnd: text("periodEnd"),
  };
  const parsed = schema.safeParse({ ...typed, formKey: text("formKey") });
  const errors: Record<string, string> = {};
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) errors[String(path[0] ?? "")] ??= message;
    return { typed, errors, period: null };
  }
  const { periodName, periodStart, periodEnd, formKey } = parsed.data;
  const at = (iso: string) => new Date(`${iso}T00:00:00Z`);
  return {
    typed,
    errors,
    period: { periodName, periodStart: at(periodStart), periodEnd: at(periodEnd), formKey },
  };
}
