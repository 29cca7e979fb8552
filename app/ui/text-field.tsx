import type { InputHTMLAttributes, ReactNode } from "react";
import { useState } from "react";
import { described, Field, fieldClass, type FieldLook } from "./field";

type TextFieldProps = FieldLook &
  Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "id"> & {
    /** Stands before or after the text inside the field: an icon, a unit. */
    before?: ReactNode;
    after?: ReactNode;
    /** Shows how many of this many characters are used. */
    count?: number;
  };

/** One line of text. Also for dates, numbers and e-mail by `type`. */
export function TextField(props: TextFieldProps) {
  const { label, name, id, hint, error, before, after, count, onChange, type = "text", ...rest } = props;
  const [length, setLength] = useState(String(rest.defaultValue ?? rest.value ?? "").length);
  const look = { label, name, id, hint, error };
  return (
    <Field {...look} aside={count !== undefined && <Counter used={length} most={count} />}>
      <div className={fieldClass(error, rest.disabled ? "is-off" : "")}>
        {before}
        <input
          type={type}
          {...described(look)}
          {...rest}
          onChange={(event) => {
            setLength(event.target.value.length);
            onChange?.(event);
          }}
        />
        {after}
      </div>
    </Field>
  );
}

/** “19 of 24”, bold and red once it is too much. */
export function Counter({ used, most, unit = "" }: { used: number; most: number; unit?: string }) {
  return (
    <span className={used > most ? "count over" : "count"}>
      {used} of {most}
      {unit && ` ${unit}`}
    </span>
  );
}
