import { recordEvent } from "~/db/audit.server";
import { updateCharterRetired } from "~/db/charter-writes.server";
import { granted, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { openCharter } from "./open-charter.server";

/** Takes a KPI off the scorecard. Its targets and values stay. */
export async function retireCharter(act: Act, { id }: { id: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openCharter(tx, act, id);
    if (!open.ok) return open;
    if (open.value.retiredAt !== null) return granted();
    await updateCharterRetired(tx, id, act.now);
    await recordEvent(tx, act, {
      act: "charter.retired",
      subject: { type: "charter", id },
      after: { name: open.value.name },
    });
    return granted();
  });
}
