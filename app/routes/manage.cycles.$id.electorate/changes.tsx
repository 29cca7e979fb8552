import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";
import type { changeView } from "./change-view";

type ChangeView = ReturnType<typeof changeView>;

/** Every change that was proposed, the latest first. */
export function Changes({ changes }: { changes: readonly ChangeView[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      <ul className="list">
        {changes.map((change) => (
          <li className="list-row" key={change.id}>
            <div className="grow">
              <h3>
                {change.kind === "add" ? `Add ${change.person}` : `Strike ${change.person}`}{" "}
                <span className="meta">{change.awardName}</span>
              </h3>
              <p>“{change.reason}”</p>
              <p className="meta">
                Proposed by {change.proposed}. {change.outcome}.
              </p>
            </div>
            {change.canAgree && <Decision id={change.id} to="agreement" label="Agree" />}
            {change.canRefuse && (
              <Decision id={change.id} to="refusal" label={change.isMine ? "Take it back" : "Refuse"} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Decision({ id, to, label }: { id: string; to: "agreement" | "refusal"; label: string }) {
  const action = `/manage/roll-changes/${id}/${to}`;
  return (
    <Form method="post" action={action}>
      <SubmitButton size="small" look={to === "agreement" ? "primary" : "quiet"} action={action}>
        {label}
      </SubmitButton>
    </Form>
  );
}
