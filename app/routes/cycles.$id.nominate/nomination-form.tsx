import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { ButtonLink } from "~/ui/button";
import { FormErrors } from "~/ui/form-errors";
import { PageHead } from "~/ui/page-head";
import type { PersonOption } from "~/ui/person-option";
import type { TextElsewhere } from "./answers";
import { useAutosave } from "./autosave";
import { AwardPart } from "./award-part";
import { BeginPart } from "./begin-part";
import { DraftsNav } from "./drafts-nav";
import { ElsewhereNote } from "./elsewhere-note";
import { EvidencePart } from "./evidence-part";
import { FilesPart } from "./files-part";
import { keptName } from "./kept-here";
import type { NominationFile } from "./uploading";
import { KeptNote } from "./kept-note";
import { OtherCycles } from "./other-cycles";
import type { NominateData } from "./route";
import { SaveState } from "./save-state";
import { SendPart } from "./send-part";
import { SideColumn } from "./side-column";
import { useStanding } from "./standing";
import { StatusNote } from "./status-note";
import { Steps } from "./steps";
import { StoryPart } from "./story-part";
import { WhatNext } from "./what-next";
import { WhoPart } from "./who-part";

interface NominationFormProps {
  data: NominateData;
  written: NominateData["written"];
  people: NominateData["people"];
  errors?: Record<string, string>;
  elsewhere?: TextElsewhere;
  isRestored: boolean;
}

const none = {};

/** The nomination form. All of it is plain fields; scripts add the search as one types, and saving by itself. */
export function NominationForm({
  data,
  written,
  people,
  errors: sent = none,
  elsewhere,
  isRestored,
}: NominationFormProps) {
  const { cycle, categories, wins, state, takes, viewer } = data;
  const [categoryId, setCategoryId] = useState(written.categoryId);
  const [teamName, setTeamName] = useState(written.teamName);
  const [chosen, setChosen] = useState<readonly PersonOption[]>(people.chosen);
  const [files, setFiles] = useState<readonly NominationFile[]>(data.files);
  const keptAs = keptName(viewer.id, written.nominationId ?? cycle.id);
  const page = `/cycles/${cycle.id}/nominate`;
  const address = data.previewOf ? `${page}?award=${data.previewOf}` : page;
  const path = written.nominationId ? `${page}?nomination=${written.nominationId}` : address;
  const mode = !takes || data.previewOf ? "off" : state === "submitted" ? "check" : "save";
  const autosave = useAutosave({ mode, keptAs, path });
  const { lastSaved, onChange } = autosave;
  const saved = lastSaved?.outcome === "saved" ? lastSaved : undefined;
  const other = autosave.data?.outcome === "elsewhere" ? autosave.data.elsewhere : elsewhere;
  useEffect(() => {
    if (isRestored) onChange();
  }, [isRestored, onChange]);
  const savedId = saved?.id;
  useEffect(() => {
    // A reload finds the draft again; the page itself goes on as it is.
    if (savedId) window.history.replaceState(window.history.state, "", `${page}?nomination=${savedId}`);
  }, [savedId, page]);
  const { errors, touch } = useStanding(sent, autosave.data?.problems);
  const already = autosave.data?.already;
  const category = categories.find(({ id }) => id === categoryId);
  const nominationId = saved?.id ?? written.nominationId;
  const uploading = {
    store: { files, set: setFiles },
    base: nominationId && `/nominations/${nominationId}/files`,
    isSent: state === "submitted",
    isPreview: data.previewOf !== null,
    onNeedDraft: autosave.send,
    onChange,
  };
  return (
    <>
      <PageHead title="Nominate for an award" lead="Say what they did and what changed. Plain words win.">
        <ButtonLink look="quiet" to="/nominations">
          My nominations
        </ButtonLink>
      </PageHead>
      <StatusNote data={data} />
      <KeptNote name={keptAs} viewerId={viewer.id} isSettled={isRestored || data.done !== null} />
      {!written.nominationId && !saved && <OtherCycles cycles={data.otherCycles} />}
      <DraftsNav drafts={data.drafts} cycleId={cycle.id} />
      {takes && !data.previewOf && !written.nominationId && !saved && (
        <BeginPart cycleId={cycle.id} category={category} winId={written.winId} />
      )}
      <div className="nom">
        <Steps category={category} people={chosen.length} />
        <Form
          method="post"
          action={path}
          ref={autosave.form}
          onChange={({ target }) => {
            if ("name" in target) touch(String(target.name));
            onChange();
          }}
          noValidate
        >
          {other && (
            <ElsewhereNote
              elsewhere={other}
              path={`${page}?nomination=${other.nominationId}`}
              timeZone={viewer.timeZone}
              keeps={state === "submitted" ? "send" : "save"}
            />
          )}
          <FormErrors errors={errors} sent={sent} />
          <input type="hidden" name="formKey" value={written.formKey} />
          <input type="hidden" name="nominationId" value={saved?.id ?? written.nominationId ?? ""} />
          <input
            type="hidden"
            name="version"
            value={String(other?.version ?? saved?.version ?? written.version)}
          />
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
            nameError={errors.teamName}
            already={already === undefined ? people.already : already}
            onChange={(now) => {
              setChosen(now);
              touch("nominees");
              onChange();
            }}
          />
          <StoryPart
            questions={category?.questions ?? []}
            answers={written.answers}
            errors={errors}
            people={people}
            wins={wins}
            onChange={onChange}
            uploading={takes ? uploading : undefined}
          />
          <EvidencePart wins={wins} winId={written.winId} error={errors.winId} />
          {takes && <FilesPart questions={category?.questions ?? []} uploading={uploading} />}
          <SendPart data={data} mayBeNamed={written.mayBeNamed} />
          <SaveState isBusy={autosave.isBusy} data={autosave.data} timeZone={viewer.timeZone} />
        </Form>
        <SideColumn
          cycleName={cycle.name}
          category={category}
          chosen={chosen}
          teamName={teamName}
          viewerId={viewer.id}
          problems={autosave.data?.problems}
        >
          {takes && data.done !== "sent" && <WhatNext cycle={cycle} category={category} />}
        </SideColumn>
      </div>
    </>
  );
}
