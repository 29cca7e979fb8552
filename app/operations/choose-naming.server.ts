import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { updateMayBeNamed } from "~/db/kind-words.server";
import type { NominationState } from "~/db/nominations.server";
import type { Act } from "./act.server";

/**
 * Keeps whether the nominees may read who wrote, and answers whether that was a change; without a word on it nothing
 * changes. It is no change of the text, and a draft leaves no event.
 */
export async function chooseNaming(
  tx: Tx,
  act: Act,
  of: { id: string; nominatorId: string; state: NominationState },
  { mayBeNamed }: { mayBeNamed?: boolean },
): Promise<"changed" | "same"> {
  if (mayBeNamed === undefined) return "same";
  const { state, ...at } = of;
  if (!(await updateMayBeNamed(tx, at, mayBeNamed))) return "same";
  if (state === "draft") return "changed";
  await recordEvent(tx, act, {
    act: "nomination.naming-chosen",
    subject: { type: "nomination", id: of.id },
    after: { mayBeNamed: mayBeNamed ? "yes" : "no" },
  });
  return "changed";
}
