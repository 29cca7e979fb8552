import { CircleCheck, Clock } from "lucide-react";
import { plural } from "../words";
import type { Lack } from "./readiness";
import { withoutTwins } from "./told-apart";

const steps = [
  { title: "You send it.", text: "The people named are told. Nobody else sees it yet." },
  {
    title: "One person from each side signs",
    text: "and says what the other side did that they could not. You may sign for your own side, never for the other.",
  },
  { title: "The knot is tied.", text: "Everybody can see the win, applaud it and nominate it." },
  { title: "Finance checks", text: "each amount. Claimed and validated stand beside each other." },
  { title: "After 3, 6 and 12 months", text: "we ask what came in." },
];

const mostShown = 6;

/** What is still missing, and what happens after sending, beside the form. */
export function FormAside({ lacks: all }: { lacks: readonly Lack[] }) {
  const lacks = withoutTwins(all);
  return (
    <aside className="win-aside" aria-label="Before and after sending">
      <section className="sheet pad-s">
        <h2>What happens next</h2>
        <ol className="nx3">
          {steps.map(({ title, text }, index) => (
            <li key={title}>
              <span className="num">{index + 1}</span>
              <span>
                <b>{title}</b> {text}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section className="ready">
        <h2>Ready to send?</h2>
        <div role="status">
          {lacks.length === 0 ? (
            <p className="msg ok">
              <CircleCheck className="i" aria-hidden="true" />
              Everything is here.
            </p>
          ) : (
            <ul className="stack-s">
              {lacks.slice(0, mostShown).map(({ field, told }) => (
                <li key={field} className="msg wrn">
                  <Clock className="i" aria-hidden="true" />
                  <a href={`#${field}`}>{told}</a>
                </li>
              ))}
              {lacks.length > mostShown && (
                <li className="meta">{`and ${plural(lacks.length - mostShown, "more thing")} to fill in`}</li>
              )}
            </ul>
          )}
        </div>
      </section>
    </aside>
  );
}
