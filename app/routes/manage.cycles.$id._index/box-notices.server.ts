import { listBoxStates } from "~/db/ballot-boxes.server";
import type { Database } from "~/db/client.server";
import type { FoundCycle } from "~/db/cycles.server";
import { countOpenChanges } from "~/db/roll-changes.server";
import { findReturningOfficer } from "~/db/second-keys.server";
import { waitOf } from "~/domain/voting/box-wait";

/** The boxes of a cycle that wait for somebody, and how many changes of its rolls do. */
export async function boxNoticesOf(db: Database, cycle: FoundCycle) {
  const waiting = [];
  for (const { categoryId, category, ...box } of await listBoxStates(db, cycle.id)) {
    const wait = waitOf(cycle.phase, box);
    if (wait === "open" || wait === "nothing") continue;
    const officer = wait === "second-key" ? await findReturningOfficer(db, categoryId) : null;
    waiting.push({ categoryId, award: category.name, wait, officer: officer?.name ?? null });
  }
  return { waiting, openChanges: await countOpenChanges(db, cycle.id) };
}
