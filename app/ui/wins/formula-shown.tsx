import { Scale } from "lucide-react";

interface FormulaShownProps {
  name: string;
  formula: { before: string; after: string };
}

/** How a value was worked out, before and after, so that anybody can work it out again. */
export function FormulaShown({ name, formula }: FormulaShownProps) {
  return (
    <div className="msg val-note">
      <Scale className="i" aria-hidden="true" />
      <dl className="fx-dl">
        <dt>{name}</dt>
        <dd>{`Before: ${formula.before}`}</dd>
        <dd>{`After: ${formula.after}`}</dd>
      </dl>
    </div>
  );
}
