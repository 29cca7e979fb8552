import { Form } from "@remix-run/react";
import { Checkbox } from "~/ui/choice";
import { Note } from "~/ui/note";
import { SubmitButton } from "~/ui/submit-button";
import { TextArea } from "~/ui/text-area";
import type { SheetAnswer, SheetData } from "./route";

/** The two things HR can do about a sheet, each saying first what happens. Nobody changes a score. */
export function SheetActs({ data, answer }: { data: SheetData; answer: SheetAnswer }) {
  const { juror, mayRecuse, mayVoid } = data;
  const recusal = answer?.did === "recuse" ? answer : undefined;
  const voiding = answer?.did === "void" ? answer : undefined;
  return (
    <>
      {mayRecuse && (
        <Form method="post" className="form off-jury">
          <h2>Take {juror} off this entry</h2>
          <p className="ink2">For good. Scores they gave do not count, and the other jurors decide.</p>
          <TextArea
            label="Reason"
            name="reason"
            id="recusal"
            rows={2}
            maxLength={1000}
            defaultValue={recusal?.reason}
            error={recusal?.errors.reason ?? recusal?.errors[""]}
          />
          <Checkbox
            name="silent"
            value="yes"
            label="Silently"
            hint="The juror gets no letter, and the entry is simply not in their list any more."
            defaultChecked={recusal?.silent}
          />
          <p className="form-acts">
            <SubmitButton look="secondary" name="do" value="recuse">
              Take off this entry
            </SubmitButton>
          </p>
        </Form>
      )}
      {mayVoid && (
        <Form method="post" className="form off-jury">
          <h2>Take this sheet out of the count</h2>
          <Note look="warning">
            Nobody can undo this. You do not see what the sheet says, and {juror} is told your reason by
            letter.
          </Note>
          <TextArea
            label="Reason"
            name="reason"
            id="voiding"
            rows={2}
            maxLength={1000}
            defaultValue={voiding?.reason}
            error={voiding?.errors.reason ?? voiding?.errors[""]}
          />
          <p className="form-acts">
            <SubmitButton look="danger" name="do" value="void">
              Take it out of the count
            </SubmitButton>
          </p>
        </Form>
      )}
    </>
  );
}
