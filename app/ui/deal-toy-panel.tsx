import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "./submit-button";

interface DealToyPanelProps {
  winId: string;
  /** How many people of both sides get a piece. */
  pieces: number;
  /** The order that there is already. */
  order: { id: string; number: string } | null;
}

/** Drafts the deal toys of a win in one click, or leads to their order. For people who manage orders. */
export function DealToyPanel({ winId, pieces, order }: DealToyPanelProps) {
  if (order) {
    return (
      <section className="stack-s" aria-labelledby="deal-toy">
        <h2 className="h3" id="deal-toy">
          Deal toy
        </h2>
        <p>
          Ordered as <Link to={`/orders/${order.id}`}>{order.number}</Link>.
        </p>
      </section>
    );
  }
  const action = `/wins/${winId}/deal-toy`;
  return (
    <section className="stack-s" aria-labelledby="deal-toy">
      <h2 className="h3" id="deal-toy">
        Deal toy
      </h2>
      <p className="ink2">
        A piece for each of the {pieces} people of both sides, engraved with the win and their name. You check
        it before it goes out.
      </p>
      <Form method="post" action={action}>
        <SubmitButton look="secondary" action={action}>
          Order deal toys
        </SubmitButton>
      </Form>
    </section>
  );
}
