import type { Phase } from "~/domain/awards/phase";
import type { Refusal } from "~/domain/verdict";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { sentences } from "~/ui/refusals";

const done: Record<string, string> = {
  planned: "The cycle is planned. Nobody sees it until nominations open.",
  nominating: "Nominations are open. The letters are on their way.",
  screening: "Nominations are closed. Now read what came in.",
  voting: "The vote is open. The letters are on their way.",
  counting: "The vote is closed. The count takes a moment.",
  archived: "The cycle is archived.",
  cancelled: "The cycle is cancelled.",
  dates: "The dates are changed. Those whom that concerns get a letter.",
  paused: "The cycle is paused. The letters are on their way.",
  resumed: "The cycle goes on. The letters are on their way.",
  reminders: "The reminders are changed.",
  reminder: "The reminder leaves with the next quarter of an hour.",
  repeats: "The cycle repeats. The next one drafts itself.",
  "series-ended": "The series is ended. Nothing is drafted any more.",
  "set-back": "The cycle went back. The letters are on their way.",
  "second-key": "Your key is set. Keep the passphrase well: nobody can recover it.",
  unlocked: "The box is unlocked. The count takes a moment.",
  released: "The box will be opened and counted. That takes a moment.",
  extended: "The vote goes on. The letters are on their way.",
  added: "The award is part of this cycle.",
  dropped: "The award is out of this cycle.",
};

const doneToDraft: Record<string, string> = {
  dates: "The dates are changed. Nobody gets a letter of it while this is a draft.",
};

interface NoticesProps {
  done: string | null;
  /** The reason of an act that was refused a moment ago. */
  refused: string | null;
  heldBackBy: readonly string[];
  phase: Phase;
}

/** What was just done, what could not be done, and what holds a due move back. */
export function Notices({ done: word, refused, heldBackBy, phase }: NoticesProps) {
  const said = known(phase === "draft" ? { ...done, ...doneToDraft } : done, word);
  const sentence = refused && Object.hasOwn(sentences, refused) ? sentences[refused as Refusal]() : null;
  return (
    <>
      {said && (
        <Note look="good" role="status">
          {said}
        </Note>
      )}
      {sentence && (
        <Note look="error" role="alert">
          {sentence}
        </Note>
      )}
      {heldBackBy.map((need) => (
        <Note look="warning" key={need}>
          {phase === "voting" ? (
            <>
              <b>The vote is due to close, and waits.</b> {sentences["final-not-open"]()}
            </>
          ) : (
            <>
              <b>
                {phase === "draft"
                  ? "Nominations are due to open, and wait."
                  : "The vote is due to open, and waits."}
              </b>{" "}
              {sentences["not-ready"](need)} It opens by itself once that is mended.
            </>
          )}
        </Note>
      ))}
    </>
  );
}
