import { Form, useLocation } from "@remix-run/react";
import { longestTeamName } from "~/domain/awards/team-name";
import { FormErrors } from "~/ui/form-errors";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import type { ScreeningData } from "./route";

interface TeamNameFormProps {
  data: ScreeningData;
  entry: NonNullable<ScreeningData["entry"]>;
  written?: string;
  errors?: Record<string, string>;
}

/** Where the name of a team tells what the win behind it hides: a place for another one. */
export function TeamNameForm({ data, entry, written, errors = {} }: TeamNameFormProps) {
  const { search } = useLocation();
  if (!data.canScreen || (data.titleTells === null && written === undefined)) return null;
  return (
    <Form method="post" action={search || undefined} className="stack" key={entry.version}>
      {data.titleTells !== null && (
        <Note look="warning">
          This name tells what its win keeps hidden: “{data.titleTells}”. Ballots and the hall would show
          both, so the vote waits for another name.
        </Note>
      )}
      {written !== undefined && <FormErrors errors={errors} />}
      <input type="hidden" name="entryId" value={entry.id} />
      <input type="hidden" name="seen" value={entry.version} />
      <TextField
        label="Name of the team"
        name="teamName"
        count={longestTeamName}
        defaultValue={written ?? ""}
        error={errors.teamName}
        hint="Left empty, it goes by the names of its people."
      />
      <p className="form-acts">
        <SubmitButton look="secondary" name="do" value="rename">
          Name it anew
        </SubmitButton>
      </p>
    </Form>
  );
}
