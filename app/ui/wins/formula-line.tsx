import { plainMoney } from "~/domain/money";
import type { Element, Step } from "~/domain/wins/tco/element";
import type { Figure } from "~/domain/wins/tco/figure";
import type { FormErrorsByField } from "../form-errors";
import { figureFields } from "./tco-content";
import type { ValueFields } from "./win-fields";

interface FormulaLineProps {
  element: Element;
  value: ValueFields;
  index: number;
  when: "before" | "after";
  /** What it comes to, in minor units; null while a figure is missing. */
  amount: bigint | null;
  money: { currency: string; locale: string };
  errors: FormErrorsByField;
  onChange: (name: keyof ValueFields, text: string) => void;
}

const signs = { times: "×", over: "÷" };

/** One formula as a line to fill in. What stays the same is asked before, and repeated after. */
export function FormulaLine({ element, when, amount, money, ...row }: FormulaLineProps) {
  return (
    <div className="fx-l">
      <b>{when === "before" ? "Before" : "After"}</b>
      <div className="fx-f">
        {element.steps.map((step, at) => (
          <span key={at} className="fx-s">
            {at > 0 && <span className="fx-op">{signs[step.does]}</span>}
            <StepShown {...row} step={step} element={element} when={when} currency={money.currency} />
          </span>
        ))}
      </div>
      <output className="res">
        {amount === null ? "" : plainMoney({ amount, currency: money.currency }, money.locale)}
      </output>
    </div>
  );
}

interface StepShownProps extends Omit<FormulaLineProps, "amount" | "money"> {
  step: Step;
  currency: string;
}

function StepShown({ step, element, value, index, when, currency, errors, onChange }: StepShownProps) {
  if ("number" in step) return <span>{`${step.number} ${step.words}`}</span>;
  const at = element.figures.findIndex(({ name }) => name === step.figure);
  const figure = element.figures[at];
  const names = figureFields[at];
  if (!figure || !names) return null;
  const { lead, tail } = around(figure, currency);
  if (when === "after" && figure.moves === "stays") {
    return <span className="muted">{`${lead}${value[names[0]] || "…"}${tail}`}</span>;
  }
  const name = when === "before" ? names[0] : names[1];
  const id = `${name}-${index}`;
  return (
    <label className={errors[id] ? "fx-in is-error" : "fx-in"}>
      <span className="vh">{`${figure.label}${figure.moves === "changes" ? `, ${when}` : ""}`}</span>
      {lead && <span aria-hidden="true">{lead}</span>}
      <input
        id={id}
        name={id}
        defaultValue={value[name]}
        inputMode="decimal"
        maxLength={40}
        size={Math.max(4, Math.min(14, value[name].length + 1))}
        autoComplete="off"
        aria-invalid={errors[id] ? true : undefined}
        aria-describedby={errors[id] && `${id}-error`}
        onChange={(event) => onChange(name, event.target.value)}
      />
      <span aria-hidden="true">{tail}</span>
    </label>
  );
}

/** What stands around a figure: the currency before it, what it counts behind it. */
function around({ unit, words }: Figure, currency: string): { lead: string; tail: string } {
  const lead = unit === "money" || unit === "price" ? `${currency} ` : "";
  return { lead, tail: `${unit === "percent" ? "%" : ""} ${words}` };
}
