import { Form, Link } from "@remix-run/react";
import { useState, type KeyboardEvent } from "react";
import { longestComment } from "~/domain/juries/sheet";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { CriterionScale } from "~/ui/juries/criterion-scale";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { plural } from "~/ui/words";
import { ChangedElsewhere } from "./changed-elsewhere";
import type { JudgedSheet } from "./judged.server";
import type { JuryPage } from "./page-data.server";
import type { JuryAnswer } from "./route";
import { SaveState } from "./save-state";
import { useSheetAutosave } from "./use-sheet-autosave";

interface SheetFormProps {
  page: JuryPage;
  sheet: JudgedSheet;
  answer: JuryAnswer;
}

/** The scores of one entry: plain radio buttons and a comment, saved as they are written. */
export function SheetForm({ page, sheet, answer }: SheetFormProps) {
  const { rules, criteria, peopleTeam } = page;
  const autosave = useSheetAutosave(sheet, answer);
  const { kept, data } = autosave;
  const errors: Record<string, string> = { ...answer?.errors, ...data?.errors };
  const first = answer?.written ?? sheet;
  const [scores, setScores] = useState<Record<string, number | null>>(first.scores);
  const extreme = extremeIn(scores, rules);
  const left = criteria.filter(({ id }) => (scores[id] ?? null) === null).length;
  return (
    <Form
      method="post"
      ref={autosave.form}
      preventScrollReset
      noValidate
      data-elsewhere={kept ? "" : undefined}
      onChange={(event) => {
        setScores(scoresIn(event.currentTarget));
        autosave.onChange();
      }}
      onSubmit={autosave.onSubmit}
      onKeyDown={finishByKey}
    >
      <div className="rule" />
      <input type="hidden" name="assignmentId" value={sheet.id} />
      <input type="hidden" name="version" value={autosave.version} />
      {kept ? (
        <ChangedElsewhere kept={kept} page={page} sheet={sheet} />
      ) : (
        <FormErrors errors={answer?.errors} />
      )}
      {criteria.map((criterion) => (
        <CriterionScale
          key={criterion.id}
          criterion={criterion}
          rules={rules}
          score={first.scores[criterion.id] ?? null}
          error={errors[`score-${criterion.id}`]}
        />
      ))}
      <div className="why">
        <TextArea
          label={commentLabel(extreme, rules.commentExtremes)}
          name="comment"
          rows={3}
          defaultValue={first.comment}
          error={errors.comment}
          count={{ most: longestComment, unit: "characters" }}
          hint={commentHint(rules, peopleTeam)}
        />
      </div>
      <div className="abar">
        <SubmitButton name="do" value="finish" aria-keyshortcuts="n">
          Done, next entry <kbd className="needs-script">N</kbd>
        </SubmitButton>
        <SubmitButton look="secondary" name="do" value="save" className={kept ? undefined : "when-plain"}>
          {kept ? "Keep mine" : "Save"}
        </SubmitButton>
        <SubmitButton look="secondary" name="do" value="abstain">
          Abstain
        </SubmitButton>
        <ButtonLink to={`/jury/${page.id}/conflict?entry=${sheet.id}`}>Declare a conflict</ButtonLink>
        <span className="grow" />
        <SaveState autosave={autosave} savedAt={sheet.savedAt} timeZone={page.timeZone} />
        <span className="meta">{left > 0 ? `${plural(left, "score")} to go` : "All scores are there"}</span>
      </div>
      <p className="meta lastn">
        <b>Scores of other jurors stay hidden</b> until judging is over, and so does every average. Abstaining
        is not a zero: the entry is judged by the others. A conflict takes the entry off your list, with your
        reason on record. Until your first score you do that yourself. After it, the {peopleTeam} decides.{" "}
        <Link to="/jury">All my juries</Link>
      </p>
    </Form>
  );
}

function scoresIn(form: HTMLFormElement): Record<string, number> {
  const chosen = [...new FormData(form)].filter(([name]) => name.startsWith("score-"));
  return Object.fromEntries(chosen.map(([name, value]) => [name.slice("score-".length), Number(value)]));
}

function extremeIn(scores: Record<string, number | null>, { min, max }: JuryPage["rules"]) {
  return Object.values(scores).find((score) => score === min || score === max) ?? null;
}

function commentLabel(extreme: number | null, isAsked: boolean): string {
  if (extreme === null || !isAsked) return "Your comment (optional)";
  return `Why ${extreme === 8 ? "an" : "a"} ${extreme}? Please say in a sentence.`;
}

function commentHint({ min, max, commentExtremes }: JuryPage["rules"], peopleTeam: string): string {
  const who = `The ${peopleTeam} and auditors read it, the other jurors do not.`;
  return commentExtremes ? `A ${min} or a ${max} needs a sentence. ${who}` : who;
}

/** N finishes while the focus is on a score: a letter in the comment stays a letter. */
function finishByKey(event: KeyboardEvent<HTMLFormElement>) {
  const isScore = event.target instanceof HTMLInputElement && event.target.type === "radio";
  if (!isScore || event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>("button[value=finish]")?.click();
}
