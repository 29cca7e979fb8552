import { useEffect, useRef } from "react";
import type { Element } from "~/domain/wins/tco/element";
import { valueNames } from "~/domain/wins/value-line";
import type { FormErrorsByField } from "../form-errors";
import { TextField } from "../text-field";
import { BaselineFields, PeriodFields, SourceField } from "./baseline-fields";
import { FormulaLine } from "./formula-line";
import { RowButton } from "./row-button";
import { SureField } from "./sure-field";
import { readTypedTco } from "./tco-content";
import { TcoErrors, TcoResult } from "./tco-result";
import { valueField } from "./value-field";
import type { ValueFields } from "./win-fields";

interface TcoEditorProps {
  element: Element;
  value: ValueFields;
  index: number;
  money: { currency: string; locale: string };
  errors: FormErrorsByField;
  /** Whether the figures look wrong, so that the author is asked. */
  isUnlikely: boolean;
  /** Whether it was just added: then its first figure is where to write next. */
  isNew: boolean;
  onRemove: () => void;
  onType: (name: keyof ValueFields, text: string) => void;
  onWrite: () => void;
}

/** A value that follows from a formula: the few figures stand in it, before and after, and what they come to. */
export function TcoEditor({
  element,
  value,
  index,
  money,
  errors,
  isUnlikely,
  isNew,
  onRemove,
  onType,
  onWrite,
}: TcoEditorProps) {
  const first = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isNew) first.current?.querySelector<HTMLInputElement>(".fx-in input")?.focus();
  }, [isNew]);
  const field = valueField(value, index, errors);
  const result = readTypedTco(value, money.currency);
  const line = { element, value, index, money, errors, onChange: onType };
  return (
    <fieldset className="ve tco-row" ref={first}>
      <legend className="vh">{`Value ${index + 1}: ${element.title}`}</legend>
      <input type="hidden" name={`element-${index}`} value={element.name} />
      <input type="hidden" name={`kind-${index}`} value={element.kind} />
      <input type="hidden" name={`unit-${index}`} value="money" />
      <input type="hidden" name={`often-${index}`} value={element.often} />
      <input type="hidden" name={`effect-${index}`} value={element.effect} />
      <div className="fx w3">
        <h3>{element.title}</h3>
        <p className="meta">
          {valueNames[element.kind]}, {element.often === "yearly" ? "a year" : "once"}
          {element.effect === "avoided" && ", avoided"}
        </p>
        <FormulaLine {...line} when="before" amount={result?.before ?? null} />
        <FormulaLine {...line} when="after" amount={result?.after ?? null} />
        <TcoErrors element={element} index={index} errors={errors} />
        <TcoResult element={element} result={result} money={money} />
      </div>
      <TextField label="Of what" {...field("label")} maxLength={120} />
      <BaselineFields field={field} />
      {element.often === "yearly" && <PeriodFields field={field} />}
      <SourceField field={field} onSource={(text) => onType("source", text)} />
      <div className="w3">
        <TextField
          label="Where the figures come from, if it needs a word"
          {...field("note")}
          maxLength={400}
        />
      </div>
      {isUnlikely && (
        <SureField name={`sure-${index}`} isTicked={value.sure === "yes"} error={errors[`sure-${index}`]} />
      )}
      <div className="w3 form-acts">
        <RowButton then={`write-value-${index}`} onClick={onWrite}>
          Write the amounts myself
        </RowButton>
        <RowButton then={`without-value-${index}`} onClick={onRemove}>
          Remove this value
        </RowButton>
      </div>
    </fieldset>
  );
}
