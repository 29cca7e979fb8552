import type { OrderState } from "~/domain/trophies/order-state";
import { Card } from "./card";
import type { OrderCard } from "./read-orders.server";

const columns: readonly { name: string; states: readonly OrderState[] }[] = [
  { name: "Drafts", states: ["draft", "rejected"] },
  { name: "To approve", states: ["submitted"] },
  { name: "To send", states: ["approved"] },
  { name: "With vendor", states: ["sent", "acknowledged"] },
  { name: "Shipped", states: ["shipped"] },
  { name: "Received", states: ["received"] },
];

/** Orders in columns by how far they are. Cancelled ones are in the list. */
export function Board({ orders }: { orders: readonly OrderCard[] }) {
  return (
    // The board scrolls sideways, so the keyboard must be able to reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="bd" role="region" aria-label="Orders by state" tabIndex={0}>
      {columns.map(({ name, states }) => {
        const here = orders.filter(({ state }) => states.includes(state));
        return (
          <section className="col" key={name} aria-label={name}>
            <h2>
              {name}
              <span className="tn">{here.length}</span>
            </h2>
            <ul>
              {here.map((order) => (
                <li key={order.id}>
                  <Card order={order} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
