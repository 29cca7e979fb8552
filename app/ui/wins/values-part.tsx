import { Plus } from "lucide-react";
import { useState } from "react";
import { findElement } from "~/domain/wins/tco/elements";
import { FieldError } from "../field";
import type { FormErrorsByField } from "../form-errors";
import { useHydrated } from "../hydrated";
import { Select } from "../select";
import { Part } from "./part";
import { RateHint, type RatedMonths } from "./rate-hint";
import { TcoEditor } from "./tco-editor";
import { Translator } from "./translator";
import { ValueEditor } from "./value-editor";
import { writtenFields } from "./value-content";
import { followersOf, withoutFormula, withSharedFigures, withStatement } from "./value-rows";
import { emptyValue, typedFields, type ValueFields } from "./win-fields";

interface ValuesPartProps {
  values: readonly ValueFields[];
  say: string;
  currency: string;
  currencies: readonly string[];
  locale: string;
  rateHint: { rated: RatedMonths; wonOn: string };
  /** The rows whose figures look wrong. */
  unlikely: readonly number[];
  errors?: FormErrorsByField;
}

interface Row {
  key: number;
  value: ValueFields;
  isNew: boolean;
}

/** What changed: said in plain words and worked out, or written down; at least one value to begin with. */
export function ValuesPart({
  values,
  say,
  currency: first,
  currencies,
  locale,
  rateHint,
  unlikely,
  errors = {},
}: ValuesPartProps) {
  const hydrated = useHydrated();
  const [currency, setCurrency] = useState(first);
  const [rows, setRows] = useState<Row[]>(() =>
    (values.length > 0 ? values : [emptyValue]).map((value, key) => ({ key, value, isNew: false })),
  );
  const nextKey = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  const add = () => setRows([...rows, { key: nextKey, value: emptyValue, isNew: false }]);
  const without = (gone: number) => {
    const left = rows.filter(({ key }) => key !== gone);
    setRows(left.length > 0 ? left : [{ key: nextKey, value: emptyValue, isNew: false }]);
  };
  const write = (changed: number, typed: ValueFields) =>
    setRows(
      rows.map((row) =>
        row.key === changed ? { key: nextKey, value: withoutFormula(typed, currency), isNew: false } : row,
      ),
    );
  const type = (index: number, field: keyof ValueFields, text: string) => {
    const values = rows.map(({ value }) => value);
    const followers = followersOf(values, index, field);
    for (const one of followers) writeInto(`${one.field}-${one.index}`, text);
    const typed = [{ index, field }, ...followers];
    setRows(
      rows.map((row, at) => {
        const here = typed.find((one) => one.index === at);
        return here ? { ...row, value: { ...row.value, [here.field]: text } } : row;
      }),
    );
  };
  const take = (statement: string, sentence: string) => {
    const kept = isEmptyRow(rows.length - 1) ? rows.slice(0, -1) : rows;
    const values = [...kept.map(({ value }) => value), ...withStatement([], statement, sentence)];
    const taken = withSharedFigures(values).slice(kept.length);
    setRows([...kept, ...taken.map((value, at) => ({ key: nextKey + at, value, isNew: at === 0 }))]);
  };
  const money = { currency, locale };
  return (
    <Part
      id="valueLines"
      title="What changed"
      lead="Say it in plain words first. It becomes total cost, and the sum is there to see."
    >
      {errors.valueLines && <FieldError>{errors.valueLines}</FieldError>}
      <input type="hidden" name="values" value={rows.length} />
      <div className="narrow">
        <Select
          label="Amounts are in"
          name="currency"
          defaultValue={first}
          error={errors.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
          onChange={(event) => setCurrency(event.target.value)}
        />
      </div>
      <RateHint currency={currency} {...rateHint} />
      <Translator sentence={say} onTake={take} />
      {rows.map(({ key, value, isNew }, index) => {
        const element = findElement(value.element);
        const row = { value, index, errors, isUnlikely: unlikely.includes(index) };
        return element ? (
          <TcoEditor
            key={key}
            {...row}
            {...{ element, money, isNew }}
            onRemove={() => without(key)}
            onType={(field, text) => type(index, field, text)}
            onWrite={() => write(key, typedRow(index) ?? value)}
          />
        ) : (
          <ValueEditor key={key} {...row} onRemove={rows.length > 1 ? () => without(key) : undefined} />
        );
      })}
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

/** What stands in a row of the form now, its texts with its figures. */
function typedRow(index: number): ValueFields | undefined {
  const form = document.querySelector<HTMLFormElement>("form.win-form");
  return form ? typedFields(new FormData(form)).values[index] : undefined;
}

/** Writes into a field that keeps its own text. */
function writeInto(id: string, text: string) {
  const field = document.getElementById(id);
  if (field instanceof HTMLInputElement) field.value = text;
}

/** Whether nothing stands in the fields of a row now, whatever stood there when it was drawn. */
function isEmptyRow(index: number): boolean {
  const fields = writtenFields.map((name) => document.getElementById(`${name}-${index}`));
  return fields.every((field) => field instanceof HTMLInputElement && field.value.trim() === "");
}
