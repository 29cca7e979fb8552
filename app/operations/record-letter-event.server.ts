import { recordEvent } from "~/db/audit.server";
import { uniqueConflict } from "~/db/conflict.server";
import { lockReportedLetter, updateReported, type Reported } from "~/db/letter-acts.server";
import { eraseSecrets, insertLetterEvents } from "~/db/letter-outcomes.server";
import { insertSuppression } from "~/db/suppressions.server";
import { holdsBack, stateAfter } from "~/domain/mail/letter-event";
import { granted, type Verdict } from "~/domain/verdict";
import type { LetterReport } from "~/mail/webhook.server";
import { transact, type Act } from "./act.server";

/** What became of a report: used, seen before, or about a letter that is not ours. */
export type Reporting = "recorded" | "repeated" | "unknown";

/**
 * Writes down what the carrier reports. Reports come more than once and in any order: each counts once and no letter
 * goes back. An address that is gone for good, or whose owner complained, gets nothing more.
 */
export async function recordLetterEvent(act: Act, report: LetterReport): Promise<Verdict<Reporting>> {
  try {
    return await transact(act, async (tx) => {
      const letter = await lockReportedLetter(tx, report);
      if (!letter) return granted("unknown");
      await insertLetterEvents(tx, [
        {
          letterId: letter.id,
          type: report.event,
          at: report.at,
          detail: report.detail,
          providerId: report.id,
        },
      ]);
      if (!isAbout(letter, report)) return granted("recorded");
      const state = stateAfter(letter.state, report.event);
      await updateReported(tx, {
        id: letter.id,
        state,
        providerId: report.providerId,
        at: report.at,
        why: whyOf(report),
      });
      if (state !== "sending") await eraseSecrets(tx, [letter.id]);
      if (!holdsBack(report.event, report.bounceType)) return granted("recorded");
      const held = { address: letter.toAddress, reason: reasonOf(report), now: act.now };
      if (await insertSuppression(tx, held)) {
        const subject = { type: "address", id: letter.toAddress.toLowerCase() };
        await recordEvent(tx, act, { act: "address.held-back", subject, reason: held.reason });
      }
      return granted("recorded");
    });
  } catch (thrown) {
    if (uniqueConflict(thrown)) return granted("repeated");
    throw thrown;
  }
}

/** A report about an earlier sending of a letter that was since sent again moves nothing. */
function isAbout(letter: Reported, report: LetterReport): boolean {
  if (letter.providerId) return letter.providerId === report.providerId;
  return letter.state === "sending" || letter.state === "failed";
}

function whyOf(report: LetterReport): string {
  return ["bounced", "failed", "complained", "suppressed"].includes(report.event) ? report.detail : "";
}

function reasonOf({ event, detail }: LetterReport): string {
  if (event === "complained") return "The owner called our letter spam.";
  if (event === "suppressed") return "The mail provider holds it back.";
  return detail ? `It bounced for good: ${detail}` : "It bounced for good.";
}
