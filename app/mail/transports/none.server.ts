import type { Transport } from "~/domain/mail/transport";

/** No way out: letters stay in the outbox, where an administrator can read them. Nothing ever calls `send`. */
export function noTransport(): Transport {
  return {
    name: "none",
    batchSize: 1,
    perSecond: 1,
    send: async (letters) => ({
      outcomes: letters.map(() => ({ kind: "retry", why: "No mail transport is set.", afterMs: null })),
      pace: {},
    }),
  };
}
