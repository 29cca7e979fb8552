import { connect } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { resendTransport } from "~/mail/transports/resend.server";
import { deliverDueLetters } from "~/operations/deliver-letters.server";

/** A process that does nothing but deliver, to be killed: `tsx deliverer.ts <database> <resend> <sender>`. */
const [databaseUrl = "", baseUrl = "", sender = ""] = process.argv.slice(2);
const db = connect(databaseUrl, { pool: 3 });
const transport = resendTransport({ apiKey: "re_stand_in", baseUrl, perSecond: 1_000, timeoutMs: 2_000 });
process.send?.("up");
for (;;) {
  await deliverDueLetters({ db, transport, now: await databaseNow(db), sender });
  process.send?.("round");
  await new Promise((later) => setTimeout(later, 50));
}
