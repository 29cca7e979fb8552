import type { CSSProperties, KeyboardEvent } from "react";
import { FieldError } from "../field";

interface CriterionScaleProps {
  criterion: { id: string; name: string; percent: number; anchors: Record<string, string> };
  rules: { min: number; max: number };
  score: number | null;
  error?: string;
  /** Shown as it was chosen, not to be changed. */
  isFixed?: boolean;
}

/** One criterion with the sentence of each step. A digit chooses while the focus is on it. */
export function CriterionScale({ criterion, rules, score, error, isFixed = false }: CriterionScaleProps) {
  const { id, name, percent, anchors } = criterion;
  const steps = Array.from({ length: rules.max - rules.min + 1 }, (_, at) => rules.min + at);
  const field = `score-${id}`;
  return (
    <fieldset
      className={error ? "crit is-error" : "crit"}
      id={field}
      tabIndex={-1}
      disabled={isFixed}
      aria-describedby={error ? `${field}-error` : undefined}
      onKeyDown={isFixed ? undefined : chooseByDigit}
    >
      <legend>
        <span>{name}</span> <small>counts {percent}%</small>
      </legend>
      <div className="scale" style={{ "--steps": steps.length } as CSSProperties}>
        {steps.map((step) => (
          <label key={step}>
            <input type="radio" className="vh" name={field} value={step} defaultChecked={score === step} />
            <b className="num">{step}</b>
            <span>{anchors[String(step)]}</span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${field}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

/** 0 stands for 10 where the scale has no 0. */
function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
  if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const radios = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const chosen =
    radios.find(({ value }) => value === event.key) ??
    radios.find(({ value }) => event.key === "0" && value === "10");
  if (!chosen) return;
  event.preventDefault();
  chosen.focus();
  chosen.click();
}
