import { Check } from "lucide-react";

export interface PhaseStep {
  name: string;
  state: "done" | "now" | "todo";
  /** When: “2 to 27 Feb”. */
  when?: string;
  /** What came of it: “64 received”. */
  fact?: string;
}

/** The phases of a cycle in one line: done, now, to come. */
export function PhaseLine({ steps, label = "Phases" }: { steps: readonly PhaseStep[]; label?: string }) {
  return (
    <ol className="phases" aria-label={label}>
      {steps.map((step) => (
        <li key={step.name} className={step.state} aria-current={step.state === "now" ? "step" : undefined}>
          <i aria-hidden="true">{step.state === "done" && <Check className="i" />}</i>
          <b>{step.name}</b>
          {step.when && <span>{step.when}</span>}
          {step.fact && <em>{step.fact}</em>}
        </li>
      ))}
    </ol>
  );
}
