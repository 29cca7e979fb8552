import { Form, Link } from "@remix-run/react";
import { DeclineToy } from "~/ui/deal-toy-panel";
import { SubmitButton } from "~/ui/submit-button";
import type { Toy } from "./read-toys.server";

/** Wins that are worth a deal toy by what Finance validated, each ordered in one click. */
export function Toys({ toys }: { toys: readonly Toy[] }) {
  return (
    <section className="toys" id="toys" aria-labelledby="toys-title" tabIndex={-1}>
      <h2 className="h3" id="toys-title">
        Worth a deal toy
      </h2>
      <ul className="list">
        {toys.map(({ winId, title, validated }) => {
          const action = `/wins/${winId}/deal-toy`;
          return (
            <li key={winId}>
              <div className="grow">
                <Link className="name-link" to={`/wins/${winId}`}>
                  <b>{title}</b>
                </Link>
                <small className="muted">{validated} validated</small>
              </div>
              <div className="acts">
                <Form method="post" action={action}>
                  <SubmitButton size="small" look="secondary" action={action}>
                    Order<span className="vh"> deal toys for {title}</span>
                  </SubmitButton>
                </Form>
                <DeclineToy winId={winId} from="orders" title={title} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
