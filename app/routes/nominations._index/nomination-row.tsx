import { Form, Link } from "@remix-run/react";
import type { NominationState } from "~/db/nominations.server";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { SubmitButton } from "~/ui/submit-button";
import { StateChip, type StateWord } from "~/ui/state-chip";

const words: Record<NominationState, StateWord> = {
  draft: { label: "Draft", look: "plain" },
  submitted: { label: "Sent", look: "ok" },
  returned: { label: "Returned to you", look: "warn" },
  declined: { label: "Declined", look: "bad" },
  withdrawn: { label: "Withdrawn", look: "plain" },
};

interface NominationRowProps {
  nomination: {
    id: string;
    state: NominationState;
    reason: string;
    title: string;
    award: string;
    cycle: { id: string; name: string };
    on: string;
    canChange: boolean;
    canWithdraw: boolean;
    /** Where its words can be used again: another cycle that takes nominations now, or the choice of several. */
    againPath: string | null;
    mayBeNamed: boolean;
  };
}

/** One of the viewer's nominations with what can still be done. */
export function NominationRow({ nomination }: NominationRowProps) {
  const { id, state, reason, title, award, cycle, on, canChange, canWithdraw, againPath, mayBeNamed } =
    nomination;
  const path = `/cycles/${cycle.id}/nominate?nomination=${id}`;
  return (
    <li className="list-row">
      <div className="grow">
        <h2 className="h3">
          {canChange || state === "submitted" ? (
            <Link className="name-link" to={path}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        <p className="meta">
          {award}, {cycle.name}. Last changed on {on}.
        </p>
        {reason && <p className="ink2">“{reason}”</p>}
        {state === "submitted" && <Naming id={id} mayBeNamed={mayBeNamed} />}
      </div>
      <StateChip word={words[state]} />
      {againPath && (
        <ButtonLink size="small" to={againPath}>
          Use again
        </ButtonLink>
      )}
      {canChange && state === "submitted" && (
        <ButtonLink size="small" look="quiet" to={`/nominations/${id}/endorsements`}>
          Ask colleagues to second it
        </ButtonLink>
      )}
      {canChange && (
        <ButtonLink size="small" to={path}>
          {state === "draft" ? "Finish" : "Change"}
        </ButtonLink>
      )}
      {canWithdraw && (
        <Confirm
          label={state === "draft" ? "Discard" : "Withdraw"}
          size="small"
          look="quiet"
          title={state === "draft" ? "Discard this draft?" : "Withdraw this nomination?"}
          confirm={state === "draft" ? "Discard it" : "Withdraw it"}
          action={`/nominations/${id}/withdrawal`}
        >
          <p>The people you named are not told.</p>
        </Confirm>
      )}
    </li>
  );
}

/** Whether those whom the nomination is about read who wrote it, once the winners are announced. */
function Naming({ id, mayBeNamed }: { id: string; mayBeNamed: boolean }) {
  const action = `/nominations/${id}/naming`;
  return (
    <Form method="post" action={action} className="naming" preventScrollReset>
      <span className="meta">
        {mayBeNamed
          ? "After the announcement they read your words with your name."
          : "After the announcement they may read your words, without your name."}
      </span>
      <SubmitButton size="small" look="quiet" action={action} name="agreed" value={mayBeNamed ? "no" : "yes"}>
        {mayBeNamed ? "Leave my name out" : "Add my name"}
      </SubmitButton>
    </Form>
  );
}
