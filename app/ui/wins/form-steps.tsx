import { Check } from "lucide-react";
import { formParts, isLeftOut, type Lack } from "./readiness";
import { withoutTwins } from "./told-apart";
import type { WinFields } from "./win-fields";

/** The parts of the form as links, each with a tick once nothing in it is missing; a part left empty may stay so. */
export function FormSteps({ lacks, fields }: { lacks: readonly Lack[]; fields: WinFields }) {
  const told = withoutTwins(lacks);
  const missing = (part: string) =>
    part === "send" ? told.length : told.filter((one) => one.part === part).length;
  return (
    <nav aria-label="Steps" className="win-steps">
      <ol className="steps">
        {formParts.map(({ id, name }, at) => {
          const isOptional = isLeftOut(id, fields);
          const isDone = missing(id) === 0 && !isOptional;
          return (
            <li key={id}>
              <a href={`#${id}`} className={isDone ? "done" : undefined}>
                <i>{isDone ? <Check className="i" aria-hidden="true" /> : at + 1}</i>
                <span>
                  {name}
                  <small>
                    {isOptional && "optional"}
                    {isDone && <span className="vh">Ready</span>}
                    {!isOptional && !isDone && `${missing(id)} missing`}
                  </small>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      <div className="mstep" aria-hidden="true">
        {formParts.map(({ id }) => (
          <i key={id} className={missing(id) === 0 && !isLeftOut(id, fields) ? "d1" : undefined} />
        ))}
      </div>
    </nav>
  );
}
