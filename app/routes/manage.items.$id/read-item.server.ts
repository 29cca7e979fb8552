import { findItem, listVendorItems } from "~/db/catalogue.server";
import { database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { amountText, plainMoney } from "~/domain/money";
import { dayIn } from "~/domain/zoned-time";

/** An item as its page shows it, with the other items of its vendor; null where there is no such item. */
export async function readItem(id: string) {
  const db = database();
  const item = await findItem(db, id);
  if (!item) return null;
  const { id: vendorId, name: vendorName, currency } = item.vendor;
  const [company, now, siblings] = await Promise.all([
    getCompany(db),
    databaseNow(db),
    listVendorItems(db, vendorId),
  ]);
  const { sku, name, material, description, shape, zones } = item;
  const price = amountText({ amount: item.unitPrice, currency });
  return {
    vendor: { id: vendorId, name: vendorName, currency },
    item: {
      id,
      name,
      zones,
      retired: item.retiredAt !== null,
      awards: item._count.awards,
      pieces: item._count.pieces,
    },
    values: { sku, name, material, description, shape, price, zones },
    items: siblings.map((one) => ({
      id: one.id,
      name: one.name,
      shape: one.shape,
      price: plainMoney({ amount: one.unitPrice, currency }, company.locale),
      retired: one.retiredAt !== null,
    })),
    today: dayIn(now, company.timeZone).toISOString().slice(0, 10),
  };
}
