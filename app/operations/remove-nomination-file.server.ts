import { recordEvent } from "~/db/audit.server";
import { deleteNominationFile } from "~/db/nomination-files.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { holdOpenNomination } from "./open-nomination.server";

/** Takes a file away from one's own nomination. */
export async function removeNominationFile(act: Act, nominationId: string, id: string): Promise<Verdict> {
  return transact(act, async (tx) => {
    const held = await holdOpenNomination(tx, act, nominationId);
    if (!held.ok) return held;
    const name = await deleteNominationFile(tx, nominationId, id);
    if (name === null) return refused("not-found");
    if (held.value.state !== "draft") {
      await recordEvent(tx, act, {
        act: "nomination.file-removed",
        subject: { type: "nomination", id: nominationId },
        before: { name },
      });
    }
    return granted();
  });
}
