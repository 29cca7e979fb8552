import { Select } from "~/ui/select";

interface LedgerChoiceProps {
  label: string;
  name: string;
  now: string;
  /** What no choice means. */
  all: string;
  options: readonly { value: string; label: string }[];
}

/** A filter with few answers. */
export function LedgerChoice({ label, name, now, all, options }: LedgerChoiceProps) {
  return (
    <Select
      label={label}
      name={name}
      key={now}
      defaultValue={now}
      options={[{ value: "", label: all }, ...options]}
    />
  );
}
