import { useState } from "react";
import { valueNames } from "~/domain/wins/value-line";
import type { FormErrorsByField } from "../form-errors";
import { useHydrated } from "../hydrated";
import { Select } from "../select";
import { TextField } from "../text-field";
import { BaselineFields, PeriodFields, SourceField } from "./baseline-fields";
import { RowButton } from "./row-button";
import { SureField } from "./sure-field";
import { valueField } from "./value-field";
import type { ValueFields } from "./win-fields";

interface ValueEditorProps {
  value: ValueFields;
  index: number;
  errors: FormErrorsByField;
  /** Whether the figures look wrong, so that the author is asked. */
  isUnlikely: boolean;
  onRemove?: () => void;
}

const kinds = Object.entries(valueNames).map(([value, label]) => ({ value, label }));

const units = [
  { value: "money", label: "Money" },
  { value: "days", label: "Days" },
  { value: "percent", label: "Percent" },
  { value: "points", label: "Points" },
];

const effects = [
  { value: "hard", label: "Hard" },
  { value: "avoided", label: "Avoided" },
];

const howOften = [
  { value: "once", label: "Once" },
  { value: "yearly", label: "Every year" },
];

/** One value: kind, unit, before and after, and what the figure before rests on. */
export function ValueEditor({ value, index, errors, isUnlikely, onRemove }: ValueEditorProps) {
  const hydrated = useHydrated();
  const [often, setOften] = useState(value.often);
  const [kind, setKind] = useState(value.kind);
  const field = valueField(value, index, errors);
  return (
    <fieldset className="ve">
      <legend className="vh">Value {index + 1}</legend>
      <Select
        label="Kind"
        {...field("kind")}
        options={kinds}
        onChange={(event) => setKind(event.target.value)}
      />
      <Select label="Counted in" {...field("unit")} options={units} />
      <TextField label="Of what" {...field("label")} maxLength={120} placeholder="per year, per piece" />
      <TextField label="Before" {...field("before")} inputMode="decimal" maxLength={40} />
      <TextField label="After" {...field("after")} inputMode="decimal" maxLength={40} />
      <Select
        label="Effect"
        {...field("effect")}
        options={effects}
        hint="Hard shows in the books. Avoided would have cost more."
      />
      <BaselineFields field={field} />
      <Select
        label="How often"
        {...field("often")}
        options={howOften}
        hint={hydrated ? undefined : "What comes every year needs the two days beside."}
        onChange={(event) => setOften(event.target.value)}
      />
      {(!hydrated || often === "yearly") && <PeriodFields field={field} />}
      {(!hydrated || kind === "rebid_avoided") && (
        <TextField
          label="Months the contract runs on"
          {...field("term")}
          inputMode="numeric"
          maxLength={3}
          hint={hydrated ? undefined : "Only for a rebid avoided."}
        />
      )}
      <SourceField field={field} />
      <div className="w3">
        <TextField label="How it was worked out, if it needs a word" {...field("note")} maxLength={400} />
      </div>
      {isUnlikely && (
        <SureField name={`sure-${index}`} isTicked={value.sure === "yes"} error={errors[`sure-${index}`]} />
      )}
      {(onRemove ?? !hydrated) && (
        <RowButton then={`without-value-${index}`} onClick={onRemove}>
          Remove this value
        </RowButton>
      )}
    </fieldset>
  );
}
