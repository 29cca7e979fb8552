import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { listSeatsAtWork, updateJurorLeft } from "~/db/juries.server";
import type { Act } from "./act.server";
import { fillGaps } from "./fill-gaps.server";

/** Ends somebody's seat on a jury, inside the transaction of an act: finished sheets stay, open ones are freed. */
export async function leaveJury(
  tx: Tx,
  act: Act,
  seat: { jurorId: string; categoryId: string; reason: string },
): Promise<void> {
  const left = { leftAt: act.now, leftReason: seat.reason };
  const freed = await updateJurorLeft(tx, seat.jurorId, left);
  await fillGaps(tx, act, seat.categoryId);
  await recordEvent(tx, act, {
    act: "juror.left",
    subject: { type: "category", id: seat.categoryId },
    after: { freed },
    reason: seat.reason,
  });
}

/** Frees the entries of somebody who left the company, on every jury that is still at work. */
export async function leaveAllJuries(tx: Tx, act: Act, personId: string): Promise<void> {
  for (const { id, categoryId } of await listSeatsAtWork(tx, personId))
    await leaveJury(tx, act, { jurorId: id, categoryId, reason: "Left the company" });
}
