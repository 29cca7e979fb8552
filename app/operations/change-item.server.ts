import { recordEvent } from "~/db/audit.server";
import { findItem, findItemBySku, updateItem, type ItemFields } from "~/db/catalogue.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Changes an item. Pieces that are ordered already keep their price; the guard reads the new zones from now on. */
export async function changeItem(act: Act, input: { itemId: string; item: ItemFields }): Promise<Verdict> {
  return transact(act, async (tx) => {
    const before = await findItem(tx, input.itemId);
    if (!before) return refused("not-found");
    if (input.item.zones.length === 0) return refused("zones-missing", { field: "zones" });
    const other = await findItemBySku(tx, before.vendorId, input.item.sku);
    if (other && other.id !== before.id) return refused("sku-taken", { field: "sku" });

    await updateItem(tx, before.id, input.item);
    const { sku, name, description, material, shape, unitPrice, zones } = before;
    await recordEvent(tx, act, {
      act: "item.changed",
      subject: { type: "item", id: before.id },
      before: { sku, name, description, material, shape, unitPrice, zones },
      after: input.item,
    });
    return granted();
  });
}
