import { summaryOf, type OrderSummary } from "~/domain/trophies/order-summary";
import type { Database, Tx } from "./client.server";
import { getCompany } from "./company.server";

/** An order in the few words that the page of each step needs. */
export async function findOrderSummary(db: Database | Tx, id: string): Promise<OrderSummary | null> {
  const [company, order] = await Promise.all([
    getCompany(db),
    db.trophyOrder.findUnique({
      where: { id },
      select: {
        id: true,
        number: true,
        title: true,
        state: true,
        currency: true,
        vendor: { select: { name: true, email: true } },
        pieces: { select: { unitPrice: true } },
      },
    }),
  ]);
  return order && summaryOf(order, company.locale);
}
