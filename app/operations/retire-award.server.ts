import { recordEvent } from "~/db/audit.server";
import { findAward, updateAwardRetired } from "~/db/awards.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes an award out of the choice for new cycles. Cycles and laureates it has stay as they are. */
export async function retireAward(act: Act, id: string): Promise<Verdict> {
  return setRetired(act, id, act.now);
}

/** Puts a retired award back into the choice for new cycles. */
export async function restoreAward(act: Act, id: string): Promise<Verdict> {
  return setRetired(act, id, null);
}

async function setRetired(act: Act, id: string, retiredAt: Date | null): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!(await findAward(tx, id))) return refused("not-found");
    if (!(await updateAwardRetired(tx, id, retiredAt))) return refused("already-done");
    const word = retiredAt ? "award.retired" : "award.restored";
    await recordEvent(tx, act, { act: word, subject: { type: "award", id } });
    return granted();
  });
}
