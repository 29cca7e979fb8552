import type { AwardDraft } from "~/domain/awards/award";
import { RadioCard } from "~/ui/choice";
import { FieldError } from "~/ui/field";
import { ConditionFields } from "./condition-fields";

interface ThresholdPartProps {
  award: AwardDraft;
  errors: Record<string, string>;
}

const sources = [
  {
    value: "figures",
    title: "A figure you import",
    words: "Quota attainment, deals, hours: one number for each person and period.",
  },
  { value: "wins", title: "Joint wins", words: "How many confirmed wins somebody took part in." },
  {
    value: "early",
    title: "Procurement in early",
    words: "How many of these had Procurement in before the offer went out.",
  },
  {
    value: "value",
    title: "Value of joint wins",
    words: "What their validated wins are worth. Everybody in a win gets full credit.",
  },
] as const;

/** Who reaches an award by threshold: one condition, and a second one where it is wanted. */
export function ThresholdPart({ award, errors }: ThresholdPartProps) {
  return (
    <section className="blk stack for-threshold">
      <h2>What people have to reach</h2>
      <p className="meta">
        All who reach it are honoured. You see a dry run first, and nothing is given before you say so.
      </p>
      {[0, 1].map((at) => {
        const condition = award.threshold.conditions[at];
        const name = `threshold.${at}`;
        return (
          <fieldset className="reach stack" key={at} id={`${name}.source`} tabIndex={-1}>
            <legend className="label">{at === 0 ? "They reach this" : "And this as well"}</legend>
            <div className="cards">
              {sources.map(({ value, title, words }) => (
                <RadioCard
                  key={value}
                  title={title}
                  name={`${name}.source`}
                  value={value}
                  defaultChecked={condition ? condition.source === value : at === 0 && value === "figures"}
                >
                  {words}
                </RadioCard>
              ))}
              {at === 1 && (
                <RadioCard title="Nothing more" name={`${name}.source`} value="" defaultChecked={!condition}>
                  The first condition alone decides.
                </RadioCard>
              )}
            </div>
            {errors[`${name}.source`] && <FieldError>{errors[`${name}.source`]}</FieldError>}
            <ConditionFields name={name} condition={condition} errors={errors} />
          </fieldset>
        );
      })}
    </section>
  );
}
