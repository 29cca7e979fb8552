import { Link } from "@remix-run/react";
import type { NominationState } from "~/db/nominations.server";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
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
  };
}

/** One of the viewer's nominations with what can still be done. */
export function NominationRow({ nomination }: NominationRowProps) {
  const { id, state, reason, title, award, cycle, on, canChange, canWithdraw } = nomination;
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
      </div>
      <StateChip word={words[state]} />
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
