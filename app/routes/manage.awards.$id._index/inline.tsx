interface InlineProps {
  label: string;
  name: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

/** A choice inside a sentence. */
export function Inline({ label, name, value, options }: InlineProps) {
  return (
    <select className="inl" aria-label={label} id={name} name={name} defaultValue={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
