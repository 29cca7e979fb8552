import { Select } from "../select";
import { TextArea } from "../text-area";
import { TextField } from "../text-field";
import type { valueField } from "./value-field";

const sources = [
  { value: "measured", label: "Measured" },
  { value: "prior_price", label: "Price paid before" },
  { value: "budget", label: "Budget" },
  { value: "bid", label: "Bid" },
  { value: "list", label: "List price" },
];

/** What the figure before rests on. It locks when the win is sent. */
export function BaselineFields({ field }: { field: ReturnType<typeof valueField> }) {
  return (
    <>
      <Select label="Taken from" {...field("baselineKind")} options={sources} />
      <TextField label="Its date" {...field("sourceDay")} type="date" />
    </>
  );
}

interface SourceFieldProps {
  field: ReturnType<typeof valueField>;
  onSource?: (text: string) => void;
}

/** Where that figure can be looked up, in words and by links. */
export function SourceField({ field, onSource }: SourceFieldProps) {
  return (
    <>
      <div className="w3">
        <TextField
          label="Source of the figure before"
          {...field("source")}
          onChange={(event) => onSource?.(event.target.value)}
          maxLength={200}
        />
      </div>
      <div className="w3">
        <TextArea
          label="Links to evidence"
          {...field("links")}
          rows={1}
          maxLength={3000}
          hint="Addresses that begin with https://, one a line. Where the win hides something, only those in it and staff who check see them."
        />
      </div>
    </>
  );
}

/** From when until when a value of every year counts. */
export function PeriodFields({ field }: { field: ReturnType<typeof valueField> }) {
  return (
    <>
      <TextField label="Counts from" {...field("from")} type="date" />
      <TextField label="Counts until" {...field("until")} type="date" />
    </>
  );
}
