import { json } from "@remix-run/node";
import { findNominationProblems } from "~/operations/nomination-case.server";
import { findFormCycle } from "~/db/form-cycles.server";
import { sentenceFor } from "~/ui/refusals";
import { rewritten, type Sent } from "./answers.server";
import { toInput } from "./written.server";

/** The form of a preview, sent: it says what it would have said, and keeps nothing. */
export async function tried(sent: Sent, isSent: boolean) {
  const { act, viewer, cycleId, written } = sent;
  const answer = await rewritten(sent, {});
  const by = { nominatorId: viewer.id, nominationId: null };
  const problems = isSent ? await findNominationProblems(act.db, toInput(cycleId, written), by) : [];
  const files = await fileFields(sent);
  // No file can be sent here, so none is missed.
  const standing = problems.filter(({ field = "" }) => !files.includes(field));
  if (standing.length === 0) return json({ ...answer, isTried: true });
  const errors = Object.fromEntries(standing.map((problem) => [problem.field ?? "", sentenceFor(problem)]));
  return json({ ...answer, errors }, { status: 409 });
}

async function fileFields({ act, cycleId, written }: Sent): Promise<string[]> {
  const cycle = await findFormCycle(act.db, cycleId, written.categoryId);
  const questions = cycle?.categories.flatMap((category) => category.questions) ?? [];
  return questions.filter(({ kind }) => kind === "file").map(({ id }) => `answer.${id}`);
}
