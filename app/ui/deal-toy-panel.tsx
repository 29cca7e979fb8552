import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "./submit-button";

export interface DealToyPanelProps {
  winId: string;
  /** How many people of both sides get a piece. */
  pieces: number;
  /** The order that there is already. */
  order: { id: string; number: string } | null;
  /** Amounts, where the win is worth what the company asks of a deal toy and the reader may know that. */
  suggested: { validated: string; from: string } | null;
  /** Whether somebody may still say that this win gets none. */
  mayDecline: boolean;
}

/** Drafts the deal toys of a win in one click, or leads to their order. For people who manage orders. */
export function DealToyPanel({ winId, pieces, order, suggested, mayDecline }: DealToyPanelProps) {
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
      {suggested && (
        <p>
          <b>Worth a deal toy.</b> Finance validated {suggested.validated}. Your company suggests one from{" "}
          {suggested.from} on.
        </p>
      )}
      <p className="ink2">
        A piece for each of the {pieces} people of both sides, engraved with the win and their name. You check
        it before it goes out.
      </p>
      <div className="acts">
        <Form method="post" action={action}>
          <SubmitButton look={suggested ? "primary" : "secondary"} action={action}>
            Order deal toys
          </SubmitButton>
        </Form>
        {mayDecline && <DeclineToy winId={winId} from="win" />}
      </div>
    </section>
  );
}

interface DeclineToyProps {
  winId: string;
  from: "win" | "orders";
  /** What the win is called, in a list of several. */
  title?: string;
}

/** One click after which no deal toy is suggested for this win, to nobody. */
export function DeclineToy({ winId, from, title }: DeclineToyProps) {
  const action = `/wins/${winId}/deal-toy/decline`;
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="from" value={from} />
      <SubmitButton look="quiet" size={title ? "small" : undefined} action={action}>
        None for this win
        {title && <span className="vh">, {title}</span>}
      </SubmitButton>
    </Form>
  );
}
