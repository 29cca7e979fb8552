import { Check } from "lucide-react";
import { formParts, type Lack } from "./readiness";

/** The parts of the form as links, each with a tick once nothing in it is missing. */
export function FormSteps({ lacks }: { lacks: readonly Lack[] }) {
  const missing = (part: string) =>
    part === "send" ? lacks.length : lacks.filter((one) => one.part === part).length;
  return (
    <nav aria-label="Steps" className="win-steps">
      <ol className="steps">
        {formParts.map(({ id, name }, at) => {
          const isDone = missing(id) === 0;
          return (
            <li key={id}>
              <a href={`#${id}`} className={isDone ? "done" : undefined}>
                <i>{isDone ? <Check className="i" aria-hidden="true" /> : at + 1}</i>
                <span>
                  {name}
                  <small>{isDone ? <span className="vh">Ready</span> : `${missing(id)} missing`}</small>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      <div className="mstep" aria-hidden="true">
        {formParts.map(({ id }) => (
          <i key={id} className={missing(id) === 0 ? "d1" : undefined} />
        ))}
      </div>
    </nav>
  );
}
