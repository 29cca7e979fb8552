import { valueNames } from "~/domain/wins/value-line";
import type { FormErrorsByField } from "../form-errors";
import { useHydrated } from "../hydrated";
import { Select } from "../select";
import { TextField } from "../text-field";
import type { ValueFields } from "./win-fields";

interface ValueEditorProps {
  value: ValueFields;
  index: number;
  errors: FormErrorsByField;
  onRemove?: () => void;
}

const kinds = Object.entries(valueNames).map(([value, label]) => ({ value, label }));

const units = [
  { value: "money", label: "Money" },
  { value: "days", label: "Days" },
  { value: "percent", label: "Percent" },
  { value: "points", label: "Points" },
];

const sources = [
  { value: "measured", label: "Measured" },
  { value: "prior_price", label: "Price paid before" },
  { value: "budget", label: "Budget" },
  { value: "bid", label: "Bid" },
  { value: "list", label: "List price" },
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
export function ValueEditor({ value, index, errors, onRemove }: ValueEditorProps) {
  const hydrated = useHydrated();
  const field = (name: keyof ValueFields) => ({
    name: `${name}-${index}`,
    defaultValue: value[name],
    error: errors[`${name}-${index}`],
  });
  return (
    <fieldset className="ve">
      <legend className="vh">Value {index + 1}</legend>
      <Select label="Kind" {...field("kind")} options={kinds} />
      <Select label="Counted in" {...field("unit")} options={units} />
      <TextField label="Of what" {...field("label")} maxLength={120} placeholder="per year, per piece" />
      <TextField label="Before" {...field("before")} inputMode="decimal" maxLength={40} />
      <TextField label="After" {...field("after")} inputMode="decimal" maxLength={40} />
      <Select label="Taken from" {...field("baselineKind")} options={sources} />
      <div className="w2">
        <TextField label="Source of the figure before" {...field("source")} maxLength={200} />
      </div>
      <TextField label="Its date" {...field("sourceDay")} type="date" />
      <Select label="Effect" {...field("effect")} options={effects} />
      <Select label="How often" {...field("often")} options={howOften} />
      <TextField label="Counts from" {...field("from")} type="date" hint="Only for what comes every year." />
      <TextField label="Counts until" {...field("until")} type="date" />
      <TextField
        label="Months the contract runs on"
        {...field("term")}
        inputMode="numeric"
        maxLength={3}
        hint="Only for a rebid avoided."
      />
      <div className="w3">
        <TextField label="A note, if it needs one" {...field("note")} maxLength={400} />
      </div>
      {(onRemove ?? !hydrated) && (
        <button
          type={hydrated ? "button" : "submit"}
          name="then"
          value={`without-value-${index}`}
          className="btn btn-s btn-q"
          onClick={hydrated ? onRemove : undefined}
        >
          Remove this value
        </button>
      )}
    </fieldset>
  );
}
