import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { findDepartmentLed } from "~/db/leads.server";
import { queueLetters } from "~/db/letters.server";
import { findUpdateForUpdate, updateWithdrawn } from "~/db/updates.server";
import { reasonProblem } from "~/domain/reason";
import { withdrawsAs } from "~/domain/updates/withdrawal";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

type Found = NonNullable<Awaited<ReturnType<typeof findUpdateForUpdate>>>;

/**
 * Takes a note off the board: its author without a word, the lead of its department and those who keep the updates with a
 * reason, which the author is told.
 */
export async function withdrawUpdate(
  act: Act,
  { updateId, reason }: { updateId: string; reason: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const update = await findUpdateForUpdate(tx, updateId);
    if (!update || actor.kind !== "person") return refused("not-found");
    const as = withdrawsAs(update, { ...actor, leads: await findDepartmentLed(tx, actor.id) });
    if (!as) return refused("not-found");
    if (update.withdrawnAt) return granted();
    const missing = as === "keeper" ? reasonProblem(reason) : null;
    if (missing) return missing;
    const said = as === "keeper" ? reason.trim() : "";
    await updateWithdrawn(tx, updateId, { withdrawnById: actor.id, withdrawReason: said, withdrawnAt: now });
    await recordEvent(tx, act, {
      act: "update.withdrawn",
      subject: { type: "update", id: updateId },
      before: { line: update.line },
      ...(said && { reason: said }),
    });
    if (as === "keeper") await tellAuthor(tx, act, update, { by: actor.name, reason: said });
    return granted();
  });
}

async function tellAuthor(tx: Tx, act: Act, update: Found, { by, reason }: { by: string; reason: string }) {
  const { author, id, line } = update;
  await queueLetters(tx, act, [
    {
      template: "update-withdrawn",
      to: { personId: author.id, name: author.name, address: author.email },
      key: `update-withdrawn/${id}/${author.id}`,
      props: { name: author.name, line, by, reason, path: "/updates" },
    },
  ]);
}
