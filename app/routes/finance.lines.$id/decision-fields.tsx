import { Radio } from "~/ui/choice";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { SureField } from "~/ui/wins/sure-field";

interface DecisionFieldsProps {
  line: {
    unit: string;
    currency: string;
    seen: number;
    mayReduce: boolean;
    words: { size: string };
  };
  values?: { does: string; amount: string; reason: string; seen: number; sure: string };
  errors?: Record<string, string>;
  correcting: boolean;
}

/** Validate, reduce or reject, with the reason that the people of the win read. */
export function DecisionFields({ line, values, errors, correcting }: DecisionFieldsProps) {
  const usual = line.mayReduce ? "reduce" : "reject";
  const chosen = (does: string) => (values?.does ?? usual) === does;
  return (
    <>
      <input type="hidden" name="seen" value={line.seen} />
      <fieldset className="stack-s">
        <legend>What do you say?</legend>
        <Radio
          name="does"
          value="validate"
          label="It counts as claimed"
          defaultChecked={chosen("validate")}
        />
        {line.mayReduce && (
          <Radio name="does" value="reduce" label="Less of it counts" defaultChecked={chosen("reduce")} />
        )}
        <Radio name="does" value="reject" label="It does not count" defaultChecked={chosen("reject")} />
      </fieldset>
      {line.mayReduce && (
        <div className="if-less">
          <TextField
            label="How much counts, if less"
            name="amount"
            inputMode="decimal"
            maxLength={40}
            hint={`Less than the ${line.words.size} claimed.`}
            after={
              <span className="muted">{line.unit === "money" ? line.currency : unitWords[line.unit]}</span>
            }
            defaultValue={values?.amount}
            error={errors?.amount}
          />
        </div>
      )}
      <TextArea
        label="Why"
        name="reason"
        rows={3}
        maxLength={1000}
        hint={correcting ? "A correction always says why." : "Needed when less or nothing counts."}
        defaultValue={values?.reason}
        error={errors?.reason}
      />
      {(errors?.sure || values?.sure === "yes") && (
        <SureField
          name="sure"
          isTicked={values?.sure === "yes"}
          label="Yes, less counts than came in"
          hint="What came in stays as it was reported."
          error={errors?.sure}
        />
      )}
    </>
  );
}

const unitWords: Record<string, string> = { days: "days", percent: "points", points: "points" };
