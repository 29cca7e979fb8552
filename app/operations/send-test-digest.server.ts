import { recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { claimOnce } from "~/db/once.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { previewDigest } from "./preview-digest.server";

interface TestDigest {
  to: { personId: string; name: string; address: string };
  /** The same key makes one letter, however often the form is sent. */
  formKey: string;
}

/** Queues the letter that editors look at to whoever asks for it, as everybody would read it. */
export async function sendTestDigest(act: Act, { to, formKey }: TestDigest): Promise<Verdict> {
  const { week, content } = await previewDigest(act.db, act.now);
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "keep-updates")) return refused("not-allowed");
    const props = { name: to.name, week, content, path: "/manage/digest" };
    const key = `weekly-digest-test/${formKey}/${to.personId}`;
    if ((await claimOnce(tx, act, key)) !== null) return granted();
    await queueLetters(tx, act, [{ template: "weekly-digest", to, props, key }]);
    await recordEvent(tx, act, { act: "digest.tested", subject: { type: "digest", id: week } });
    return granted();
  });
}
