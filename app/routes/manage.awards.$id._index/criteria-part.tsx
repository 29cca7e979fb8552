import type { JurySettings } from "~/domain/juries/settings";
import { buttonClass } from "~/ui/button";
import { FieldError } from "~/ui/field";
import { TextField } from "~/ui/text-field";

interface CriteriaPartProps {
  /** What the names of its fields begin with. */
  at: string;
  jury: JurySettings;
  errors: Record<string, string>;
}

/** The criteria in order, each with its weight and a sentence for each step. The buttons work without scripts. */
export function CriteriaPart({ at: start, jury, errors }: CriteriaPartProps) {
  const { criteria, min, max } = jury;
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const steps =
    max >= min && max - min < 11 ? Array.from({ length: max - min + 1 }, (_, at) => min + at) : [];
  return (
    <div id={`${start}criteria`} tabIndex={-1} className="stack-s">
      <h3>Criteria</h3>
      <p className="meta">
        Three or four are enough. A sentence for the lowest, the middle and the highest step helps most.
      </p>
      <div className="duo">
        <TextField
          label="Lowest score"
          name={`${start}min`}
          type="number"
          min={0}
          max={100}
          defaultValue={min}
          error={errors[`${start}min`]}
        />
        <TextField
          label="Highest score"
          name={`${start}max`}
          type="number"
          min={1}
          max={100}
          defaultValue={max}
          error={errors[`${start}max`]}
        />
      </div>
      <p>
        <Edit value={`${start}scale`}>Show these steps</Edit>
      </p>
      <ol className="qs">
        {criteria.map(({ id, name, weight, anchors }, at) => {
          const own = Object.keys(errors).some((field) => field.startsWith(`${start}c.${id}.`));
          return (
            <li key={id}>
              <input type="hidden" name={`${start}criterionIds`} value={id} />
              <details open={name === "" || own || undefined}>
                <summary>
                  <span className="num">{at + 1}</span>
                  <span className="grow">
                    <b>{name || "New criterion"}</b>
                    <small>counts {sum > 0 ? Math.round((100 * weight) / sum) : 0}%</small>
                  </span>
                </summary>
                <div className="stack-s">
                  <div className="name-weight">
                    <TextField
                      label="What is asked"
                      name={`${start}c.${id}.name`}
                      defaultValue={name}
                      maxLength={200}
                      error={errors[`${start}c.${id}.name`]}
                    />
                    <TextField
                      label="Weight"
                      name={`${start}c.${id}.weight`}
                      type="number"
                      min={1}
                      max={1000}
                      defaultValue={weight}
                      error={errors[`${start}c.${id}.weight`]}
                    />
                  </div>
                  {steps.map((step) => (
                    <TextField
                      key={step}
                      label={`What a ${step} means`}
                      name={`${start}c.${id}.anchor.${step}`}
                      defaultValue={anchors[String(step)] ?? ""}
                      maxLength={200}
                      error={errors[`${start}c.${id}.anchor.${step}`]}
                    />
                  ))}
                </div>
                <div className="row wrap">
                  <Edit
                    value={`${start}criterion-up:${id}`}
                    isOff={at === 0}
                    label={`Move criterion ${at + 1} up`}
                  >
                    Up
                  </Edit>
                  <Edit
                    value={`${start}criterion-down:${id}`}
                    isOff={at === criteria.length - 1}
                    label={`Move criterion ${at + 1} down`}
                  >
                    Down
                  </Edit>
                  <Edit value={`${start}criterion-remove:${id}`} label={`Remove criterion ${at + 1}`}>
                    Remove
                  </Edit>
                </div>
              </details>
            </li>
          );
        })}
      </ol>
      {errors[`${start}criteria`] && <FieldError>{errors[`${start}criteria`]}</FieldError>}
      <p>
        <Edit value={`${start}criterion-add`}>Add a criterion</Edit>
      </p>
    </div>
  );
}

interface EditProps {
  value: string;
  label?: string;
  isOff?: boolean;
  children: string;
}

function Edit({ value, label, isOff, children }: EditProps) {
  return (
    <button
      type="submit"
      className={buttonClass({ size: "small" })}
      name="edit"
      value={value}
      disabled={isOff}
      aria-label={label}
      formNoValidate
    >
      {children}
    </button>
  );
}
