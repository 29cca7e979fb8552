import { FormAside } from "./form-aside";
import { FormSteps } from "./form-steps";
import { useTyped } from "./use-typed";
import { WinForm, type WinFormProps } from "./win-form";

/** The form of a win between its steps and what is still missing. */
export function WinWriting(props: WinFormProps) {
  const { lacks, wonOn, cost } = useTyped(props);
  return (
    <div className="win-new">
      <FormSteps lacks={lacks} />
      <WinForm {...props} wonOn={wonOn} cost={cost} />
      <FormAside lacks={lacks} />
    </div>
  );
}
