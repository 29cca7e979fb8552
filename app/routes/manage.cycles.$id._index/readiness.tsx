import { Link } from "@remix-run/react";
import { CircleCheck, Clock, TriangleAlert } from "lucide-react";
import type { Phase } from "~/domain/awards/phase";
import type { Need } from "~/domain/awards/readiness";
import { needWords } from "~/ui/need-words";

/** What is missing before the next opening, each with the place to mend it. */
export function Readiness({ needs, phase }: { needs: readonly Need[]; phase: Phase }) {
  if (phase !== "draft" && phase !== "nominating" && phase !== "screening") return null;
  const title = phase === "draft" ? "Ready to open nominations?" : "Ready to open the vote?";
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">{title}</h2>
      {needs.length === 0 && (
        <p className="msg ok">
          <CircleCheck className="i" aria-hidden="true" />
          <span>All is there.</span>
        </p>
      )}
      <ul className="list needs">
        {needs.map((need) => {
          const { sentence, mend } = needWords(need.what);
          const Icon = need.blocks ? TriangleAlert : Clock;
          return (
            <li className="row between" key={`${need.what}${need.categoryName ?? ""}${need.path}`}>
              <span className={need.blocks ? "msg wrn" : "msg"}>
                <Icon className="i" aria-hidden="true" />
                <span>
                  {need.categoryName && <b>{need.categoryName}: </b>}
                  {sentence}
                  {need.title && `: “${need.title}”`}
                  {!need.blocks && <small className="meta"> (stops nothing)</small>}
                </span>
              </span>
              <Link className="more" to={need.path.includes("?") ? need.path : pathFor(need)}>
                {mend}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function pathFor({ what, path }: Need): string {
  const isAboutDates = what === "nominations-would-be-over" || what === "voting-would-be-over";
  if (isAboutDates) return `${path}/dates`;
  return what === "no-categories" ? "#categories" : path;
}
