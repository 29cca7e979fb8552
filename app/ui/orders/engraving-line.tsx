import type { EngravingFinding } from "~/domain/trophies/engraving";
import { signsOf } from "~/domain/trophies/engraving-signs";
import { FieldError, fieldClass } from "~/ui/field";
import { useHydrated } from "~/ui/hydrated";
import { sentenceForFinding } from "./finding-words";

interface EngravingLineProps {
  number: number;
  text: string;
  limit: number;
  findings: readonly EngravingFinding[];
  readOnly: true | undefined;
  onChange: (text: string) => void;
}

/** One line of an engraving with its counter, and beside it what the guard says. */
export function EngravingLine({ number, text, limit, findings, readOnly, onChange }: EngravingLineProps) {
  const id = `line-${number}`;
  const used = signsOf(text).length;
  const wrong = findings.map(sentenceForFinding).join(" ");
  return (
    <div className="eln">
      <label className="vh" htmlFor={id}>
        Line {number}
      </label>
      <div className={fieldClass(wrong || undefined)}>
        <span className="muted tn eln-n" aria-hidden="true">
          {number}
        </span>
        <input
          id={id}
          name="line"
          value={text}
          readOnly={readOnly}
          maxLength={200}
          autoComplete="off"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className={used > limit ? "count over" : "count"}>
          {used}/{limit}
        </span>
      </div>
      {wrong && <FieldError id={`${id}-error`}>{wrong}</FieldError>}
      {!readOnly && <Suggestions findings={findings} onUse={onChange} />}
    </div>
  );
}

/** Shorter forms to choose from. Nothing is shortened unless somebody chooses it. */
function Suggestions({
  findings,
  onUse,
}: {
  findings: readonly EngravingFinding[];
  onUse: (text: string) => void;
}) {
  const hydrated = useHydrated();
  const forms = findings.flatMap((finding) => (finding.kind === "too-long" ? finding.suggestions : []));
  if (forms.length === 0) return null;
  if (!hydrated) return <p className="hint meta">Shorter: {forms.join(", ")}</p>;
  return (
    <div className="row wrap eln-s">
      {forms.map((form) => (
        <button key={form} type="button" className="btn btn-s" onClick={() => onUse(form)}>
          Use “{form}”
        </button>
      ))}
    </div>
  );
}
