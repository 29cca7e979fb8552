import { Download } from "lucide-react";
import { day } from "~/ui/dates";
import { SideGlyph } from "~/ui/side";
import { number, plural } from "~/ui/words";
import { percent } from "./elimination-flow";
import { RecountHere } from "./recount-here";
import type { ResultView } from "./result-view.server";
import { Ties } from "./ties";

/** Turnout, how ties were broken, and the way to count again. */
export function Details({ view }: { view: ResultView }) {
  return (
    <div className="three">
      <Turnout view={view} />
      <Ties view={view} />
      <Recount view={view} />
    </div>
  );
}

function Turnout({ view }: { view: ResultView }) {
  const { eligible, cast, groups } = view.turnout;
  const share = eligible === 0 ? 0 : Math.round((100 * cast) / eligible);
  return (
    <section>
      <h2>
        Turnout: {number(cast)} of {number(eligible)}, {share}%
      </h2>
      {groups.length > 0 && (
        <ul className="turn">
          {groups.map((group) => (
            <li key={group.name}>
              <span className="tl1">
                {group.name === "Sales" && <SideGlyph side="sales" />}
                {group.name === "Procurement" && <SideGlyph side="procurement" />}
                {group.name}
              </span>
              <span className="bar" aria-hidden="true">
                <i style={{ width: percent(group.cast, group.eligible) }} />
              </span>
              <span className="tn">
                <b>{Math.round((100 * group.cast) / Math.max(1, group.eligible))}%</b>{" "}
                <span className="muted">
                  {number(group.cast)} of {number(group.eligible)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.abstentions > 0 && (
        <p>{plural(view.abstentions, "ballot")} named nobody and count for the turnout only.</p>
      )}
      {view.quorumPercent > 0 && <p>At least {view.quorumPercent}% had to vote.</p>}
      {view.struck.map(({ id, ballots }) => (
        <p key={id}>
          {view.names[id]} left the vote. It was struck from {plural(ballots, "ballot")}, the next choices
          moved up.
        </p>
      ))}
      <p className="meta">Roll and rules were frozen on {day(view.frozenAt, view.timeZone)}.</p>
    </section>
  );
}

function Recount({ view }: { view: ResultView }) {
  const { hasPublicBallots, id } = view;
  const path = `/results/${id}/file`;
  return (
    <section>
      <h2>Recount this yourself</h2>
      <p>
        {hasPublicBallots
          ? `One file holds the ${plural(view.turnout.cast, "ballot")}, without names, and all receipt codes in a list of their own.`
          : "So few people voted that a whole ballot could point to one of them. The file holds every round and all receipt codes."}
      </p>
      <p className="row wrap acts no-print">
        {hasPublicBallots && <RecountHere path={path} />}
        <a className="btn" href={path} download>
          <Download className="i i-s" aria-hidden="true" />
          {hasPublicBallots ? "Ballot file, JSON" : "Result file, JSON"}
        </a>
      </p>
      {hasPublicBallots && <p className="meta mono">npm run recount -- FILE</p>}
    </section>
  );
}
