import { z } from "zod";
import { cadences, gatherings } from "~/domain/scorecard/charter";
import { computedMeasures, kpiUnits } from "~/domain/scorecard/measure";
import { valueKinds } from "~/domain/wins/value-line";

const text = (most: number) => z.string().max(most);

const shape = z.strictObject({
  name: text(80),
  meaning: text(120),
  measure: z.enum(["manual", ...computedMeasures]),
  kinds: z.array(z.enum(valueKinds)).max(valueKinds.length),
  formula: text(400),
  unit: z.enum(kpiUnits),
  direction: z.enum(["higher", "lower"]),
  cadence: z.enum(cadences),
  gathers: z.enum(gatherings),
  source: text(120),
  salesOwner: text(320),
  procurementOwner: text(320),
});

type CharterForm = z.infer<typeof shape>;

/** The texts of a charter's form, to keep what was typed. */
export type CharterValues = Record<Exclude<keyof CharterForm, "kinds">, string> & { kinds: string[] };

export type ReadCharter =
  { ok: true; draft: CharterForm } | { ok: false; values: CharterValues; errors: Record<string, string> };

const names = Object.keys(shape.shape).filter((name) => name !== "kinds");

/** What a form says of a charter; too long a text is said beside its field. Null where it is no such form. */
export function readCharterForm(form: FormData, besides: readonly string[]): ReadCharter | null {
  const known = [...names, "kinds", ...besides];
  if ([...form.keys()].some((key) => !known.includes(key))) return null;
  const texts = names.map((name) => [name, form.get(name)] as const);
  if (texts.some(([, value]) => typeof value !== "string")) return null;
  const values = { ...Object.fromEntries(texts), kinds: form.getAll("kinds").map(String) } as CharterValues;
  const parsed = shape.safeParse(values);
  if (parsed.success) return { ok: true, draft: parsed.data };
  const tooLong = parsed.error.issues.filter(({ code }) => code === "too_big");
  if (tooLong.length < parsed.error.issues.length) return null;
  const errors = Object.fromEntries(
    tooLong.map((issue) => [
      String(issue.path[0]),
      `Write at most ${String("maximum" in issue ? issue.maximum : "")} characters.`,
    ]),
  );
  return { ok: false, values, errors };
}
