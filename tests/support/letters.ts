import { randomUUID } from "node:crypto";
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
    ...over,
  };
}
