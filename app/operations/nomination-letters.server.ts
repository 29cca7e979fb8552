import type { Tx } from "~/db/client.server";
import type { FoundCategory, FoundCycle } from "~/db/cycles.server";
import { listAddresses } from "~/db/eligible-people.server";
import type { QueuedLetter } from "~/db/letters.server";
import type { FoundNomination } from "~/db/nominations.server";
import { nomineeTitle } from "~/domain/awards/nominee-title";
import { answerText } from "~/domain/awards/answer-text";
import type { Answers } from "~/domain/awards/question";

/** The letter with what was sent: one when it comes in, and one for each version that the nominator asks to have. */
export async function receivedLetter(
  tx: Tx,
  sent: {
    id: string;
    cycle: FoundCycle;
    category: Pick<FoundCategory, "name" | "questions" | "wordsToNominators">;
    title: string;
    answers: Answers;
    nominatorId: string;
    /** The version of the text that the nominator asked to have once more. */
    copyOf?: number;
  },
): Promise<QueuedLetter[]> {
  const { id, cycle, category, title, answers, nominatorId, copyOf } = sent;
  const [nominator] = await listAddresses(tx, [nominatorId]);
  if (!nominator) return [];
  return [
    {
      template: "nomination-received",
      to: { personId: nominatorId, name: nominator.name, address: nominator.email },
      key: `nomination-received/${id}/${nominatorId}${copyOf ? `/${copyOf}` : ""}`,
      props: {
        name: nominator.name,
        awardName: category.name,
        nominees: title,
        answers: category.questions.flatMap((question) => {
          const answer = answerText(question, answers[question.id] ?? "");
          return answer ? [{ question: question.label, answer }] : [];
        }),
        ownWords: category.wordsToNominators,
        ...(copyOf && { isCopy: true }),
        closesAt: cycle.nominationsCloseAt.toISOString(),
        timeZone: cycle.timeZone,
        lastTimeZone: cycle.lastTimeZone,
        path: `/cycles/${cycle.id}/nominate?nomination=${id}`,
      },
    },
  ];
}

/** The letter that hands a nomination back for changes, with the reason. */
export function returnedLetter(nomination: FoundNomination, reason: string, now: Date): QueuedLetter {
  const { id, nominator, category, cycle } = nomination;
  return {
    template: "nomination-returned",
    to: { personId: nominator.id, name: nominator.name, address: nominator.email },
    key: `nomination-returned/${id}/${now.toISOString()}`,
    props: {
      name: nominator.name,
      awardName: category.name,
      nominees: nomineeTitle(nomination.nomineeNames, nomination.teamName),
      reason,
      path: `/cycles/${cycle.id}/nominate?nomination=${id}`,
    },
  };
}

/** The letter that says that a nomination was declined, with the reason. */
export function declinedLetter(nomination: FoundNomination, reason: string, now: Date): QueuedLetter {
  const { id, nominator, category } = nomination;
  return {
    template: "nomination-declined",
    to: { personId: nominator.id, name: nominator.name, address: nominator.email },
    key: `nomination-declined/${id}/${now.toISOString()}`,
    props: {
      name: nominator.name,
      awardName: category.name,
      nominees: nomineeTitle(nomination.nomineeNames, nomination.teamName),
      reason,
    },
  };
}

/** The letter that says that a nomination does not go on, at nobody's fault. Whose wish it was stays unsaid. */
export function restsLetter(nomination: FoundNomination, now: Date): QueuedLetter {
  const { id, nominator, category } = nomination;
  return {
    template: "nomination-rests",
    to: { personId: nominator.id, name: nominator.name, address: nominator.email },
    key: `nomination-rests/${id}/${now.toISOString()}`,
    props: {
      name: nominator.name,
      awardName: category.name,
      nominees: nomineeTitle(nomination.nomineeNames, nomination.teamName),
      path: "/nominations",
    },
  };
}
