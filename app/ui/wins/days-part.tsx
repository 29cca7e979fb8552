import { milestoneKinds, milestoneNames, type MilestoneKind } from "~/domain/wins/milestones";
import { FieldError } from "../field";
import type { FormErrorsByField } from "../form-errors";
import { Part } from "./part";

interface DaysPartProps {
  days: Partial<Record<MilestoneKind, string>>;
  errors?: FormErrorsByField;
}

/** The days of the deal down two threads. The diamond is the day on which Procurement joined. */
export function DaysPart({ days, errors = {} }: DaysPartProps) {
  return (
    <Part
      id="when"
      title="When"
      lead="Estimates are fine, and so are gaps. A day may lie ahead, by a year at most. The diamond is the moment Procurement joined."
    >
      <ol className="mil">
        {milestoneKinds.map((kind) => (
          <Day key={kind} kind={kind} on={days[kind]} error={errors[`on-${kind}`]} />
        ))}
      </ol>
    </Part>
  );
}

const marks: Partial<Record<MilestoneKind, string>> = { lead: "first", procurement_engaged: "pj" };

function Day({ kind, on, error }: { kind: MilestoneKind; on?: string; error?: string }) {
  const name = `on-${kind}`;
  return (
    <li className={marks[kind]}>
      <i aria-hidden="true" />
      <label htmlFor={name}>{milestoneNames[kind]}</label>
      <span className={error ? "field dt8 is-error" : "field dt8"}>
        <input
          id={name}
          name={name}
          type="date"
          defaultValue={on}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${name}-error`}
        />
      </span>
      {error && <FieldError id={`${name}-error`}>{error}</FieldError>}
    </li>
  );
}
