import { Form, Link } from "@remix-run/react";
import { longestDigestNote, type DigestStateWord } from "~/domain/updates/digest-edition";
import { weekWords } from "~/domain/updates/digest-slot";
import { Confirm } from "~/ui/confirm";
import { FormErrors } from "~/ui/form-errors";
import { Sheet } from "~/ui/sheet";
import { StateChip, type StateWord } from "~/ui/state-chip";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { plural } from "~/ui/words";

interface EditingProps {
  letter: {
    week: string;
    words: string;
    state: DigestStateWord;
    readers: number;
    sent: number;
    first: string | null;
    formKey: string;
    before: { week: string; letters: number } | null;
  };
  note: string;
  errors?: Record<string, string>;
}

const stateWords: Record<DigestStateWord, StateWord> = {
  open: { label: "Leaves by itself", look: "ok" },
  held: { label: "Held back", look: "warn" },
  approved: { label: "Approved", look: "ok" },
  skipped: { label: "Left out", look: "plain" },
};

/** To whom and when it goes, what an editor puts above it, and whether it goes at all. */
export function Editing({ letter, note, errors }: EditingProps) {
  const { week, words, state, readers, first, formKey, before } = letter;
  const decision = `/manage/digest/${week}/decision`;
  const test = `/manage/digest/${week}/test-letter`;
  return (
    <div className="digest-editing">
      <Sheet title={words} id="edition">
        <p className="row wrap">
          <StateChip word={stateWords[state]} />
          <span className="meta">
            Goes to {plural(readers, "person", "people")}
            {first && `, the first on ${first} by your clock`}.
          </span>
        </p>
        {state === "held" && (
          <p className="ink2">
            Nobody gets it before one of you approves it. Once its week is over it does not leave any more,
            and the next one waits too.
          </p>
        )}
        {before && (
          <p className="meta">
            {weekWords(before.week)} went to {plural(before.letters, "person", "people")}.{" "}
            <Link to={`/updates/digests/${before.week}`}>Read it</Link>
          </p>
        )}
        <div className="acts wrap">
          {state !== "skipped" && (
            <>
              {state !== "approved" && (
                <Confirm
                  label="Approve it"
                  look={state === "held" ? "primary" : "secondary"}
                  title="Approve this letter?"
                  confirm="Approve"
                  action={decision}
                  fields={{ does: "approve" }}
                >
                  <p>It leaves as it is now. What happens from now on is told in the next one.</p>
                </Confirm>
              )}
              {state !== "held" && (
                <Form method="post" action={decision}>
                  <input type="hidden" name="does" value="hold" />
                  <SubmitButton look="secondary" action={decision}>
                    Hold it back
                  </SubmitButton>
                </Form>
              )}
              <Confirm
                label="Leave this week out"
                look="danger"
                title="No letter in this week?"
                confirm="Leave it out"
                action={decision}
                fields={{ does: "skip" }}
              >
                <p>What is new until now is told in no letter. It stays on the board and in the ledger.</p>
              </Confirm>
            </>
          )}
          <Form method="post" action={test}>
            <input type="hidden" name="formKey" value={formKey} />
            <SubmitButton look="quiet" action={test}>
              Send me a test
            </SubmitButton>
          </Form>
        </div>
      </Sheet>
      <Sheet title="A note above it" id="digest-note">
        <Form method="post" action="/manage/digest?index" className="stack" noValidate>
          <FormErrors errors={errors} />
          <input type="hidden" name="week" value={week} />
          <TextArea
            label="Your words"
            name="note"
            rows={4}
            count={{ most: longestDigestNote, unit: "characters" }}
            hint="Everybody who gets the letter reads them. Empty for none."
            defaultValue={note}
            error={errors?.note}
          />
          <div>
            <SubmitButton look="secondary" action="/manage/digest">
              Save the note
            </SubmitButton>
          </div>
        </Form>
      </Sheet>
    </div>
  );
}
