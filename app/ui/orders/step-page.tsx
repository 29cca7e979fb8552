import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { OrderSummary } from "~/domain/trophies/order-summary";
import { FormErrors } from "~/ui/form-errors";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SubmitButton } from "~/ui/submit-button";
import { orderWords } from "./order-words";

interface StepPageProps {
  /** The question: “Send this order?” */
  title: string;
  order: OrderSummary;
  /** Whether the order can take this step now. */
  open: boolean;
  /** What will happen, one sentence each. */
  what: readonly string[];
  /** The verb on the button. */
  verb: string;
  look?: "primary" | "danger";
  errors?: Record<string, string | undefined>;
  /** Fields of the step. */
  children?: ReactNode;
}

/** Asks before a step of an order and says what it will do. */
export function StepPage({
  title,
  order,
  open,
  what,
  verb,
  look = "primary",
  errors,
  children,
}: StepPageProps) {
  if (!open && !errors) return <NotNow order={order} title={title} />;
  return (
    <>
      <PageHead title={title} lead={`${order.number}. ${order.title}`} />
      <Form method="post" className="form">
        <FormErrors errors={errors} />
        <section className="sheet pad" aria-label="What will happen">
          <ul className="will">
            {what.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
        {children}
        <div className="form-acts">
          <SubmitButton look={look}>{verb}</SubmitButton>
          <Link className="btn" to={`/orders/${order.id}`}>
            Not now
          </Link>
        </div>
      </Form>
    </>
  );
}

function NotNow({ order, title }: Pick<StepPageProps, "order" | "title">) {
  return (
    <>
      <PageHead title={title} lead={`${order.number}. ${order.title}`} />
      <Note>
        This order is at “{orderWords[order.state].label}” now, so this step is not open.{" "}
        <Link to={`/orders/${order.id}`}>Back to the order</Link>
      </Note>
    </>
  );
}
