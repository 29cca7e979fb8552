import { TextField } from "../text-field";
import { SureField } from "./sure-field";

interface CameInFieldProps {
  lineId: string;
  label: string;
  currency: string;
  hint: string;
  placeholder?: string;
  /** What stands in the field before anything is typed. */
  counts?: string;
  values?: Record<string, string>;
  errors?: Record<string, string>;
}

/** What came in of one value, and where it is far more than was validated, whether that is right. */
export function CameInField({ lineId, label, currency, counts, values, errors, ...field }: CameInFieldProps) {
  const [amount, sure] = [`amount-${lineId}`, `sure-${lineId}`];
  const isAsked = errors?.[sure] !== undefined || values?.[sure] === "yes";
  return (
    <>
      <TextField
        label={label}
        name={amount}
        inputMode="decimal"
        maxLength={40}
        after={<span className="muted">{currency}</span>}
        {...field}
        defaultValue={values?.[amount] ?? counts}
        error={errors?.[amount]}
      />
      {isAsked && (
        <SureField
          name={sure}
          isTicked={values?.[sure] === "yes"}
          label="Yes, the amount is right"
          hint="Look at the noughts and the currency, and whether it came in since the last answer."
          error={errors?.[sure]}
        />
      )}
    </>
  );
}
