import type { SelectHTMLAttributes } from "react";
import { described, Field, fieldClass, type FieldLook } from "./field";

type SelectProps = FieldLook &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "id"> & {
    options: readonly { value: string; label: string; disabled?: boolean }[];
  };

/** A choice from a short list: the browser's own, dressed as a field. */
export function Select({ label, name, id, hint, error, options, ...rest }: SelectProps) {
  const look = { label, name, id, hint, error };
  return (
    <Field {...look}>
      <select className={fieldClass(error)} {...described(look)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
