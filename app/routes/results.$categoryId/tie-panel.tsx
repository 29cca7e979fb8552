import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import type { Certifying } from "./certifying.server";
import type { ResultView } from "./result-view.server";
import { tieQuestion } from "./tie-question";

interface TiePanelProps {
  view: ResultView;
  certifying: Certifying;
  tied: readonly string[];
}

/** How two people settle a tie that was left to them. */
export function TiePanel({ view, certifying, tied }: TiePanelProps) {
  const { proposal } = certifying;
  if (certifying.isHonoured) return null;
  if (!proposal) return <ProposeForm view={view} tied={tied} />;
  const action = `/results/${view.id}/tie-agreement`;
  return (
    <>
      <p>
        {proposal.by} proposes: {proposal.order.map((id) => view.names[id]).join(", then ")}.
      </p>
      <p className="meta">“{proposal.reason}”</p>
      {!proposal.isMine && (
        <Form method="post" action={action}>
          <input type="hidden" name="proposalId" value={proposal.id} />
          <SubmitButton action={action}>Agree</SubmitButton>
        </Form>
      )}
      <details>
        <summary>Propose something else</summary>
        <ProposeForm view={view} tied={tied} />
      </details>
    </>
  );
}

function ProposeForm({ view, tied }: Pick<TiePanelProps, "view" | "tied">) {
  const action = `/results/${view.id}/tie`;
  return (
    <Form method="post" action={action} className="tie-form">
      <fieldset>
        <legend>{tieQuestion(view.result)}</legend>
        <p className="meta">1 is first.</p>
        {tied.map((id, index) => (
          <label key={id} className="tie-place">
            <input
              className="field"
              name={`place.${id}`}
              inputMode="numeric"
              maxLength={2}
              defaultValue={index + 1}
            />
            {view.names[id]}
          </label>
        ))}
      </fieldset>
      <TextArea label="Why?" name="reason" rows={3} maxLength={600} required />
      <SubmitButton action={action}>Propose this</SubmitButton>
    </Form>
  );
}
