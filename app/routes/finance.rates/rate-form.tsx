import { Form } from "@remix-run/react";
import { FormErrors } from "~/ui/form-errors";
import { Sheet } from "~/ui/sheet";
import { SubmitButton } from "~/ui/submit-button";
import { TextField } from "~/ui/text-field";
import { SureField } from "~/ui/wins/sure-field";

interface RateFormProps {
  values: { currency: string; month: string; rate: string; sure: string; seen: string };
  errors?: Record<string, string>;
  inCurrency: string;
}

/** Sets the rate of a currency for a month. */
export function RateForm({ values, errors, inCurrency }: RateFormProps) {
  return (
    <Sheet title="Set a rate" id="set-rate">
      <Form method="post" className="form" noValidate>
        <FormErrors errors={errors} />
        <input type="hidden" name="seen" value={values.seen} />
        <TextField
          label="Currency"
          name="currency"
          maxLength={3}
          autoCapitalize="characters"
          hint="Three letters."
          defaultValue={values.currency}
          error={errors?.currency}
        />
        <TextField
          label="Month"
          name="month"
          type="month"
          placeholder="2026-03"
          defaultValue={values.month}
          error={errors?.month}
        />
        <TextField
          label={`One unit in ${inCurrency}`}
          name="rate"
          inputMode="decimal"
          maxLength={40}
          placeholder="0.9245"
          hint="A rate that was set before stays with what it converted."
          defaultValue={values.rate}
          error={errors?.rate}
        />
        {(errors?.sure || values.sure === "yes") && (
          <SureField
            name="sure"
            isTicked={values.sure === "yes"}
            label="Yes, the rate is right"
            hint={`One unit of the other currency in ${inCurrency}, not the other way round.`}
            error={errors?.sure}
          />
        )}
        <div>
          <SubmitButton>Set the rate</SubmitButton>
        </div>
      </Form>
    </Sheet>
  );
}
