import { recordEvent } from "~/db/audit.server";
import { uniqueConflict } from "~/db/conflict.server";
import { holdOwnNomination, insertNomination, updateNomination } from "~/db/nominations.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { changedElsewhere, saysTheSame } from "~/domain/awards/nomination-edit";
import { nomineeKey } from "~/domain/awards/nominee-key";
import { phasePermits } from "~/domain/awards/phase";
import { keptAnswers } from "~/domain/awards/question";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { chooseNaming } from "./choose-naming.server";
import { gatherCase, type NominationForm, type NominationInput } from "./nomination-case.server";

/** A draft that was kept, and the version of its text. */
export interface SavedDraft {
  id: string;
  version: number;
}

/** Keeps a nomination as far as it is written. A returned one stays returned until it is sent again. */
export async function saveNominationDraft(
  act: Act,
  input: NominationInput,
  at: NominationForm,
): Promise<Verdict<SavedDraft>> {
  try {
    return await save(act, input, at);
  } catch (thrown) {
    if (uniqueConflict(thrown)) return refused("already-nominated", { field: "nominees" });
    throw thrown;
  }
}

async function save(act: Act, input: NominationInput, at: NominationForm) {
  return transact(act, async (tx): Promise<Verdict<SavedDraft>> => {
    const nominatorId = personIdOf(act.actor);
    if (!nominatorId) return refused("not-allowed");
    const earlier = at.nominationId ?? ((await claimOnce(tx, act, at.formKey)) || null);
    const own = earlier ? await holdOwnNomination(tx, earlier, nominatorId) : null;
    if (earlier && own?.cycle.id !== input.cycleId) return refused("not-found");
    if (own?.state === "withdrawn") return refused("nomination-withdrawn");
    const gathered = await gatherCase(tx, input, { nominatorId, nominationId: earlier });
    if (!gathered) return refused("not-found");
    const { cycle, category, subject } = gathered;
    const opensTo = own?.state === "returned" ? "answer-return" : "nominate";
    if (!phasePermits(cycle.phase, opensTo)) return refused("wrong-phase");
    const nomineeIds = subject.nominees.map(({ id }) => id);
    const text = {
      categoryId: category.id,
      nomineeKey: nomineeKey(nomineeIds),
      nomineeIds,
      teamName: input.teamName.trim(),
      answers: keptAnswers(category.questions, subject.answers),
      winId: subject.winState === "missing" ? null : input.winId,
      mayBeNamed: input.mayBeNamed,
    };
    const { formKey, version = null } = at;
    if (own) {
      if (changedElsewhere(own, text, { formKey, version })) return refused("changed-elsewhere");
      if (saysTheSame(own, text)) {
        await chooseNaming(tx, act, { id: own.id, nominatorId, state: own.state }, input);
        return granted({ id: own.id, version: own.version });
      }
      const from = { id: own.id, from: ["draft", "returned"] as const, now: act.now, formKey };
      const kept = await updateNomination(tx, from, text, { state: own.state });
      return kept ? granted({ id: own.id, version: own.version + 1 }) : refused("wrong-nomination-state");
    }
    const id = await insertNomination(tx, text, { nominatorId, now: act.now, formKey }, { state: "draft" });
    await settleOnce(tx, formKey, id);
    await recordEvent(tx, act, { act: "nomination.begun", subject: { type: "nomination", id } });
    return granted({ id, version: 1 });
  });
}
