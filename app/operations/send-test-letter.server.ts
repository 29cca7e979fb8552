import { recordEvent } from "~/db/audit.server";
import { queueLetters } from "~/db/letters.server";
import { claimOnce } from "~/db/once.server";
import { transportTitles, type TransportName } from "~/domain/mail/transport";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

export interface TestLetter {
  to: { personId: string; name: string; address: string };
  transport: TransportName;
  /** The same key makes one letter, however often the form is sent. */
  formKey: string;
}

/** Queues a letter to whoever asks for it, which goes the way of all letters. */
export async function sendTestLetter(act: Act, test: TestLetter): Promise<Verdict> {
  return transact(act, async (tx) => {
    const props = { name: test.to.name, transport: transportTitles[test.transport] };
    const key = `letter.tested/${test.formKey}/${test.to.personId}`;
    if ((await claimOnce(tx, act, key)) !== null) return granted();
    await queueLetters(tx, act, [{ template: "test-letter", to: test.to, props, key }]);
    await recordEvent(tx, act, { act: "letter.tested", subject: { type: "person", id: test.to.personId } });
    return granted();
  });
}
