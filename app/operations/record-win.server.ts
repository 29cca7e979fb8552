import { countEvents } from "~/db/audit.server";
import { getCompany } from "~/db/company.server";
import { queueLetters } from "~/db/letters.server";
import type { Tx } from "~/db/client.server";
import type { WinPerson } from "~/db/wins.server";
import { nameOf } from "~/domain/people/actor";
import { granted, refused, type Refused, type Verdict } from "~/domain/verdict";
import { acrossFrom, checkOwnSide, isSigning } from "~/domain/wins/sides";
import { checkBaselineDays } from "~/domain/wins/baseline";
import { checkYears } from "~/domain/wins/milestones";
import { checkSubmission } from "~/domain/wins/submission";
import type { WinContent } from "~/domain/wins/win";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { readWinForm, type WinForm, type WinTarget } from "./win-form.server";
import { askDeputies } from "./ask-deputies.server";
import { askToAgree } from "./ask-to-agree.server";
import { writeWin } from "./write-win.server";

/** A win may be sent to its people so many times within a day: each time they get a letter. */
const mostSentADay = 5;
const dayLength = 24 * 60 * 60 * 1000;

/** Sends a win to its people: everything must be there, and everybody of the two sides is asked to sign. */
export async function recordWin(act: Act, target: WinTarget, form: WinForm): Promise<Verdict<string>> {
  return transact(act, async (tx) => {
    const read = await readWinForm(tx, form);
    if (!read.ok) return read;
    const { content, people } = read.value;
    const complete = checkSubmission(content);
    if (!complete.ok) return complete;
    const { timeZone } = await getCompany(tx);
    const today = localOf(act.now, timeZone).slice(0, 10);
    const days = [checkYears(content.milestones, today), checkBaselineDays(content.valueLines, today)].find(
      (verdict) => !verdict.ok,
    );
    if (days && !days.ok) return days;
    const crossing = sideCrossed(content, people);
    if (crossing) return crossing;
    const written = await writeWin(tx, act, target, content, {
      does: "send",
      leadsTo: () => "submitted",
      recordedAs: "win.recorded",
    });
    if (!written.ok) return written;
    if (!written.value.repeated) {
      if (await isSentTooOften(tx, act, written.value.id))
        return refused("win-sent-too-often", { detail: String(mostSentADay) });
      await askToSign(tx, act, written.value.id, { content, people });
      await askToAgree(tx, act, written.value.id, { content, people });
    }
    return granted(written.value.id);
  });
}

/** Whether this sending, which the record holds already, is one too many. */
async function isSentTooOften(tx: Tx, { now }: Act, winId: string): Promise<boolean> {
  const since = new Date(now.getTime() - dayLength);
  const subject = { type: "win", id: winId };
  return (await countEvents(tx, { act: "win.recorded", subject, since })) > mostSentADay;
}

function sideCrossed(content: WinContent, people: readonly WinPerson[]): Refused | undefined {
  const verdicts = content.participants.map((one) =>
    checkOwnSide(one, people.find(({ id }) => id === one.personId)?.department.function ?? "other"),
  );
  return verdicts.find((verdict): verdict is Refused => !verdict.ok);
}

/** A letter to everybody who may sign, except the author, who has just been looking at it. */
async function askToSign(
  tx: Tx,
  act: Act,
  winId: string,
  { content, people }: { content: WinContent; people: readonly WinPerson[] },
): Promise<void> {
  const authorId = act.actor.kind === "person" ? act.actor.id : "";
  await askDeputies(tx, act, winId, content);
  const letters = content.participants.flatMap(({ personId, name, side, share }) => {
    const address = people.find(({ id }) => id === personId)?.email;
    if (!isSigning(side) || personId === authorId || !address) return [];
    const otherSide = acrossFrom(side);
    const others = content.participants.filter((one) => one.side === otherSide);
    return [
      {
        template: "win-to-confirm" as const,
        to: { personId, name, address },
        key: `win-to-confirm/${winId}-${act.now.getTime()}/${personId}`,
        props: {
          name,
          winTitle: content.title,
          submitter: nameOf(act.actor),
          otherSide,
          otherPeople: others.map((one) => one.name).join(", "),
          ...(share && { hasShare: true }),
          path: `/wins/${winId}`,
        },
      },
    ];
  });
  await queueLetters(tx, act, letters);
}
