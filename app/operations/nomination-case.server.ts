import type { Database, Tx } from "~/db/client.server";
import { findFormCycle, type FormCycle } from "~/db/form-cycles.server";
import { holdCycle, type FoundCategory, type FoundCycle } from "~/db/cycles.server";
import { listCandidates } from "~/db/eligible-people.server";
import { countSentBy, findSameNomination, holdNominator } from "~/db/nominations.server";
import { findWinState } from "~/db/nominated-wins.server";
import { nominationProblems, type NominationCase } from "~/domain/awards/nomination";
import { nomineeKey } from "~/domain/awards/nominee-key";
import type { Answers } from "~/domain/awards/question";
import { sidesFirst } from "~/domain/people/sides-first";
import { refused, type Refused } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { namedAnswers } from "./named-answers.server";

/** What somebody wrote into the nomination form. */
export interface NominationInput {
  cycleId: string;
  categoryId: string;
  nomineeIds: string[];
  teamName: string;
  answers: Answers;
  winId: string | null;
  /** Whether the nominees may read who wrote; a form that does not ask leaves it as it is. */
  mayBeNamed?: boolean;
}

/** Which nomination a form writes; `version` is the one it began with, where the form knows it. */
export interface NominationForm {
  nominationId: string | null;
  formKey: string;
  version?: number | null;
}

export interface GatheredCase {
  cycle: FoundCycle;
  category: FoundCategory;
  subject: NominationCase;
}

/**
 * Gathers what the rules need to know about a nomination, and holds the phase of its cycle still until the
 * transaction ends. Null where cycle, category or nominator are not there.
 */
export async function gatherCase(tx: Tx, input: NominationInput, by: CaseOf): Promise<GatheredCase | null> {
  const cycle = await holdCycle(tx, input.cycleId);
  const category = cycle?.categories.find(({ id }) => id === input.categoryId);
  if (category && category.nominationCap > 0) await holdNominator(tx, category.id, by.nominatorId);
  return cycle && readCase(tx, cycle, input, by);
}

/** Everything that keeps a nomination from being sent as it is written now; nothing is saved. */
export async function findNominationProblems(
  db: Database,
  input: NominationInput,
  by: CaseOf,
): Promise<Refused[]> {
  const cycle = await findFormCycle(db, input.cycleId, input.categoryId);
  const gathered = cycle && (await readCase(db, cycle, input, by));
  return gathered ? nominationProblems(gathered.category, gathered.subject) : [refused("not-found")];
}

interface CaseOf {
  nominatorId: string;
  nominationId: string | null;
}

async function readCase<C extends FormCycle>(
  tx: Database | Tx,
  cycle: C,
  input: NominationInput,
  by: CaseOf,
): Promise<{ cycle: C; category: C["categories"][number]; subject: NominationCase } | null> {
  const category: C["categories"][number] | undefined = cycle.categories.find(
    ({ id }) => id === input.categoryId,
  );
  const [nominator] = await listCandidates(tx, [by.nominatorId]);
  if (!category || !nominator) return null;
  const nominees = sidesFirst(await listCandidates(tx, input.nomineeIds));
  const earlier = await findSameNomination(tx, {
    categoryId: category.id,
    nominatorId: by.nominatorId,
    nomineeKey: nomineeKey(nominees.map(({ id }) => id)),
    butId: by.nominationId,
  });
  const sentBefore = await countSentBy(tx, {
    categoryId: category.id,
    nominatorId: by.nominatorId,
    butId: by.nominationId,
  });
  const subject = {
    sentBefore,
    nominator,
    nominees,
    namedIds: input.nomineeIds,
    teamName: input.teamName,
    answers: await namedAnswers(tx, category.questions, input.answers, by.nominationId),
    winState: input.winId && ((await findWinState(tx, input.winId)) ?? "missing"),
    earlier: earlier && (earlier.isDeclined ? ("declined" as const) : ("living" as const)),
    onDay: dayIn(cycle.nominationsOpenAt, cycle.timeZone),
  };
  return { cycle, category, subject };
}
