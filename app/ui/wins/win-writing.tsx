import { useMemo } from "react";
import { FormAside } from "./form-aside";
import { FormSteps } from "./form-steps";
import { standingErrors } from "./standing-errors";
import { useTyped } from "./use-typed";
import { WinForm, type WinFormProps } from "./win-form";

/** The form of a win between its steps and what is still missing. */
export function WinWriting(props: WinFormProps) {
  const { lacks, wonOn, cost, fields } = useTyped(props);
  const { errors: sent, fields: sentFields, people } = props;
  const errors = useMemo(
    () => sent && standingErrors({ errors: sent, fields: sentFields, people }, { lacks, fields }),
    [sent, sentFields, people, lacks, fields],
  );
  return (
    <div className="win-new">
      <FormSteps lacks={lacks} fields={fields} />
      <WinForm {...props} errors={errors} sent={sent} typed={fields} wonOn={wonOn} cost={cost} />
      <FormAside lacks={lacks} />
    </div>
  );
}
