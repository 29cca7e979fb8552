import { Plus } from "lucide-react";
import { useState } from "react";
import { FieldError } from "../field";
import type { FormErrorsByField } from "../form-errors";
import { useHydrated } from "../hydrated";
import { Select } from "../select";
import { Part } from "./part";
import { ValueEditor } from "./value-editor";
import { emptyValue, type ValueFields } from "./win-fields";

interface ValuesPartProps {
  values: readonly ValueFields[];
  currency: string;
  currencies: readonly string[];
  errors?: FormErrorsByField;
}

/** What changed: one editor for each value, at least one to begin with. */
export function ValuesPart({ values, currency, currencies, errors = {} }: ValuesPartProps) {
  const hydrated = useHydrated();
  const [rows, setRows] = useState(() =>
    (values.length > 0 ? values : [emptyValue]).map((value, key) => ({ key, value })),
  );
  const add = () => setRows([...rows, { key: (rows.at(-1)?.key ?? 0) + 1, value: emptyValue }]);
  const without = (gone: number) => setRows(rows.filter(({ key }) => key !== gone));
  return (
    <Part
      id="valueLines"
      title="What changed"
      lead="Before and after, in money, days, percent or points. Say where the figure before comes from."
    >
      {errors.valueLines && <FieldError>{errors.valueLines}</FieldError>}
      <input type="hidden" name="values" value={rows.length} />
      <div className="narrow">
        <Select
          label="Amounts are in"
          name="currency"
          defaultValue={currency}
          error={errors.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
      </div>
      {rows.map(({ key, value }, index) => (
        <ValueEditor
          key={key}
          value={value}
          index={index}
          errors={errors}
          onRemove={rows.length > 1 ? () => without(key) : undefined}
        />
      ))}
      <div>
        <button
          type={hydrated ? "button" : "submit"}
          name="then"
          value="another-value"
          className="btn btn-s"
          onClick={hydrated ? add : undefined}
        >
          <Plus className="i i-s" aria-hidden="true" />
          Add another value
        </button>
      </div>
    </Part>
  );
}
