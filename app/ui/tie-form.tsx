import { Form } from "@remix-run/react";
import { FormErrors } from "./form-errors";
import { SubmitButton } from "./submit-button";
import { TextArea } from "./text-area";

interface TieFormProps {
  categoryId: string;
  question: string;
  tied: readonly { id: string; name: string; place: string }[];
  reason?: string;
  errors?: Record<string, string>;
}

/** Puts tied entries in an order, with the reason for it. */
export function TieForm({ categoryId, question, tied, reason, errors = {} }: TieFormProps) {
  const action = `/results/${categoryId}/tie`;
  return (
    <Form method="post" action={action} className="tie-form">
      <FormErrors errors={errors} />
      <fieldset>
        <legend>{question}</legend>
        <p className="meta">1 is first.</p>
        {tied.map(({ id, name, place }) => (
          <label key={id} className="tie-place">
            <input
              className="field"
              name={`place.${id}`}
              inputMode="numeric"
              maxLength={2}
              defaultValue={place}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <TextArea
        label="Why?"
        name="reason"
        rows={3}
        maxLength={1000}
        required
        defaultValue={reason}
        error={errors.reason}
      />
      <SubmitButton action={action}>Propose this</SubmitButton>
    </Form>
  );
}
