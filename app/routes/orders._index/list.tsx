import { Link } from "@remix-run/react";
import { orderWords } from "~/ui/orders/order-words";
import { StateChip } from "~/ui/state-chip";
import type { OrderCard } from "./read-orders.server";

/** Orders as rows, cancelled ones too. */
export function OrderList({ orders }: { orders: readonly OrderCard[] }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-wrap" role="region" aria-label="Orders" tabIndex={0}>
      <table className="orders-table">
        <thead>
          <tr>
            <th scope="col">Order</th>
            <th scope="col">Vendor</th>
            <th scope="col" className="n">
              Pieces
            </th>
            <th scope="col" className="n">
              Total
            </th>
            <th scope="col">Needed by</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <td>
                <Link className="name-link" to={`/orders/${order.id}`}>
                  <b>{order.title}</b>
                </Link>
                <small className="muted tn"> {order.number}</small>
              </td>
              <td data-label="Vendor">{order.vendorName}</td>
              <td className="n" data-label="Pieces">
                {order.pieces}
              </td>
              <td className="n" data-label="Total">
                {order.total}
              </td>
              <td className={order.late ? "dl late" : undefined} data-label="Needed by">
                {order.neededBy ?? "No day"}
                {order.late && ", late"}
              </td>
              <td data-label="State">
                <StateChip word={orderWords[order.state]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
