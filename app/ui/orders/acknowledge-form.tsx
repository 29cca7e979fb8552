import { Form } from "@remix-run/react";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface AcknowledgeFormProps {
  action: string;
  errors?: Record<string, string | undefined>;
  values?: Record<string, string | undefined>;
}

/** The vendor's yes: who says it, and the two days. */
export function AcknowledgeForm({ action, errors = {}, values = {} }: AcknowledgeFormProps) {
  return (
    <Form method="post" action={action} className="stack">
      <TextField
        label="Your name"
        name="contactName"
        required
        maxLength={120}
        autoComplete="name"
        defaultValue={values.contactName}
        error={errors.contactName}
      />
      <div className="g2">
        <TextField
          label="It ships on"
          name="shipOn"
          type="date"
          required
          defaultValue={values.shipOn}
          error={errors.shipOn}
        />
        <TextField
          label="It arrives on"
          name="arriveOn"
          type="date"
          required
          defaultValue={values.arriveOn}
          error={errors.arriveOn}
        />
      </div>
      <div className="row wrap">
        <SubmitButton action={action}>Confirm this order</SubmitButton>
      </div>
    </Form>
  );
}
