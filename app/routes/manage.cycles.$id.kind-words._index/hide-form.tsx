import { Form } from "@remix-run/react";
import { buttonClass } from "~/ui/button";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface HideFormProps {
  /** What is hidden, and its id: the name and value of the button. */
  what: "nomination" | "endorsement";
  id: string;
  answered?: { reason: string; errors: Record<string, string> };
}

/** Hides words from the nominees, for a reason. */
export function HideForm({ what, id, answered }: HideFormProps) {
  return (
    <details className="hide-words" open={answered ? true : undefined}>
      <summary className={buttonClass({ look: "quiet", size: "small" })}>Hide it</summary>
      <Form method="post" className="stack-s">
        <input type="hidden" name="to" value="hidden" />
        <TextField
          label="Why?"
          name="reason"
          id={`reason-${id}`}
          maxLength={500}
          hint="It stays in the record. Nobody is told."
          defaultValue={answered?.reason}
          error={answered?.errors.reason}
        />
        <SubmitButton size="small" name={what} value={id}>
          Hide it from the nominees
        </SubmitButton>
      </Form>
    </details>
  );
}
