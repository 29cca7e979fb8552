import { recordEvent } from "~/db/audit.server";
import { findEntry } from "~/db/entries.server";
import { holdCycle } from "~/db/cycles.server";
import type { QueuedLetter } from "~/db/letters.server";
import { holdEntries } from "~/db/merged-entries.server";
import { listRanked } from "~/db/ranked-entries.server";
import { phasePermits } from "~/domain/awards/phase";
import { applyRule, mostByRule, type ShortlistRule } from "~/domain/awards/shortlist-rule";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { decideEntry } from "./decide-entry.server";
import { asStep } from "./screening-step.server";

export interface RuleOrder {
  cycleId: string;
  categoryId: string;
  rule: ShortlistRule;
  /** The entries that the dry run named. */
  expectedIds: readonly string[];
}

/**
 * Puts the entries that a rule names on the shortlist, exactly those of the dry run that was looked at. Refused where
 * stories or points have changed them since.
 */
export async function shortlistByRule(act: Act, order: RuleOrder): Promise<Verdict> {
  const { cycleId, categoryId, rule } = order;
  return transact(act, async (tx) => {
    const cycle = await holdCycle(tx, cycleId);
    if (!cycle?.categories.some(({ id }) => id === categoryId)) return refused("not-found");
    if (!phasePermits(cycle.phase, "shortlist")) return refused("wrong-phase");
    const { chosen } = applyRule(await listRanked(tx, categoryId), rule);
    const ids = chosen.filter(({ state }) => state === "open").map(({ id }) => id);
    if (ids.length === 0) return refused("nothing-chosen");
    if (ids.length > mostByRule) return refused("too-many-chosen", { detail: String(mostByRule) });
    if ([...ids].sort().join() !== [...order.expectedIds].sort().join()) return refused("shortlist-moved");
    await holdEntries(tx, ids);
    const step = { cycleId, word: "shortlist", entryIds: ids, nominationIds: [] };
    return asStep(tx, act, step, async () => {
      const letters: QueuedLetter[] = [];
      for (const id of ids) {
        const entry = await findEntry(tx, id);
        if (!entry) return refused("not-found");
        const decided = await decideEntry(tx, act, entry, { what: "shortlist", reason: "" });
        if (!decided.ok) return decided;
        letters.push(...decided.value);
      }
      await recordEvent(tx, act, {
        act: "category.shortlisted-by-rule",
        subject: { type: "category", id: categoryId },
        after: { ...rule, entries: ids },
      });
      return granted(letters);
    });
  });
}
