import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { FoundCycle } from "~/db/cycles.server";
import { nameOfTurn, templateOf } from "~/domain/awards/cycle-name";
import { writeDates } from "~/domain/awards/dates-written";
import { datesOfTurn, type Rhythm } from "~/domain/awards/rhythm";
import { daysBefore, localOf, zoneExists } from "~/domain/zoned-time";
import { textIn, textsIn } from "~/ui/form-text";
import { saysSomething } from "~/domain/says-something";
import { withoutTurns } from "~/domain/turning-signs";

const time = z.string().max(20);

const shape = z.strictObject({
  name: z
    .string()
    .trim()
    .refine(saysSomething, "Give the cycle a name.")
    .max(120, "Use at most 120 characters."),
  description: z.string().trim().max(2000, "Use at most 2000 characters."),
  timeZone: z.string().refine(zoneExists, "Choose a time zone from the list."),
  nominationsOpenAt: time,
  nominationsCloseAt: time,
  votingOpenAt: time,
  judgingOpenAt: time,
  votingCloseAt: time,
  announceAt: time,
  everywhere: z.string().max(2),
  awardIds: z.array(z.string().max(64)).max(100),
  formKey: z.string().min(8, "Load this page again, then send it.").max(64),
});

export type Plan = z.infer<typeof shape>;

/** The plan as the form wrote it, and what is wrong with its shape by field. */
export function readPlan(form: FormData): { plan: Plan; errors: Record<string, string> } {
  const text = (name: keyof Plan) => withoutTurns(textIn(form, name));
  const plan = {
    name: text("name"),
    description: text("description"),
    timeZone: text("timeZone"),
    nominationsOpenAt: text("nominationsOpenAt"),
    nominationsCloseAt: text("nominationsCloseAt"),
    votingOpenAt: text("votingOpenAt"),
    judgingOpenAt: text("judgingOpenAt"),
    votingCloseAt: text("votingCloseAt"),
    announceAt: text("announceAt"),
    everywhere: text("everywhere"),
    awardIds: textsIn(form, "awardIds"),
    formKey: text("formKey"),
  };
  const read = shape.safeParse(plan);
  if (read.success) return { plan: read.data, errors: {} };
  const errors = read.error.issues.map((issue) => [String(issue.path[0] ?? ""), issue.message] as const);
  return { plan, errors: Object.fromEntries(errors) };
}

/** A plan to begin with: two weeks of nominations from tomorrow, a week of screening, ten days of voting. */
export function firstPlan(timeZone: string, now: Date): Plan {
  const at = (days: number, hour: string) =>
    `${localOf(daysBefore(now, -days, timeZone), timeZone).slice(0, 11)}${hour}`;
  return {
    name: quarterOf(at(1, "")),
    description: "",
    timeZone,
    nominationsOpenAt: at(1, "09:00"),
    nominationsCloseAt: at(15, "18:00"),
    votingOpenAt: at(22, "09:00"),
    judgingOpenAt: "",
    votingCloseAt: at(32, "18:00"),
    announceAt: "",
    everywhere: "",
    awardIds: [],
    formKey: randomUUID(),
  };
}

/** “Q4 2026” for a day written as 2026-11-23. */
function quarterOf(day: string): string {
  const [year = "", month = "1"] = day.split("-");
  return `Q${Math.ceil(Number(month) / 3)} ${year}`;
}

/** All zones, those of the company's people first. */
export function zoneOptions(current: string): string[] {
  return [...new Set([current, "UTC", ...Intl.supportedValuesOf("timeZone")])].filter(Boolean);
}

/** A plan after a cycle: its awards, its dates moved on by turns of a rhythm until they lie ahead, weekdays kept. */
export function planAfter(cycle: FoundCycle, rhythm: Rhythm, now: Date): Plan {
  const { timeZone, description } = cycle;
  let turn = 1;
  const dates = () => datesOfTurn(cycle, { rhythm, keeps: "weekday" }, turn);
  while (dates().nominationsOpenAt <= now) turn += 1;
  const template = templateOf(cycle.name, cycle.nominationsOpenAt, timeZone);
  return {
    ...writeDates(dates(), timeZone),
    name: nameOfTurn(template, dates().nominationsOpenAt, timeZone),
    description,
    timeZone,
    awardIds: cycle.categories.map(({ awardId }) => awardId),
    formKey: randomUUID(),
  };
}
