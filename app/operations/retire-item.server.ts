import { recordEvent } from "~/db/audit.server";
import { findItem, updateItemRetired } from "~/db/catalogue.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Takes an item out of the catalogue. Orders under way go on; awards that name it draft no order with it. */
export async function retireItem(act: Act, input: { itemId: string }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const item = await findItem(tx, input.itemId);
    if (!item) return refused("not-found");
    if (item.retiredAt) return refused("already-done");
    await updateItemRetired(tx, item.id, act.now);
    await recordEvent(tx, act, { act: "item.retired", subject: { type: "item", id: item.id } });
    return granted();
  });
}
