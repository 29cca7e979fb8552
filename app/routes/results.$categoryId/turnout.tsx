import { day } from "~/ui/dates";
import { SideGlyph } from "~/ui/side";
import { number, plural } from "~/ui/words";
import { percent } from "./exact";
import { quorumWords } from "./quorum-words";
import type { ResultView } from "./result-view.server";
import type { TurnoutView } from "./turnout-view.server";

/** Who voted, as totals; whether that was enough; and what was struck from the ballots. */
export function Turnout({ view }: { view: ResultView }) {
  const { turnout, result, names } = view;
  if (!turnout) return <JurorsAtWork view={view} />;
  const { eligible, cast, groups, quorum } = turnout;
  const needed = quorumWords(turnout, quorum);
  return (
    <section>
      <h2>
        Turnout: {number(cast)} of {number(eligible)}, {wholePercent(cast, eligible)}
      </h2>
      {groups.length > 0 && (
        <ul className="turn">
          {groups.map((group) => (
            <Group key={group.name} group={group} />
          ))}
        </ul>
      )}
      {needed && <p>{needed}</p>}
      {result && result.abstentions > 0 && (
        <p>
          {plural(result.abstentions, "empty ballot")}:{" "}
          {result.abstentions === 1 ? "it counts" : "they count"} for the turnout only.
        </p>
      )}
      {result?.struck.map(({ id, ballots }) => (
        <p key={id}>
          “{names[id]}” left the vote. It was struck from {plural(ballots, "ballot")}, and what stood below it
          moved up.
        </p>
      ))}
      {view.frozenAt && (
        <p className="meta">Roll and rules were frozen on {day(view.frozenAt, view.timeZone)}.</p>
      )}
    </section>
  );
}

function JurorsAtWork({ view }: { view: ResultView }) {
  const { jurors, shortlist } = view;
  if (!jurors) return null;
  return (
    <section>
      <h2>
        {number(jurors.cast)} of {plural(jurors.eligible, "juror")}
      </h2>
      <p>So many sent at least one finished sheet. What was left open does not count.</p>
      {shortlist && (
        <p>
          {number(shortlist.cast)} of {number(shortlist.eligible)} voted before the jury.
          {!shortlist.result && " That was too few for a quorum, so the finalists went to the jury."}
        </p>
      )}
    </section>
  );
}

function Group({ group }: { group: TurnoutView["groups"][number] }) {
  return (
    <li>
      <span className="tl1">
        {group.name === "Sales" && <SideGlyph side="sales" />}
        {group.name === "Procurement" && <SideGlyph side="procurement" />}
        {group.name}
      </span>
      <span className="bar" aria-hidden="true">
        <i style={{ width: percent(group.cast, group.eligible) }} />
      </span>
      <span className="tn">
        <b>{wholePercent(group.cast, group.eligible)}</b>{" "}
        <span className="muted">
          {number(group.cast)} of {number(group.eligible)}
        </span>
      </span>
    </li>
  );
}

function wholePercent(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`;
}
