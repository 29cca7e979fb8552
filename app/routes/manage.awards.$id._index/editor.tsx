import { Form } from "@remix-run/react";
import { runsInCycles } from "~/domain/awards/kind";
import { ballotMethod } from "~/domain/juries/public-vote";
import { AwardPreviews } from "~/ui/award-previews";
import { ButtonLink } from "~/ui/button";
import { Confirm } from "~/ui/confirm";
import { FormErrors } from "~/ui/form-errors";
import { known } from "~/ui/known";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { AskPart } from "./ask-part";
import { BallotPart } from "./ballot-part";
import { FirstRoundPart } from "./first-round-part";
import { JuryPart } from "./jury-part";
import { KindPart } from "./kind-part";
import { useLiveCounts } from "./live-counts";
import { LaureatesPart } from "./laureates-part";
import { MethodPart } from "./method-part";
import { PlainWords } from "./plain-words";
import { QuestionsPart } from "./questions-part";
import type { EditorData } from "./route";
import { RuleDetails } from "./rule-details";
import { RuleSentence } from "./rule-sentence";
import { ThresholdPart } from "./threshold-part";
import { TrophyPart } from "./trophy-part";
import { WordsPart } from "./words-part";

interface AwardEditorProps {
  data: EditorData;
  errors: Record<string, string>;
}

/** All rules of an award on one page, as plain fields. */
export function AwardEditor({ data, errors }: AwardEditorProps) {
  const { id, award, choices, people, formKey, retired } = data;
  const live = useLiveCounts(data);
  return (
    <>
      <PageHead
        title={id ? award.name : "New award"}
        lead="Changes count from the next cycle. A cycle that is open keeps its rules."
      >
        {id && award.kind === "direct" && !retired && (
          <ButtonLink to={`/manage/awards/${id}/give`}>Give this award</ButtonLink>
        )}
        {id && award.kind === "threshold" && (
          <ButtonLink to={`/manage/awards/${id}/run`}>See who reaches it</ButtonLink>
        )}
        {id && <ButtonLink to={`/manage/awards/${id}/face`}>Picture and colour</ButtonLink>}
        {id && <ButtonLink to={`/manage/awards/new?copy=${id}`}>Duplicate</ButtonLink>}
        {id && <Retirement id={id} retired={retired} />}
      </PageHead>
      {id && runsInCycles(award.kind) && (
        <AwardPreviews
          awardId={id}
          hasBallot={ballotMethod(award) !== null}
          hasJury={award.kind === "jury"}
        />
      )}
      <Done done={data.done} retired={retired} />
      <div className="ed">
        <Form method="post" ref={live.form} onChange={live.onChange} preventScrollReset noValidate>
          <FormErrors errors={errors} />
          <input type="hidden" name="formKey" value={formKey} />
          <input type="hidden" name="changes" value={data.changes} />
          {data.copyOf && <input type="hidden" name="copyOf" value={data.copyOf} />}
          <button className="vh" tabIndex={-1} aria-hidden="true" />
          <section className="blk stack">
            <h2>What it honours</h2>
            <TextField
              label="Name"
              name="name"
              defaultValue={award.name}
              error={errors.name}
              maxLength={120}
            />
            <TextArea
              label="In one or two sentences"
              name="purpose"
              rows={2}
              defaultValue={award.purpose}
              error={errors.purpose}
              maxLength={500}
              hint="Nominators and voters read this."
            />
            <KindPart kind={award.kind} fixed={id !== null} />
          </section>
          <section className="blk">
            <h2>{whoTitle(id, award.kind)}</h2>
            <RuleSentence award={award} error={errors.requireBothSides} />
            <RuleDetails award={award} choices={choices} people={people} onChange={live.onChange} />
            <AskPart askedAbout={data.askedAbout} why={live.why} onChange={live.onChange} />
          </section>
          <ThresholdPart award={award} errors={errors} />
          <QuestionsPart
            questions={award.questions}
            nominationCap={award.nominationCap}
            tellNominees={award.tellNominees}
            errors={errors}
          />
          <FirstRoundPart award={award} data={data} awardId={id} errors={errors} onChange={live.onChange} />
          <JuryPart
            award={award}
            jurors={data.jurors}
            awardId={id}
            errors={errors}
            preview={award.kind === "jury" ? id && `/manage/awards/${id}/jury-preview` : null}
          />
          <MethodPart award={award} errors={errors} preview={id && `/manage/awards/${id}/ballot-preview`} />
          <BallotPart award={award} errors={errors} />
          <TrophyPart award={award} items={choices.items} error={errors.engravingTemplate} />
          <WordsPart award={award} errors={errors} />
          {!retired && (
            <p className="form-acts">
              <SubmitButton size="large">{id ? "Save the award" : "Add the award"}</SubmitButton>
            </p>
          )}
        </Form>
        <PlainWords award={award} counts={live.counts} />
      </div>
      <LaureatesPart past={data.past} />
    </>
  );
}

function whoTitle(id: string | null, kind: string): string {
  if (id === null) return "Who it is for";
  return (
    { vote: "Who can nominate, win and vote", jury: "Who can nominate and win" }[kind] ?? "Who can get it"
  );
}

function Retirement({ id, retired }: { id: string; retired: boolean }) {
  const path = retired ? "return" : "retirement";
  return (
    <Confirm
      label={retired ? "Bring it back" : "Retire"}
      title={retired ? "Bring this award back?" : "Retire this award?"}
      confirm={retired ? "Bring it back" : "Retire it"}
      action={`/manage/awards/${id}/${path}`}
    >
      <p>
        {retired
          ? "New cycles can run it again."
          : "New cycles can no longer run it. Cycles and laureates it has stay as they are."}
      </p>
    </Confirm>
  );
}

function Done({ done, retired }: { done: string | null; retired: boolean }) {
  const words: Record<string, string> = {
    created: "The award is there. The next cycle can run it.",
    saved: "The award is saved.",
    adopted: "The award is yours. Change what you like; the next cycle can run it.",
    retired: "The award is retired.",
    returned: "The award is back in use.",
  };
  const said = known(words, done);
  if (said) {
    return (
      <Note look="good" role="status">
        {said}
      </Note>
    );
  }
  return retired ? <Note>This award is retired. Its laureates stay where they are.</Note> : null;
}
