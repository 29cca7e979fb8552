import { Link } from "@remix-run/react";
import { Segmented } from "~/ui/segmented";

const steps = [
  { rhythm: "monthly", label: "By months" },
  { rhythm: "quarterly", label: "By quarters" },
  { rhythm: "yearly", label: "By years" },
];

/** Says which cycle the plan is a copy of, and lets its dates be moved on by other steps. */
export function CopiedFrom({ id, name, rhythm }: { id: string; name: string; rhythm: string | null }) {
  return (
    <div className="row wrap between">
      <p className="meta">
        A copy of <Link to={`/manage/cycles/${id}`}>{name}</Link>, moved on until it lies ahead. Weekdays and
        times of day are kept.
      </p>
      <Segmented
        label="How far the dates move"
        options={steps.map((step) => ({
          label: step.label,
          to: `/manage/cycles/new?from=${id}&by=${step.rhythm}`,
          current: step.rhythm === rhythm,
        }))}
      />
    </div>
  );
}
