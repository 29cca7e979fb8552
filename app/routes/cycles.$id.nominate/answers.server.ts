import type { SignedIn } from "~/auth/require.server";
import { findFormCycle } from "~/db/form-cycles.server";
import type { Refused } from "~/domain/verdict";
import type { Act } from "~/operations/act.server";
import { findNominationProblems } from "~/operations/nomination-case.server";
import { saveNominationDraft } from "~/operations/save-nomination-draft.server";
import { textIn } from "~/ui/form-text";
import { sentenceFor } from "~/ui/refusals";
import type { SaveAnswer } from "./answers";
import { textElsewhere } from "./elsewhere.server";
import { alreadyNominated, peopleOf, type Searched } from "./form-data.server";
import { toForm, toInput, writtenNew, type Written } from "./written.server";

export interface Sent {
  act: Act;
  viewer: SignedIn;
  cycleId: string;
  written: Written;
}

/** The form as it was sent, drawn again: with what a search found, or with what is wrong. */
export async function rewritten(
  { act, viewer, cycleId, written }: Sent,
  { searched = null, restored = false }: { searched?: Searched | null; restored?: boolean },
) {
  const cycle = await findFormCycle(act.db, cycleId, written.categoryId);
  if (!cycle) throw new Response(null, { status: 404 });
  const people = await peopleOf(act.db, cycle, viewer, { written, searched });
  return { written, people, errors: {} as Record<string, string>, elsewhere: null, restored };
}

/** What was typed into the search of a form without scripts, or null where nothing is looked for. */
export function foundBy(form: FormData): Searched | null {
  const find = form.get("find");
  if (find === "kept") return null;
  const name = typeof find === "string" && find.startsWith("answer.") ? find : "nominees";
  return { name, query: textIn(form, `${name}Query`).slice(0, 100) };
}

/** The form of a refused one with every sentence; where another tab was first, with the text from there. */
export async function refusedForm(sent: Sent, refused: Refused, isDraft: boolean) {
  const { act, viewer, cycleId, written } = sent;
  const answer = await rewritten(sent, {});
  if (refused.reason === "nomination-withdrawn") {
    const { formKey } = writtenNew(written);
    const anew = { ...written, formKey, nominationId: null, version: "" };
    return { ...answer, written: anew, errors: { "": sentenceFor(refused) } };
  }
  if (refused.reason === "changed-elsewhere") {
    const elsewhere = await elsewhereOf(sent);
    const version = String(elsewhere?.version ?? written.version);
    return { ...answer, written: { ...written, version }, elsewhere };
  }
  const by = { nominatorId: viewer.id, nominationId: written.nominationId };
  const problems = isDraft ? [] : await findNominationProblems(act.db, toInput(cycleId, written), by);
  const all = problems.length > 0 ? problems : [refused];
  const errors = Object.fromEntries(all.map((problem) => [problem.field ?? "", sentenceFor(problem)]));
  return { ...answer, errors };
}

/** Saves a draft that nobody asked to save; says what keeps it from being sent. What was sent is only looked at. */
export async function saveByItself(sent: Sent, isSaved: boolean): Promise<SaveAnswer> {
  const { act, viewer, cycleId, written } = sent;
  const input = toInput(cycleId, written);
  const verdict = isSaved ? await saveNominationDraft(act, input, toForm(written)) : null;
  if (verdict && !verdict.ok) {
    const elsewhere = verdict.reason === "changed-elsewhere" ? await elsewhereOf(sent) : null;
    return elsewhere
      ? { outcome: "elsewhere", elsewhere }
      : { outcome: "refused", why: sentenceFor(verdict) };
  }
  const nominationId = verdict?.value.id ?? written.nominationId;
  const found = await findNominationProblems(act.db, input, { nominatorId: viewer.id, nominationId });
  const problems = found.map((problem) => ({
    field: problem.field ?? "",
    sentence: sentenceFor(problem),
  }));
  const already = await alreadyNominated(act.db, viewer, { ...written, nominationId });
  if (!verdict) return { outcome: "checked", problems, already };
  return { outcome: "saved", at: act.now.toISOString(), ...verdict.value, problems, already };
}

async function elsewhereOf({ act, viewer, cycleId, written }: Sent) {
  const cycle = await findFormCycle(act.db, cycleId, written.categoryId);
  return cycle && textElsewhere(act.db, cycle, { written, nominatorId: viewer.id });
}
