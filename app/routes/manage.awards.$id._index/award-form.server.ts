import { randomUUID } from "node:crypto";
import { z } from "zod";
import {
  awardKinds,
  countMethods,
  nomineeKinds,
  tieRules,
  usualTieRule,
  type AwardDraft,
} from "~/domain/awards/award";
import { anyone, winsAsked, type PersonRule } from "~/domain/awards/eligibility";
import { audiences, questionKinds, type Question } from "~/domain/awards/question";
import { readFirst } from "./first-round-form.server";
import { readJury } from "./jury-form.server";
import { readThreshold } from "./threshold-form.server";
import { departmentFunctions } from "~/domain/people/department-function";
import { saysSomething } from "~/domain/says-something";
import { withoutTurns } from "~/domain/turning-signs";

const id = z.string().max(64);
const ids = z.array(id).max(200);
const limit = z.number().int().min(-1_000_000).max(1_000_000).nullable();

const rule = z.strictObject({
  functions: z.array(z.enum(departmentFunctions)),
  departmentIds: ids,
  locations: z.array(z.string().max(200)).max(200),
  minTenureMonths: z.number().int().min(0).max(600),
  withoutHr: z.boolean(),
  teamOfIds: ids,
  restCycles: z.number().int().min(0).max(20),
  awardId: id,
  win: z.enum(winsAsked),
  winMonths: z.number().int().min(1).max(120),
  exceptIds: ids,
  alsoIds: ids,
});

const question = z.strictObject({
  id,
  kind: z.enum(questionKinds),
  label: z.string().max(300),
  help: z.string().max(500),
  required: z.boolean(),
  min: limit,
  max: limit,
  choices: z.array(z.string().max(200)).max(30),
  audience: z.enum(audiences),
});

const words = z.string().trim().max(600, "Use at most 600 characters.");

const shape = z.strictObject({
  name: z
    .string()
    .trim()
    .refine(saysSomething, "Give the award a name.")
    .max(120, "Use at most 120 characters."),
  purpose: z.string().trim().max(500, "Use at most 500 characters."),
  kind: z.enum(awardKinds),
  method: z.enum(countMethods),
  tieRule: z.enum(tieRules),
  nomineeKind: z.enum(nomineeKinds),
  requireBothSides: z.boolean(),
  allowSelf: z.boolean(),
  allowOwnVote: z.boolean(),
  offerNone: z.boolean(),
  seats: z.number("Write a number from 1 to 20.").int().min(1).max(20, "Write a number from 1 to 20."),
  quorumNumber: z.number("Write a whole number.").int().min(0).max(1_000_000),
  twoKeys: z.boolean(),
  publishBallots: z.boolean(),
  jury: z.custom<AwardDraft["jury"]>(),
  firstRound: z.custom<AwardDraft["firstRound"]>(),
  threshold: z.custom<AwardDraft["threshold"]>(),
  quorumPercent: z
    .number("Write a number from 0 to 100.")
    .int()
    .min(0)
    .max(100, "Write a number from 0 to 100."),
  citationLength: z
    .number("Write a number from 40 to 2000.")
    .int()
    .min(40, "Write a number from 40 to 2000.")
    .max(2000, "Write a number from 40 to 2000."),
  nominationCap: z.number("Write a whole number.").int().min(0).max(100, "Write a number from 0 to 100."),
  tellNominees: z.boolean(),
  wordsToNominators: words,
  wordsToLaureates: words,
  questions: z.array(question).max(30),
  eligibility: z.strictObject({ nominate: rule, receive: rule, vote: rule, judge: rule }),
  trophyItemId: id.nullable(),
  engravingTemplate: z.array(z.string().max(200)).max(12, "Use at most twelve lines."),
});

/** The award of this id as the form wrote it, and what is wrong with its shape by field. */
export function readAwardForm(
  form: FormData,
  awardId: string,
): { values: AwardDraft; errors: Record<string, string> } {
  const threshold = readThreshold(form);
  const jury = readJury(form);
  const voters = { ...ruleOf(form, "first.voters"), awardId };
  const first = readFirst(form, rule.safeParse(voters).success ? voters : showableRule(voters));
  const values = {
    ...valuesOf(form, awardId),
    threshold: threshold.rule,
    jury: jury.jury,
    firstRound: first.firstRound,
  };
  const others = { ...threshold.errors, ...jury.errors, ...first.errors };
  const read = shape.safeParse(values);
  if (read.success) return { values: read.data, errors: others };
  const errors = read.error.issues.map((issue) => [String(issue.path[0] ?? ""), issue.message] as const);
  return { values: showable(values), errors: { ...Object.fromEntries(errors), ...others } };
}

/** What the form can show again, and count people by: without choices that it never offered. */
function showable(values: AwardDraft): AwardDraft {
  const { nominate, receive, vote, judge } = values.eligibility;
  return {
    ...values,
    questions: values.questions.map(plain),
    eligibility: {
      nominate: showableRule(nominate),
      receive: showableRule(receive),
      vote: showableRule(vote),
      judge: showableRule(judge),
    },
  };
}

function plain(asked: Question): Question {
  return questionKinds.includes(asked.kind) ? asked : { ...asked, kind: "long" };
}

function showableRule(given: PersonRule): PersonRule {
  const { functions, minTenureMonths, restCycles, win, winMonths } = rule.shape;
  return {
    ...given,
    functions: functions.safeParse(given.functions).data ?? [],
    minTenureMonths: minTenureMonths.safeParse(given.minTenureMonths).data ?? 0,
    restCycles: restCycles.safeParse(given.restCycles).data ?? 0,
    win: win.safeParse(given.win).data ?? "none",
    winMonths: winMonths.safeParse(given.winMonths).data ?? anyone.winMonths,
  };
}

/** What a button of the form asks for instead of keeping it: a question added, moved or taken out. */
export function editedQuestions(questions: Question[], edit: string, move: MoveQuestion): Question[] {
  const [what, questionId = ""] = edit.split(":");
  if (what === "add") return [...questions, blankQuestion()];
  if (what === "remove") return questions.filter((other) => other.id !== questionId);
  if (what === "up") return move(questions, questionId, -1);
  if (what === "down") return move(questions, questionId, 1);
  return questions;
}

type MoveQuestion = (questions: readonly Question[], id: string, by: 1 | -1) => Question[];

export function blankQuestion(): Question {
  const key = randomUUID().slice(0, 8);
  return {
    id: key,
    kind: "long",
    label: "",
    help: "",
    required: true,
    min: null,
    max: 150,
    choices: [],
    audience: "everyone",
  };
}

function valuesOf(form: FormData, awardId: string): Omit<AwardDraft, "threshold" | "jury" | "firstRound"> {
  const { text, list, number } = reader(form);
  const method = methodOf(form);
  return {
    name: text("name"),
    purpose: text("purpose"),
    kind: text("kind") as AwardDraft["kind"],
    method,
    tieRule: tieRuleOf(form, method),
    nomineeKind: (text("nomineeKind") || "either") as AwardDraft["nomineeKind"],
    requireBothSides: text("requireBothSides") === "yes",
    allowSelf: text("allowSelf") === "yes",
    allowOwnVote: form.has("allowOwnVote"),
    offerNone: form.has("offerNone"),
    seats: number("seats") ?? 1,
    quorumPercent: number("quorumPercent") ?? 0,
    quorumNumber: number("quorumNumber") ?? 0,
    twoKeys: form.has("twoKeys"),
    publishBallots: !form.has("keepBallots"),
    citationLength: number("citationLength") ?? 400,
    nominationCap: number("nominationCap") ?? 0,
    tellNominees: form.has("tellNominees"),
    wordsToNominators: text("wordsToNominators"),
    wordsToLaureates: text("wordsToLaureates"),
    questions: list("questionIds").map((questionId) => questionOf(form, questionId)),
    eligibility: {
      nominate: { ...ruleOf(form, "nominate"), awardId },
      receive: { ...ruleOf(form, "receive"), awardId },
      vote: { ...ruleOf(form, "vote"), awardId },
      judge: { ...ruleOf(form, "judge"), awardId },
    },
    trophyItemId: text("trophyItemId") || null,
    engravingTemplate: lines(text("engravingTemplate")),
  };
}

/** A jury counts by its rubric; a vote for several winners who are to have fair shares by shares. */
function methodOf(form: FormData): AwardDraft["method"] {
  const { text, number } = reader(form);
  if (text("kind") === "jury") return "rubric";
  if (text("meaning") === "shares" && (number("seats") ?? 1) > 1) return "stv";
  return (text("method") || "irv") as AwardDraft["method"];
}

/** A jury has a list of its own, since it knows fewer ways to break a tie than a vote. */
function tieRuleOf(form: FormData, method: AwardDraft["method"]): AwardDraft["tieRule"] {
  const chosen = reader(form).text(method === "rubric" ? "juryTieRule" : "tieRule");
  return tieRules.find((known) => known === chosen) ?? usualTieRule(method);
}

function questionOf(form: FormData, questionId: string): Question {
  const { text, number } = reader(form);
  const at = (name: string) => `q.${questionId}.${name}`;
  const kind = text(at("kind")) as Question["kind"];
  const choices = lines(text(at("choices")));
  const isLimited = ["short", "long", "several"].includes(kind);
  const mostOf: Partial<Record<typeof kind, number | null>> = {
    file: number(at("files")) ?? 1,
    number: number(at("highest")),
  };
  const most = isLimited ? number(at("max")) : (mostOf[kind] ?? null);
  return {
    id: questionId,
    kind,
    label: text(at("label")).trim(),
    help: text(at("help")).trim(),
    required: form.has(at("required")),
    min: isLimited ? number(at("min")) : kind === "number" ? number(at("lowest")) : null,
    max: kind === "several" && most !== null && most >= choices.length ? null : most,
    choices,
    audience: form.has(at("hidden")) ? "hr" : "everyone",
  };
}

function ruleOf(form: FormData, name: string): Omit<PersonRule, "awardId"> {
  const { text, list, number } = reader(form);
  return {
    functions: text(`${name}.functions`).split("+").filter(Boolean) as PersonRule["functions"],
    departmentIds: list(`${name}.departmentIds`),
    locations: list(`${name}.locations`),
    minTenureMonths: number(`${name}.minTenureMonths`) ?? 0,
    withoutHr: form.has(`${name}.withoutHr`),
    exceptIds: list(`${name}.exceptIds`),
    alsoIds: list(`${name}.alsoIds`),
    teamOfIds: list(`${name}.teamOfIds`),
    restCycles: number(`${name}.restCycles`) ?? 0,
    win: (text(`${name}.win`) || "none") as PersonRule["win"],
    winMonths: number(`${name}.winMonths`) ?? anyone.winMonths,
  };
}

function reader(form: FormData) {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? withoutTurns(value) : "";
  };
  const list = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const number = (name: string) => (text(name).trim() === "" ? null : Number(text(name)));
  return { text, list, number };
}

function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
