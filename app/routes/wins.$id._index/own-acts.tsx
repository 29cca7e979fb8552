import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { Note } from "~/ui/note";
import type { ShownWin } from "./head";

/** What the author can do while the win is not confirmed, and why it came back. */
export function OwnActs({ win, peopleTeamName }: { win: ShownWin; peopleTeamName: string }) {
  return (
    <div className="own-acts">
      {win.state === "returned" && (
        <Note look="warning">
          <b>A change was asked for.</b> {win.returnComment || "The author is changing it."}
        </Note>
      )}
      {win.state === "draft" && <Note>This is your draft. Nobody else sees it yet.</Note>}
      {win.readsEarlyAs && <Note>{earlyWords(win.readsEarlyAs, peopleTeamName)}</Note>}
      {(win.mayChange || win.mayReturn) && (
        <div className="acts">
          {win.mayChange && <ButtonLink to={`/wins/${win.id}/edit`}>{editLabel(win.state)}</ButtonLink>}
          {win.mayChangeFiles && (
            <ButtonLink look="quiet" to={`/wins/${win.id}/files`}>
              Evidence files
            </ButtonLink>
          )}
          {win.mayReturn && !win.turn && (
            <ButtonLink look="quiet" to={`/wins/${win.id}/return`}>
              Ask for a change
            </ButtonLink>
          )}
          {win.mayDiscard && (
            <Confirm
              label="Throw it away"
              look="danger"
              title="Throw this win away?"
              confirm="Throw it away"
              keep="Keep it"
              action={`/wins/${win.id}/discard`}
            >
              <p>What you wrote is gone for good. Nobody is told.</p>
            </Confirm>
          )}
        </div>
      )}
    </div>
  );
}

/** Why somebody reads a win that others do not see yet. */
function earlyWords({ as, name }: NonNullable<ShownWin["readsEarlyAs"]>, peopleTeamName: string): string {
  const until = "Until both sides have signed, only those in it and a few others see it.";
  if (as === "lead") return `You read this win because ${name} reports to you. ${until}`;
  if (as === "deputy") return `You read this win because you stand in for ${name}. ${until}`;
  return `You read this win because Finance, auditors and the ${peopleTeamName} do. ${until}`;
}

function editLabel(state: ShownWin["state"]): string {
  return state === "draft" ? "Go on writing" : "Change it";
}
