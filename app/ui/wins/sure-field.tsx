import { Checkbox } from "../choice";
import { FieldError } from "../field";

interface SureFieldProps {
  index: number;
  isTicked: boolean;
  error?: string;
}

/** Asked where the figures of a value look wrong: whether they are right. */
export function SureField({ index, isTicked, error }: SureFieldProps) {
  const name = `sure-${index}`;
  return (
    <div className="w3">
      <Checkbox
        id={name}
        name={name}
        value="yes"
        defaultChecked={isTicked}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
        label={<b>Yes, the amounts are right</b>}
        hint="They are unusually large. Look at the noughts, the currency and what the value is counted in."
      />
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </div>
  );
}
