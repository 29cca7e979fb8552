import { formatMoney } from "../money";
import { orderNumber } from "./order-number";
import type { OrderState } from "./order-state";
import { orderTotal } from "./order-total";

interface Summed {
  id: string;
  number: number;
  title: string;
  state: OrderState;
  currency: string;
  vendor: { name: string; email: string };
  pieces: readonly { unitPrice: bigint }[];
}

/** An order in the few words that every page about it needs. */
export function summaryOf(order: Summed, locale: string) {
  const { id, title, state, vendor, pieces, currency } = order;
  const total = formatMoney({ amount: orderTotal(pieces), currency }, locale);
  const { name: vendorName, email: vendorEmail } = vendor;
  return {
    id,
    title,
    state,
    vendorName,
    vendorEmail,
    number: orderNumber(order.number),
    count: pieces.length,
    total,
  };
}

export type OrderSummary = ReturnType<typeof summaryOf>;
