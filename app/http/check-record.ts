import { openDatabase } from "~/db/open.server";
import { verifyAudit } from "~/operations/verify-audit.server";

const reasons = {
  number: "its number does not follow the one before",
  "hash-before": "it does not continue from the event before",
  content: "its content was changed",
  "end-missing": "it is missing, and perhaps others after it",
};

/** Checks the whole record, says what was found, and gives the exit code: 0 whole, 1 broken. */
export async function checkRecord(): Promise<number> {
  const opened = await openDatabase();
  try {
    const check = await verifyAudit(opened.db);
    if (check.whole) {
      console.log(`The record is whole: ${check.events} events, each fits behind the one before.`);
      return 0;
    }
    console.error(`The record is broken at event ${check.seq}: ${reasons[check.why]}.`);
    return 1;
  } finally {
    await opened.close();
  }
}
