import type { FormErrorsByField } from "../form-errors";
import type { ValueFields } from "./win-fields";

/** What a control of a row of values takes: its name with the number of the row, what stands in it, what is wrong. */
export function valueField(value: ValueFields, index: number, errors: FormErrorsByField) {
  return (name: keyof ValueFields) => ({
    name: `${name}-${index}`,
    defaultValue: value[name],
    error: errors[`${name}-${index}`],
  });
}
