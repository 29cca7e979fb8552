import { makeAward, makeCategory, makeCycle, longAgo } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import { anyone, type Eligibility } from "~/domain/awards/eligibility";
import type { Phase } from "~/domain/awards/phase";
import type { Question } from "~/domain/awards/question";

export const everybody: Eligibility = { nominate: anyone, receive: anyone, vote: anyone, judge: anyone };

export const story: Question = {
  id: "story",
  kind: "long",
  label: "What did they do together?",
  help: "",
  required: true,
  min: 3,
  max: 150,
  choices: [],
  audience: "everyone",
};

/** Some days after the first instant of the tests, in which nominations open. */
export function afterDays(days: number): Date {
  return new Date(longAgo.getTime() + days * 24 * 60 * 60 * 1000);
}

/**
 * A cycle with one award whose nominations are open for seven days, with a week of screening and one of
 * voting after them, in the phase asked for.
 */
export async function makeRunningCycle(db: Database, phase: Phase, rules: Record<string, unknown> = {}) {
  const award = await makeAward(db, {
    name: "Joint Win of the Quarter",
    purpose: "One win, both sides.",
    questions: [story] as never,
    eligibility: everybody as never,
    ...rules,
  });
  const cycle = await makeCycle(db, { phase });
  const frozenAt = phase === "draft" ? null : longAgo;
  const category = await makeCategory(db, cycle.id, award.id, { frozenAt });
  return { award, cycle, category };
}
