import { recordEvent } from "~/db/audit.server";
import { uniqueConflict } from "~/db/conflict.server";
import { deleteEndorsements } from "~/db/endorsements.server";
import { ensureEntry, updateDesertedEntry } from "~/db/entries.server";
import { queueLetters } from "~/db/letters.server";
import { holdOwnNomination, insertNomination, updateNomination } from "~/db/nominations.server";
import { claimOnce, settleOnce } from "~/db/once.server";
import { checkNomination } from "~/domain/awards/nomination";
import { changedElsewhere, saysTheSame } from "~/domain/awards/nomination-edit";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { writtenAnswers } from "~/domain/awards/question";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { chooseNaming } from "./choose-naming.server";
import { gatherCase, type NominationForm, type NominationInput } from "./nomination-case.server";
import { receivedLetter } from "./nomination-letters.server";
import { checkBesideWin } from "./open-citation.server";

/** What was sent, and whether it was sent before. The same text once more is no change. */
export interface SentNomination {
  id: string;
  news: "sent" | "changed";
}

/**
 * Sends a nomination, or sends a returned or changed one again, and merges it into the entry of its nominees.
 * The same form sent twice has one effect.
 */
export async function submitNomination(
  act: Act,
  input: NominationInput,
  at: NominationForm,
): Promise<Verdict<SentNomination>> {
  try {
    return await send(act, input, at);
  } catch (thrown) {
    if (uniqueConflict(thrown)) return refused("already-nominated", { field: "nominees" });
    throw thrown;
  }
}

async function send(act: Act, input: NominationInput, at: NominationForm) {
  return transact(act, async (tx): Promise<Verdict<SentNomination>> => {
    const nominatorId = personIdOf(act.actor);
    if (!nominatorId) return refused("not-allowed");
    const earlier = at.nominationId ?? ((await claimOnce(tx, act, at.formKey)) || null);
    const own = earlier ? await holdOwnNomination(tx, earlier, nominatorId) : null;
    if (earlier && own?.cycle.id !== input.cycleId) return refused("not-found");
    if (own?.state === "withdrawn") return refused("nomination-withdrawn");
    const gathered = await gatherCase(tx, input, { nominatorId, nominationId: earlier });
    if (!gathered) return refused("not-found");
    const { cycle, category, subject } = gathered;
    if (cycle.pausedAt) return refused("cycle-paused");
    if (!nominationsTake(cycle, own?.state ?? "draft", act.now)) return refused("wrong-phase");
    const checked = checkNomination(category, subject);
    if (!checked.ok) return checked;

    const { nomineeKey, title, answers } = checked.value;
    const nomineeIds = subject.nominees.map(({ id }) => id);
    const teamName = nomineeIds.length > 1 ? input.teamName.trim() : "";
    const { winId, mayBeNamed } = input;
    const text = { categoryId: category.id, nomineeKey, nomineeIds, teamName, answers, winId, mayBeNamed };
    const told = [{ field: "teamName", text: teamName }, ...writtenAnswers(category.questions, answers)];
    const open = await checkBesideWin(tx, winId, act.actor, told);
    if (!open.ok) return open;
    const { formKey, version = null } = at;
    if (own && changedElsewhere(own, text, { formKey, version })) return refused("changed-elsewhere");
    if (own?.state === "submitted" && saysTheSame(own, text)) {
      const naming = await chooseNaming(tx, act, { id: own.id, nominatorId, state: own.state }, input);
      return granted({ id: own.id, news: naming === "changed" ? "changed" : "sent" });
    }
    const entryId = await ensureEntry(tx, {
      categoryId: category.id,
      nomineeKey,
      title,
      winId,
      memberIds: nomineeIds,
    });
    const sent = {
      state: "submitted" as const,
      entryId,
      submittedAt: own?.submittedAt ?? act.now,
      reason: "",
    };
    const id = own?.id ?? (await insertNomination(tx, text, { nominatorId, now: act.now, formKey }, sent));
    if (own) {
      const from = { id, from: ["draft", "returned", "submitted"] as const, now: act.now, formKey };
      if (!(await updateNomination(tx, from, text, sent))) return refused("wrong-nomination-state");
      const isOfOthers = own.nomineeKey !== nomineeKey || own.categoryId !== category.id;
      if (isOfOthers) await deleteEndorsements(tx, id);
      if (own.entryId && own.entryId !== entryId) await updateDesertedEntry(tx, own.entryId);
    }
    if (!earlier) await settleOnce(tx, formKey, id);
    await queueLetters(
      tx,
      act,
      await receivedLetter(tx, { id, cycle, category, title, answers, nominatorId }),
    );
    await recordEvent(tx, act, {
      act: own?.state === "submitted" ? "nomination.changed" : "nomination.sent",
      subject: { type: "nomination", id },
      after: { category: category.name, nominees: nomineeIds, winId, mayBeNamed: mayBeNamed ? "yes" : "no" },
    });
    return granted({ id, news: own && own.state !== "draft" ? "changed" : "sent" });
  });
}
