import type { Database } from "~/db/client.server";
import type { FormCycle } from "~/db/form-cycles.server";
import { listCandidates } from "~/db/eligible-people.server";
import { findWinTitle } from "~/db/nominated-wins.server";
import { findOwnNomination } from "~/db/nominations.server";
import { answerText } from "~/domain/awards/answer-text";
import { namedAnswers } from "~/operations/named-answers.server";
import { sidesFirst } from "~/domain/people/sides-first";
import { listOf } from "~/ui/words";
import type { PartElsewhere, TextElsewhere } from "./answers";
import type { Written } from "./written.server";

/** What is kept of a nomination where it differs from what this form has, or null where it is not there. */
export async function textElsewhere(
  db: Database,
  cycle: FormCycle,
  { written, nominatorId }: { written: Written; nominatorId: string },
): Promise<TextElsewhere | null> {
  const kept = written.nominationId && (await findOwnNomination(db, written.nominationId, nominatorId));
  if (!kept) return null;
  const nominees = sidesFirst(await listCandidates(db, written.nominees)).map(({ name }) => name);
  const category = cycle.categories.find(({ id }) => id === written.categoryId);
  const asked = [...kept.category.questions, ...(category?.questions ?? [])];
  const questions = [...new Map(asked.map((question) => [question.id, question])).values()];
  const answers = await namedAnswers(db, questions, written.answers, kept.id);
  const parts: (PartElsewhere & { here: string })[] = [
    { label: "Award", text: kept.category.name, here: category?.name ?? "" },
    { label: "People", text: listOf(kept.nomineeNames), here: listOf(nominees) },
    { label: "Name of the team", text: kept.teamName, here: written.teamName.trim() },
    ...questions.map((question) => ({
      label: question.label,
      text: answerText(question, kept.answers[question.id] ?? ""),
      here: answerText(question, answers[question.id] ?? "").trim(),
    })),
    {
      label: "Joint win",
      text: await winTitle(db, kept.winId),
      here: await winTitle(db, written.winId || null),
    },
  ];
  const differing = parts.filter(({ text, here }) => text !== here);
  return {
    nominationId: kept.id,
    version: kept.version,
    at: kept.updatedAt.toISOString(),
    parts: differing.map(({ label, text }) => ({ label, text })),
  };
}

async function winTitle(db: Database, id: string | null): Promise<string> {
  return (id && (await findWinTitle(db, id))) || "";
}
