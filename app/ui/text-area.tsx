import { useState, type TextareaHTMLAttributes } from "react";
import { described, Field, fieldClass, type FieldLook } from "./field";
import { Counter } from "./text-field";
import { wordCount } from "./words";

type TextAreaProps = FieldLook &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "id"> & {
    /** Shows how much of the most is used. */
    count?: { most: number; unit: "words" | "characters" };
  };

/** Several lines of text, with a counter where there is a limit. */
export function TextArea({
  label,
  name,
  id,
  hint,
  error,
  count,
  rows = 4,
  onChange,
  ...rest
}: TextAreaProps) {
  const [text, setText] = useState(String(rest.defaultValue ?? rest.value ?? ""));
  const look = { label, name, id, hint, error };
  const used = count?.unit === "words" ? wordCount(text) : text.length;
  return (
    <Field {...look} aside={count && <Counter used={used} most={count.most} unit={count.unit} />}>
      <textarea
        className={fieldClass(error)}
        rows={rows}
        {...described(look)}
        {...rest}
        onChange={(event) => {
          setText(event.target.value);
          onChange?.(event);
        }}
      />
    </Field>
  );
}
