import { z } from "zod";
import { textsIn } from "../form-text";
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
  salesOwner: text(64),
  procurementOwner: text(64),
});

type CharterForm = z.infer<typeof shape>;

/** The texts of a charter's form, to keep what was typed. */
export type CharterValues = Record<Exclude<keyof CharterForm, "kinds">, string> & { kinds: string[] };

export type ReadCharter =
  { ok: true; draft: CharterForm } | { ok: false; values: CharterValues; errors: Record<string, string> };

/** The fields of people: empty where nobody is chosen, and without scripts with one to search beside each. */
const owners = ["salesOwner", "procurementOwner"];

/** What a form without scripts looks for, and in which field; null where it looks for nobody. */
export function ownerSearch(form: FormData): { name: string; query: string } | null {
  const name = owners.find((one) => one === form.get("find"));
  const query = form.get(`${name}Query`);
  return name ? { name, query: typeof query === "string" ? query.slice(0, 100) : "" } : null;
}

const names = Object.keys(shape.shape).filter((name) => name !== "kinds");

/** What a form says of a charter; too long a text is said beside its field. Null where it is no such form. */
export function readCharterForm(form: FormData, besides: readonly string[]): ReadCharter | null {
  const known = [...names, "kinds", "find", ...owners.map((name) => `${name}Query`), ...besides];
  if ([...form.keys()].some((key) => !known.includes(key))) return null;
  const texts = names.map((name) => [name, form.get(name) ?? (owners.includes(name) ? "" : null)] as const);
  if (texts.some(([, value]) => typeof value !== "string")) return null;
  const values = { ...Object.fromEntries(texts), kinds: textsIn(form, "kinds") } as CharterValues;
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
