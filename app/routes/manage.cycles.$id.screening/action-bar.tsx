import { Form, useLocation } from "@remix-run/react";
import { ButtonLink } from "~/ui/button";
import { SubmitButton } from "~/ui/submit-button";
import { queuePath } from "./filter";
import { KeysHelp } from "./keys-help";
import type { ScreeningData } from "./route";

interface ActionBarProps {
  data: ScreeningData;
  entry: NonNullable<ScreeningData["entry"]>;
}

/** What can be decided about the entry, and the way to the next one. Each has its key. */
export function ActionBar({ data, entry }: ActionBarProps) {
  const { asked, previousId, nextId, canScreen } = data;
  const [story, ...others] = entry.nominations.filter(({ state }) => state === "submitted");
  const which = others.length > 0 ? "?which=ask" : "";
  const isOpen = canScreen && entry.state === "open" && story !== undefined;
  return (
    <div className="abar" role="group" aria-label="Decide">
      {isOpen && (
        <>
          <SubmitButton form="citation-form" name="shortlist" value="yes" aria-keyshortcuts="s">
            Shortlist{" "}
            <kbd className="needs-script" aria-hidden="true">
              S
            </kbd>
          </SubmitButton>
          {entry.acceptedAt === null && <Accept entry={entry} next={nextId} />}
        </>
      )}
      {canScreen && story && (
        <>
          <ButtonLink to={`/manage/nominations/${story.id}/return${which}`} aria-keyshortcuts="r">
            Return{" "}
            <kbd className="needs-script" aria-hidden="true">
              R
            </kbd>
          </ButtonLink>
          <ButtonLink to={`/manage/nominations/${story.id}/decline${which}`} aria-keyshortcuts="d">
            Decline{" "}
            <kbd className="needs-script" aria-hidden="true">
              D
            </kbd>
          </ButtonLink>
        </>
      )}
      <span className="grow" />
      <nav className="row" aria-label="Entries of this list">
        {previousId && (
          <ButtonLink
            look="quiet"
            to={queuePath(asked, {}, previousId)}
            aria-keyshortcuts="k"
            preventScrollReset
          >
            Previous{" "}
            <kbd className="needs-script" aria-hidden="true">
              K
            </kbd>
          </ButtonLink>
        )}
        {nextId && (
          <ButtonLink look="quiet" to={queuePath(asked, {}, nextId)} aria-keyshortcuts="j" preventScrollReset>
            Next{" "}
            <kbd className="needs-script" aria-hidden="true">
              J
            </kbd>
          </ButtonLink>
        )}
      </nav>
      <KeysHelp />
    </div>
  );
}

function Accept({ entry, next }: { entry: ActionBarProps["entry"]; next: string | null }) {
  const { search } = useLocation();
  return (
    <Form method="post" action={search || undefined}>
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="seen" value={entry.version} />
      <input type="hidden" name="next" value={next ?? ""} />
      <SubmitButton look="secondary" name="do" value="accept" aria-keyshortcuts="a">
        Accept{" "}
        <kbd className="needs-script" aria-hidden="true">
          A
        </kbd>
      </SubmitButton>
    </Form>
  );
}
