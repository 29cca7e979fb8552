import { recordEvent } from "~/db/audit.server";
import { holdCycle } from "~/db/cycles.server";
import { updateDesertedEntry } from "~/db/entries.server";
import { deleteNominationFiles } from "~/db/nomination-files.server";
import { findOwnNomination, updateNominationState } from "~/db/nominations.server";
import { phasePermits } from "~/domain/awards/phase";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** The nominator takes a nomination back. Nominees are not told. */
export async function withdrawNomination(act: Act, id: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const nomination = await findOwnNomination(tx, id, personIdOf(act.actor) ?? "");
    if (!nomination) return refused("not-found");
    const cycle = await holdCycle(tx, nomination.cycle.id);
    const isDraft = nomination.state === "draft";
    if (!isDraft && !(cycle && phasePermits(cycle.phase, "withdraw-nomination")))
      return refused("wrong-phase");
    const at = { id, from: ["draft", "submitted", "returned"] as const, now: act.now };
    const withdrawn = await updateNominationState(tx, at, { state: "withdrawn", reason: "" });
    if (!withdrawn) return refused("wrong-nomination-state");
    await deleteNominationFiles(tx, id);
    if (nomination.entryId) await updateDesertedEntry(tx, nomination.entryId);
    await recordEvent(tx, act, {
      act: "nomination.withdrawn",
      subject: { type: "nomination", id },
      before: { state: nomination.state },
    });
    return granted();
  });
}
