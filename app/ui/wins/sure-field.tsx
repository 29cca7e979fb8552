import { Checkbox } from "../choice";
import { FieldError } from "../field";

interface SureFieldProps {
  name: string;
  isTicked: boolean;
  label?: string;
  hint?: string;
  error?: string;
}

/** Asked where figures look wrong: whether they are right. */
export function SureField({
  name,
  isTicked,
  label = "Yes, the amounts are right",
  hint = "They are unusually large. Look at the noughts, the currency and what the value is counted in.",
  error,
}: SureFieldProps) {
  return (
    <div className="w3">
      <Checkbox
        id={name}
        name={name}
        value="yes"
        defaultChecked={isTicked}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        label={<b>{label}</b>}
        hint={hint}
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}
