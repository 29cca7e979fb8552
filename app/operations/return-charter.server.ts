import { recordEvent } from "~/db/audit.server";
import { findCharterNamed, updateCharterRetired } from "~/db/charter-writes.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openCharter } from "./open-charter.server";

/** Takes a KPI back onto the scorecard, unless another has its name by now. */
export async function returnCharter(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openCharter(tx, act, id);
    if (!open.ok) return open;
    const { name, retiredAt } = open.value;
    if (retiredAt === null) return granted();
    if (await findCharterNamed(tx, name)) return refused("kpi-name-taken");
    await updateCharterRetired(tx, id, null);
    await recordEvent(tx, act, {
      act: "charter.returned",
      subject: { type: "charter", id },
      after: { name },
    });
    return granted();
  });
}
