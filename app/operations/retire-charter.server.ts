import { recordEvent } from "~/db/audit.server";
import { findCharterNamed, holdCharters, updateCharterRetired } from "~/db/charter-writes.server";
import { findCharter } from "~/db/charters.server";
import { may } from "~/domain/people/may";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes a KPI off the scorecard, or back onto it. Its targets and values stay. */
export async function retireCharter(
  act: Act,
  { id, does }: { id: string; does: "retire" | "return" },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (act.actor.kind !== "person" || !may(act.actor, "manage-scorecard")) return refused("not-allowed");
    await holdCharters(tx);
    const charter = await findCharter(tx, id);
    if (!charter) return refused("not-found");
    if ((charter.retiredAt !== null) === (does === "retire")) return granted();
    if (does === "return" && (await findCharterNamed(tx, charter.name))) return refused("kpi-name-taken");
    await updateCharterRetired(tx, id, does === "retire" ? act.now : null);
    await recordEvent(tx, act, {
      act: does === "retire" ? "charter.retired" : "charter.returned",
      subject: { type: "charter", id },
      after: { name: charter.name },
    });
    return granted();
  });
}
