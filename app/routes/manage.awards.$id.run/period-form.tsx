import { Form } from "@remix-run/react";
import { FormErrors } from "~/ui/form-errors";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";

interface PeriodFormProps {
  typed: { periodName: string; periodStart: string; periodEnd: string };
  errors: Record<string, string>;
  formKey: string;
}

/** Over which days the rule is asked, and what the honour is called after. */
export function PeriodForm({ typed, errors, formKey }: PeriodFormProps) {
  return (
    <Form method="post" className="form">
      <FormErrors errors={errors} />
      <input type="hidden" name="formKey" value={formKey} />
      <TextField
        label="Name of the period"
        name="periodName"
        defaultValue={typed.periodName}
        maxLength={60}
        error={errors.periodName}
        hint="It stands after the award’s name in the hall and on the certificate."
      />
      <div className="period-days">
        <TextField
          label="First day"
          name="periodStart"
          type="date"
          defaultValue={typed.periodStart}
          error={errors.periodStart}
        />
        <TextField
          label="Last day"
          name="periodEnd"
          type="date"
          defaultValue={typed.periodEnd}
          error={errors.periodEnd}
        />
      </div>
      <p className="meta">Both days count. A figure counts by the first day of its own period.</p>
      <div className="form-acts">
        <SubmitButton>Make a dry run</SubmitButton>
      </div>
    </Form>
  );
}
