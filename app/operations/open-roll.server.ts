import { findBox, type FoundBox } from "~/db/ballot-boxes.server";
import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import { findPerson } from "~/db/people.server";
import { placeOnRoll } from "~/db/roll-changes.server";
import { ballotsCloseAt } from "~/domain/awards/round-times";
import { phasePermits } from "~/domain/awards/phase";
import { checkRollChange } from "~/domain/voting/roll-change";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** The box of a category whose roll can still be changed: its vote is open and stays so until this act ends. */
export async function holdOpenRoll(tx: Tx, act: Act, categoryId: string): Promise<Verdict<FoundBox>> {
  const found = await findBox(tx, categoryId);
  if (!found) return refused("not-found");
  const cycle = await holdCycle(tx, found.category.cycle.id);
  if (!cycle || !phasePermits(cycle.phase, "change-roll")) return refused("wrong-phase");
  const box = await findBox(tx, categoryId);
  if (!box || box.closedAt || act.now >= ballotsCloseAt(box.category, cycle)) return refused("voting-closed");
  return granted(box);
}

/** Whether somebody can be added to or struck from a roll as it is now; answers the person. */
export async function checkPersonOnRoll(
  tx: Tx,
  change: { categoryId: string; personId: string; kind: "add" | "strike" },
): Promise<Verdict<NonNullable<Awaited<ReturnType<typeof findPerson>>>>> {
  const person = await findPerson(tx, change.personId);
  if (!person) return refused("person-missing", { field: "personId" });
  const place = await placeOnRoll(tx, change);
  const verdict = checkRollChange(change.kind, { place, hasLeft: person.deactivatedAt !== null });
  return verdict.ok ? granted(person) : verdict;
}
