import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";
import { number } from "~/ui/words";

/** How long the record is, and the button that checks all of it. */
export function Chain({ chain }: { chain: { events: string; since: string | null } }) {
  return (
    <section className="sheet chain" aria-label="Chain of events">
      <svg className="links" viewBox="0 0 88 32" aria-hidden="true">
        {[16, 44, 72].map((x) => (
          <ellipse key={x} cx={x} cy="16" rx="15" ry="9" />
        ))}
      </svg>
      <div>
        <h2>{number(Number(chain.events))} events in one chain</h2>
        <p className="meta">{chain.since && `Since ${chain.since}. `}Each seals the one before.</p>
      </div>
      <Form method="post" action="/manage/audit/check">
        <SubmitButton look="secondary" size="small" action="/manage/audit/check">
          Check now
        </SubmitButton>
      </Form>
    </section>
  );
}
