import { Link } from "@remix-run/react";
import { Calendar, TriangleAlert } from "lucide-react";
import { ItemDrawing } from "~/ui/orders/item-drawing";
import { plural } from "~/ui/words";
import type { OrderCard } from "./read-orders.server";

/** One order on the board. */
export function Card({ order }: { order: OrderCard }) {
  const Icon = order.late ? TriangleAlert : Calendar;
  return (
    <Link className={order.late ? "oc hot" : "oc"} to={`/orders/${order.id}`}>
      <ItemDrawing shape={order.shape} />
      <span>
        <b>{order.title}</b>
        <small>
          {plural(order.pieces, "piece")}, {order.vendorName}
        </small>
      </span>
      <span className="f">
        <span className="tn">{order.number}</span>
        {order.neededBy && (
          <span className={order.late ? "dl late" : "dl"}>
            <Icon className="i i-s" aria-hidden="true" />
            <span className="vh">{order.late ? "Late for " : "Needed by "}</span>
            {order.neededBy}
          </span>
        )}
      </span>
      <span className="nt">{remark(order)}</span>
    </Link>
  );
}

function remark(order: OrderCard): string {
  if (order.waitsForMe) return `${order.total}, waits for you`;
  if (order.state === "rejected") return "Given back, change it and submit again";
  if (order.state === "sent") return "Sent, not confirmed yet";
  if (order.state === "acknowledged" && order.arrivesOn) return `Arrives ${order.arrivesOn}`;
  if (order.state === "shipped") return `${order.shipped} shipped, ${order.received} received`;
  return order.total;
}
