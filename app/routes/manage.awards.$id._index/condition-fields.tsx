import type { FigureCondition, ThresholdCondition, WinValueCondition } from "~/domain/awards/threshold";
import { decimalText } from "~/domain/decimal";
import { minorDigits } from "~/domain/money";
import { figureText } from "~/ui/threshold-words";
import { Select } from "~/ui/select";
import { TextField } from "~/ui/text-field";

interface ConditionFieldsProps {
  /** What the names of the fields begin with. */
  name: string;
  condition: ThresholdCondition | undefined;
  errors: Record<string, string>;
}

const combined = [
  { value: "sum", label: "Their sum" },
  { value: "mean", label: "Their mean" },
  { value: "lowest", label: "The lowest of them" },
];

const sideChoices = [
  { value: "any", label: "Any side" },
  { value: "sales", label: "Sales" },
  { value: "procurement", label: "Procurement" },
  { value: "other", label: "Others" },
];

/** The fields of all sources; the style sheet shows those of the source that is chosen. */
export function ConditionFields({ name, condition, errors }: ConditionFieldsProps) {
  const figures = condition?.source === "figures" ? condition : undefined;
  const value = condition?.source === "value" ? condition : undefined;
  const field = (key: string) => ({ name: `${name}.${key}`, error: errors[`${name}.${key}`] });
  return (
    <>
      <div className="reach-fields of-figures">
        <TextField
          label="What the figure is called"
          {...field("name")}
          maxLength={60}
          defaultValue={figures?.name}
          placeholder="Quota attainment"
        />
        <TextField
          label="At least"
          {...field("figureMinimum")}
          inputMode="decimal"
          maxLength={15}
          defaultValue={figures && shownFigure(figures)}
        />
        <TextField
          label="Unit"
          {...field("unit")}
          maxLength={20}
          defaultValue={figures?.unit}
          placeholder="%"
        />
        <Select
          label="Of several periods counts"
          {...field("combine")}
          defaultValue={figures?.combine}
          options={combined}
        />
        <TextField
          label="Periods needed"
          {...field("fewest")}
          type="number"
          min={1}
          max={60}
          defaultValue={figures?.fewest ?? 1}
          hint="A missing figure is missing, not zero."
        />
      </div>
      {(["wins", "early"] as const).map((source) => {
        const counted = condition?.source === source ? condition : undefined;
        return (
          <div className={`reach-fields of-${source}`} key={source}>
            <TextField
              label="At least so many wins"
              {...field(`${source}Minimum`)}
              inputMode="numeric"
              maxLength={6}
              defaultValue={counted?.minimum}
            />
            <Select
              label="On the side of"
              {...field(`${source}Side`)}
              defaultValue={counted?.side}
              options={sideChoices}
            />
          </div>
        );
      })}
      <div className="reach-fields of-value">
        <TextField
          label="Worth at least"
          {...field("valueMinimum")}
          inputMode="decimal"
          maxLength={20}
          defaultValue={value && shownMoney(value)}
          hint="Validated by Finance, from wins in this currency."
        />
        <TextField
          label="Currency"
          {...field("currency")}
          maxLength={3}
          defaultValue={value?.currency ?? "EUR"}
        />
        <Select
          label="On the side of"
          {...field("valueSide")}
          defaultValue={value?.side}
          options={sideChoices}
        />
      </div>
    </>
  );
}

/** An amount that could not be read stands in the rule as it was typed. */
function shownFigure({ minimum }: FigureCondition): string {
  return isWhole(minimum) ? figureText(minimum).replaceAll(",", "").replace("−", "-") : minimum;
}

function shownMoney({ minimum, currency }: WinValueCondition): string {
  return isWhole(minimum) ? decimalText(BigInt(minimum), minorDigits(currency)) : minimum;
}

function isWhole(text: string): boolean {
  return /^-?\d+$/.test(text);
}
