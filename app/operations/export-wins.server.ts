import { recordEvent } from "~/db/audit.server";
import type { AskedLedger } from "~/db/ledger.server";
import { listLedgerIds } from "~/db/ledger.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { isNarrowed } from "~/domain/wins/ledger-query";
import { transact, type Act } from "./act.server";

/** A file holds at most so many wins. */
const most = 50_000;

/**
 * The wins of a list, in its order, for a file. The record keeps who took how many, and not what they looked for: that
 * may name a customer.
 */
export async function exportWins(act: Act, ledger: AskedLedger): Promise<Verdict<string[]>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const ids = await listLedgerIds(tx, ledger, { page: 1, pageSize: most });
    await recordEvent(tx, act, {
      act: "wins.exported",
      subject: { type: "person", id: personId },
      after: { wins: ids.length, filtered: isNarrowed({ ...ledger.asked, look: "cards" }) },
    });
    return granted(ids);
  });
}
