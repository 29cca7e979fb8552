import type { ReactNode } from "react";

export interface TrackStep {
  name: string;
  state: "done" | "now" | "todo" | "late";
  when?: string;
  detail?: ReactNode;
}

/** Progress from top to bottom: an order, a set-up, a form in steps. */
export function Track({ steps, label }: { steps: readonly TrackStep[]; label: string }) {
  return (
    <ol className="track" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.name}
          className={step.state === "late" ? "now late" : step.state}
          aria-current={step.state === "now" || step.state === "late" ? "step" : undefined}
        >
          <i aria-hidden="true" />
          <span>
            {step.name}
            {step.detail && <small>{step.detail}</small>}
          </span>
          {step.when && <time>{step.when}</time>}
        </li>
      ))}
    </ol>
  );
}
