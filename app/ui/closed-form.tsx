import type { Refusal } from "~/domain/verdict";
import { ButtonLink } from "./button";
import { Note } from "./note";
import { PageHead } from "./page-head";
import { sentences } from "./refusals";
import { TextArea } from "./text-area";

interface ClosedFormProps {
  cycle: { id: string; name: string };
  why: Refusal;
  /** What was written into the form before it closed. */
  kept?: string;
}

/** Stands where a form about a cycle would, once a colleague was quicker. */
export function ClosedForm({ cycle, why, kept }: ClosedFormProps) {
  return (
    <>
      <PageHead title={cycle.name} />
      <div className="form">
        <Note look="error" role="alert">
          {sentences[why]()}
        </Note>
        {kept && (
          <TextArea
            label="What you wrote"
            name="kept"
            rows={2}
            hint="It was not sent. Copy what you still need."
            defaultValue={kept}
            readOnly
          />
        )}
        <p className="form-acts">
          <ButtonLink to={`/manage/cycles/${cycle.id}`}>Look at the cycle</ButtonLink>
        </p>
      </div>
    </>
  );
}
