import { Form } from "@remix-run/react";
import { useState } from "react";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import type { PersonOption } from "~/ui/person-option";
import { SubmitButton } from "~/ui/submit-button";
import { useAutosave, useStanding } from "./autosave";
import { AwardPart } from "./award-part";
import { EvidencePart } from "./evidence-part";
import type { NominateData } from "./route";
import { SideColumn } from "./side-column";
import { StatusNote } from "./status-note";
import { Steps } from "./steps";
import { StoryPart } from "./story-part";
import { WhoPart } from "./who-part";

interface NominationFormProps {
  data: NominateData;
  written: NominateData["written"];
  people: NominateData["people"];
  errors?: Record<string, string>;
}

const none = {};

/** The nomination form. All of it is plain fields; scripts add the search as one types, and saving by itself. */
export function NominationForm({ data, written, people, errors: sent = none }: NominationFormProps) {
  const { cycle, categories, wins, state, takes, viewerId } = data;
  const [categoryId, setCategoryId] = useState(written.categoryId);
  const [teamName, setTeamName] = useState(written.teamName);
  const [chosen, setChosen] = useState<readonly PersonOption[]>(people.chosen);
  const autosave = useAutosave(!takes ? "off" : state === "submitted" ? "check" : "save");
  const errors = useStanding(sent, autosave.problems);
  const category = categories.find(({ id }) => id === categoryId);
  const sendLabel = state === "submitted" ? "Send the changes" : "Send the nomination";
  return (
    <>
      <PageHead title="Nominate for an award" lead="Say what they did and what changed. Plain words win.">
        <p className="msg ok" role="status">
          {autosave.said}
        </p>
        <ButtonLink look="quiet" to="/nominations">
          My nominations
        </ButtonLink>
      </PageHead>
      <StatusNote data={data} />
      <div className="nom">
        <Steps category={category} people={chosen.length} />
        <Form
          method="post"
          action={written.nominationId ? `?nomination=${written.nominationId}` : undefined}
          ref={autosave.form}
          onChange={autosave.onChange}
          noValidate
        >
          <FormErrors errors={errors} />
          <input type="hidden" name="formKey" value={written.formKey} />
          <input type="hidden" name="nominationId" value={written.nominationId ?? ""} />
          {/* The first button of a form is the one that Enter presses. */}
          <button
            className="vh"
            name="do"
            value={state === "submitted" ? "send" : "save"}
            tabIndex={-1}
            aria-hidden="true"
          />
          <AwardPart
            categories={categories}
            categoryId={categoryId}
            lastDay={cycle.lastDay}
            error={errors.categoryId}
            onChoose={setCategoryId}
          />
          <WhoPart
            cycleId={cycle.id}
            category={category}
            people={people}
            teamName={teamName}
            onName={setTeamName}
            chosen={chosen}
            error={errors.nominees}
            onChange={(now) => {
              setChosen(now);
              autosave.onChange();
            }}
          />
          <StoryPart questions={category?.questions ?? []} answers={written.answers} errors={errors} />
          <EvidencePart wins={wins} winId={written.winId} error={errors.winId} />
          <section className="part" id="send">
            <h2>Send it</h2>
            {takes ? (
              <>
                <div className="row wrap">
                  <SubmitButton size="large" name="do" value="send">
                    {sendLabel}
                  </SubmitButton>
                  {state !== "submitted" && (
                    <SubmitButton look="secondary" size="large" name="do" value="save">
                      Save as a draft
                    </SubmitButton>
                  )}
                </div>
                <p className="meta">
                  You can change or withdraw it until {cycle.closes} ({cycle.timeZone}). Nominees are not told
                  before the announcement.
                </p>
              </>
            ) : (
              <Note>Nominations closed on {cycle.closes}. This one stays as you sent it.</Note>
            )}
          </section>
        </Form>
        <SideColumn
          cycleName={cycle.name}
          category={category}
          chosen={chosen}
          teamName={teamName}
          viewerId={viewerId}
          problems={autosave.problems}
        />
      </div>
    </>
  );
}
