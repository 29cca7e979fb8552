import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { listUnremindedCycles } from "~/db/cycles.server";
import { closingSoonIsDue } from "~/domain/awards/closing";
import { sendClosingSoon } from "./send-closing-soon.server";

/** Writes the reminders of every vote that closes soon, once each, also with two workers at work. */
export async function sendDueReminders(db: Database): Promise<void> {
  const now = await databaseNow(db);
  for (const cycle of await listUnremindedCycles(db)) {
    if (!closingSoonIsDue(cycle, now)) continue;
    await sendClosingSoon({ db, actor: { kind: "job", name: "Laurels" }, now, origin: "" }, cycle.id);
  }
}
