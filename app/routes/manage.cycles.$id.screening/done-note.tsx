import { Form, useLocation } from "@remix-run/react";
import { timeOfDay } from "~/ui/dates";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { plural } from "~/ui/words";
import type { ScreeningData } from "./route";

const said: Record<string, string> = {
  shortlist: "It is on the shortlist.",
  citation: "The citation is saved.",
  rename: "The team has its new name.",
  accept: "It is accepted.",
  merge: "Merged. The stories of both stand here now.",
  split: "Split off. Its stories went with it.",
  apart: "They stay apart. You are not asked again.",
  assign: "It is given to its reader.",
  share: "What nobody had is shared out.",
  score: "Your points are kept.",
  note: "Your note is there for the other screeners.",
  chosen: "Done for all of them.",
  undo: "Undone. Everything stands as before, and no letter left.",
  returned: "It is on its way back to its nominator, with your reason.",
  declined: "It is declined. Its nominator gets your reason by letter.",
  "returned-all": "All its stories are on their way back to their nominators, with your reason.",
  "declined-all": "All its stories are declined. Their nominators get your reason by letter.",
  out: "The entry is out.",
  "take-off": "It is off the shortlist and back among the others.",
};

/** What was done last, also when it was the last of its list, with the way to undo it. */
export function DoneNote({ data, isRefused }: { data: ScreeningData; isRefused: boolean }) {
  const { search } = useLocation();
  const sentence = isRefused ? undefined : known(said, data.done);
  const { undo, canScreen, cycle } = data;
  const shown = canScreen && (isRefused || data.done !== "undo") ? undo : null;
  if (!sentence && !shown) return null;
  return (
    <Note look={sentence ? "good" : "info"} role="status">
      <Form method="post" action={search || undefined} className="undo">
        <span>
          {sentence ?? "You can undo what you did last."}{" "}
          {shown && (
            <span className="meta">
              {plural(shown.count, "change")}, undo until {timeOfDay(shown.until, cycle.timeZone)}.
            </span>
          )}
        </span>
        {shown && (
          <>
            <input type="hidden" name="stepId" value={shown.stepId} />
            <SubmitButton look="secondary" size="small" name="do" value="undo" aria-keyshortcuts="u">
              Undo{" "}
              <kbd className="needs-script" aria-hidden="true">
                U
              </kbd>
            </SubmitButton>
          </>
        )}
      </Form>
    </Note>
  );
}
