import { recordEvent } from "~/db/audit.server";
import { findLetterChoices, updateLetterChoices } from "~/db/letter-choices.server";
import type { LetterChoice } from "~/domain/mail/letter-choice";
import { choiceFor, getsDigest } from "~/domain/updates/digest-choice";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

interface Stopping {
  personId: string;
  choice: LetterChoice;
  letters: "stop" | "resume";
}

/** Switches one kind of letters off or on again for whoever holds its signed address; what is so already stays so. */
export async function stopLetters(act: Act, { personId, choice, letters }: Stopping): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await findLetterChoices(tx, personId);
    if (!before) return refused("not-found");
    const wish = letters === "stop" ? "off" : "on";
    const isOn =
      choice === "digest" ? getsDigest(before.digest, before.function) : !before.withoutCelebrations;
    if (isOn === (wish === "on")) return granted();
    if (choice === "celebrations")
      await updateLetterChoices(tx, personId, { withoutCelebrations: wish === "off" });
    else {
      const digest = choiceFor(wish, before.function);
      await updateLetterChoices(tx, personId, { digest, ...(wish === "on" && { digestSince: act.now }) });
    }
    await recordEvent(tx, act, {
      act: wish === "off" ? "person.letters-stopped" : "person.letters-resumed",
      subject: { type: "person", id: personId },
      after: { [choice]: wish },
    });
    return granted();
  });
}
