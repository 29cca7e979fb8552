import { randomUUID } from "node:crypto";
import type { Database } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import type { OutgoingLetter } from "~/domain/mail/transport";

/** A letter ready to leave, for tests of what carries it. */
export function outgoing(over: Partial<OutgoingLetter> = {}): OutgoingLetter {
  return {
    id: randomUUID(),
    template: "test-letter",
    from: "Laurels <post@laurels.example>",
    toName: "Alice Moreau",
    toAddress: "alice@fenwright.example",
    subject: "A letter",
    html: "<p>Good morning</p>",
    text: "Good morning",
    attachments: [],
    stopAt: null,
    ...over,
  };
}

/** Queues a welcome for each of these addresses, as an operation would. */
export async function queueWelcomes(db: Database, now: Date, addresses: string[]): Promise<void> {
  const props = { name: "Alice Moreau", companyName: "Fenwright Instruments", path: "/login" };
  await queueLetters(
    db,
    { now },
    addresses.map((address) => ({
      template: "welcome",
      to: { name: "Alice Moreau", address },
      props,
      key: `person.added/${address}/${address}`,
    })),
  );
}

/** So many addresses that differ. */
export function addresses(count: number, start = 0): string[] {
  return Array.from({ length: count }, (_, at) => `person${start + at}@fenwright.example`);
}
