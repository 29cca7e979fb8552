import { randomUUID } from "node:crypto";
import { z } from "zod";
import { parseDecimal } from "~/domain/decimal";
import { countingMethods } from "~/domain/voting/election";
import { blindFields, usualJury, type JurySettings } from "~/domain/juries/settings";
import { fieldSentences } from "~/ui/field-sentences";

const whole = (least: number, most: number) => {
  const sentence = `Write a whole number from ${least} to ${most}.`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .refine((number) => number >= least && number <= most, sentence);
};

const voteMethods = countingMethods.filter((method) => method !== "rubric");

const shape = z.object({
  jurorIds: z.array(z.string().max(64)).max(200, "Name at most 200 jurors."),
  min: whole(0, 100),
  max: whole(1, 100),
  jurorsPerEntry: whole(0, 100),
  minJurors: whole(1, 100),
  decides: z.enum(["raw", "normalised", "trimmed"], "Choose one."),
  blind: z.array(z.enum(blindFields)).max(blindFields.length),
  commentExtremes: z.boolean(),
  spread: z.string().trim(),
  remindDays: z
    .string()
    .trim()
    .regex(/^(\d{1,2}(\s*,\s*\d{1,2})*)?$/, "Write numbers of days, such as 3, 1."),
  vote: z.enum(["none", "shortlist", "together"], "Choose one."),
  voteMethod: z.enum(voteMethods, "Choose one."),
  shortlistSize: whole(2, 100),
  voteWeight: whole(1, 99),
});

const criterion = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().max(200, "Use at most 200 characters."),
  weight: whole(1, 1000),
  anchors: z.record(z.string().max(4), z.string().trim().max(200, "Use at most 200 characters.")),
});

export interface ReadJury {
  jury: JurySettings;
  errors: Record<string, string>;
}

/** The jury as the form wrote it; numbers that can't be read stay as usual, with a sentence beside the field. */
export function readJury(form: FormData): ReadJury {
  return form.get("kind") === "jury" ? juryIn(form) : { jury: usualJury, errors: {} };
}

/** The same of the fields that are sent, whatever the kind of the award; as usual where there are none. */
export function juryIn(form: FormData): ReadJury {
  if (!form.has("minJurors")) return { jury: usualJury, errors: {} };
  const typed = typedIn(form);
  const read = shape.safeParse(typed);
  const errors = read.success ? {} : fieldSentences(read.error);
  const { spread, spreadError } = spreadOf(typed.spread);
  if (spreadError) errors.spread = spreadError;
  const criteria = criteriaOf(form, errors);
  const fields = Object.fromEntries(
    Object.entries(shape.shape).flatMap(([name, field]) => {
      const one = field.safeParse(typed[name as keyof typeof typed]);
      return one.success ? [[name, one.data]] : [];
    }),
  ) as Partial<z.infer<typeof shape>>;
  const { remindDays: days, ...settings } = fields;
  const remindDays = days === undefined ? usualJury.remindDays : daysIn(days);
  return { jury: { ...usualJury, ...settings, spread, remindDays, criteria }, errors };
}

function typedIn(form: FormData) {
  const text = (name: string, usual = "") => {
    const value = form.get(name);
    return typeof value === "string" ? value : usual;
  };
  return {
    jurorIds: [...new Set(form.getAll("jurorIds"))],
    min: text("min"),
    max: text("max"),
    jurorsPerEntry: text("jurorsPerEntry") || "0",
    minJurors: text("minJurors"),
    decides: text("decides"),
    blind: form.getAll("blind"),
    commentExtremes: form.has("commentExtremes"),
    spread: text("spread"),
    remindDays: text("remindDays"),
    vote: text("vote", usualJury.vote),
    voteMethod: text("voteMethod", usualJury.voteMethod),
    shortlistSize: text("shortlistSize", String(usualJury.shortlistSize)),
    voteWeight: text("voteWeight", String(usualJury.voteWeight)),
  };
}

function criteriaOf(form: FormData, errors: Record<string, string>): JurySettings["criteria"] {
  const ids = form.getAll("criterionIds").filter((id): id is string => typeof id === "string");
  return ids.slice(0, 20).flatMap((id) => {
    const start = `c.${id}.anchor.`;
    const anchors = [...form].filter(([name, value]) => name.startsWith(start) && value !== "");
    const typed = {
      id,
      name: form.get(`c.${id}.name`) ?? "",
      weight: form.get(`c.${id}.weight`) ?? "",
      anchors: Object.fromEntries(anchors.map(([name, value]) => [name.slice(start.length), value])),
    };
    const read = criterion.safeParse(typed);
    if (read.success) return [read.data];
    for (const [field, sentence] of Object.entries(fieldSentences(read.error)))
      errors[`c.${id}.${field.replace("anchors.", "anchor.")}`] = sentence;
    const { name, anchors: sentences } = criterion.shape;
    return [
      {
        id: id.slice(0, 64),
        name: name.safeParse(typed.name).data ?? "",
        weight: 1,
        anchors: sentences.safeParse(typed.anchors).data ?? {},
      },
    ];
  });
}

function spreadOf(typed: string): { spread: number; spreadError?: string } {
  const read = parseDecimal(typed, 3);
  if (read.ok && read.value >= 0n && read.value <= 100_000n) return { spread: Number(read.value) };
  return { spread: usualJury.spread, spreadError: "Write points, such as 1.5. 0 marks every difference." };
}

function daysIn(typed: string): number[] {
  const days = typed
    .split(",")
    .map((part) => Number(part.trim()))
    .filter((count) => count > 0);
  return [...new Set(days)].sort((a, b) => b - a).slice(0, 10);
}

/** What a button of the part asks for: a criterion added, moved or taken out. */
export function editedJury(jury: JurySettings, edit: string): JurySettings {
  const [what, id = ""] = edit.split(":");
  const { criteria } = jury;
  if (what === "criterion-add") {
    const added = { id: randomUUID().slice(0, 8), name: "", weight: 1, anchors: {} };
    return { ...jury, criteria: [...criteria, added] };
  }
  if (what === "criterion-remove") return { ...jury, criteria: criteria.filter((one) => one.id !== id) };
  if (what !== "criterion-up" && what !== "criterion-down") return jury;
  const from = criteria.findIndex((one) => one.id === id);
  const moved = criteria[from];
  const to = from + (what === "criterion-up" ? -1 : 1);
  if (!moved || to < 0 || to >= criteria.length) return jury;
  const others = criteria.filter((one) => one.id !== id);
  return { ...jury, criteria: [...others.slice(0, to), moved, ...others.slice(to)] };
}
