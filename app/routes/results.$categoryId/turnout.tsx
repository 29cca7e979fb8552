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
  if (!turnout) return null;
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
