import { recordEvent } from "~/db/audit.server";
import { updateEdition } from "~/db/digest-editions.server";
import { decideDigest, type DigestDecision } from "~/domain/updates/digest-edition";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openEdition } from "./open-edition.server";

/**
 * Holds the letter of this week or the next back, lets it go, or leaves it out. Held, it waits for as long as its week
 * lasts; approved, it tells what happened up to now and nothing that comes later. Nobody has had it yet, so that the
 * last decision counts: held again, it has no end until it is approved anew.
 */
export async function decideDigestOf(
  act: Act,
  { week, decision }: { week: string; decision: DigestDecision },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await openEdition(tx, act, week);
    if (!found.ok) return found;
    const before = found.value.state;
    const decided = decideDigest(found.value, decision);
    if (!decided.ok) return decided;
    if (decided.value === before) return granted();
    const until = decision === "hold" ? null : act.now;
    await updateEdition(tx, week, { state: decided.value, decidedAt: act.now, until });
    await recordEvent(tx, act, {
      act: `digest.${decided.value}`,
      subject: { type: "digest", id: week },
      before: { state: before },
      after: { state: decided.value },
    });
    return granted();
  });
}
