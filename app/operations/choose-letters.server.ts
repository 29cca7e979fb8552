import { recordEvent } from "~/db/audit.server";
import { findLetterChoices, updateLetterChoices } from "~/db/letter-choices.server";
import { personIdOf } from "~/domain/people/actor";
import { choiceFor, getsDigest } from "~/domain/updates/digest-choice";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export interface WantedLetters {
  digest: "on" | "off";
  /** 1 for Monday to 7 for Sunday. */
  day: number;
  hour: number;
  celebrations: "on" | "off";
}

/** Sets which letters the actor wants, and when the weekly one comes. Switched on it comes at its next time, not before. */
export async function chooseLetters(act: Act, wanted: WantedLetters): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const before = await findLetterChoices(tx, personId);
    if (!before) return refused("not-found");
    const isNew = wanted.digest === "on" && !getsDigest(before.digest, before.function);
    const after = {
      digest: choiceFor(wanted.digest, before.function),
      digestDay: wanted.day,
      digestHour: wanted.hour,
      withoutCelebrations: wanted.celebrations === "off",
    };
    await updateLetterChoices(tx, personId, { ...after, ...(isNew && { digestSince: act.now }) });
    const { digest, digestDay, digestHour, withoutCelebrations } = before;
    await recordEvent(tx, act, {
      act: "person.letters-chosen",
      subject: { type: "person", id: personId },
      before: { digest, digestDay, digestHour, withoutCelebrations },
      after,
    });
    return granted();
  });
}
