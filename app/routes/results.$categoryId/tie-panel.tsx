import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";
import { TieForm } from "~/ui/tie-form";
import { tieQuestion } from "~/ui/tie-question";
import type { Certifying } from "./certifying.server";
import type { ResultView } from "./result-view.server";

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
  const places = tied.map((id, index) => ({ id, name: view.names[id] ?? "", place: String(index + 1) }));
  return <TieForm categoryId={view.id} question={tieQuestion(view.result)} tied={places} />;
}
