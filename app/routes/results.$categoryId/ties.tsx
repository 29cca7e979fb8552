import type { Tie } from "~/domain/voting/result";
import { day } from "~/ui/dates";
import { listOf, number } from "~/ui/words";
import type { ResultView } from "./result-view.server";

/** Each tie that was met on the way, what broke it, and the lot to be checked. */
export function Ties({ view }: { view: ResultView }) {
  const ties = view.rounds.flatMap(({ tie, tallies }, at) =>
    tie ? [{ tie, round: at + 1, votes: tallies[tie.tied[0]!] ?? 0 }] : [],
  );
  const drawn = ties.some(({ tie }) => tie.by === "lot");
  return (
    <section>
      <h2>
        {ties.length === 0
          ? "No ties"
          : ties.length === 1
            ? titleOf(view, ties[0]!.round)
            : `${ties.length} ties`}
      </h2>
      {ties.length === 0 && <p>No two finalists stood level when one had to go. The lot was not needed.</p>}
      {ties.map(({ tie, round, votes }) => (
        <p key={round}>
          {ties.length > 1 && <b>{titleOf(view, round)}. </b>}
          {listOf(tie.tied.map((id) => `“${view.names[id]}”`))} {tie.tied.length === 2 ? "both" : "all"} had{" "}
          {number(votes)} {votes === 1 ? "vote" : "votes"}. {brokenBy(tie, view)}
        </p>
      ))}
      <details className="draw">
        <summary>Check the draw</summary>
        <p>
          The seed was sealed on {day(view.frozenAt, view.timeZone)} and opened at the close.
          {drawn ? " The lot decided by this order:" : " It would have decided by this order:"}
        </p>
        <ol>
          {view.lot.order.map((id) => (
            <li key={id}>{view.names[id]}</li>
          ))}
        </ol>
        <p>
          Each place is the SHA-256 of the seed, the mark of the box and the finalist’s id, one on each line.
          The SHA-256 of the seed was shown on every ballot.
        </p>
        <dl>
          <Mark name="Seed" value={view.lot.seed} />
          <Mark name="Shown at the opening" value={view.lot.commitment} />
          <Mark name="Mark of the box" value={view.lot.box} />
        </dl>
      </details>
    </section>
  );
}

function Mark({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="mono hash">{value}</dd>
    </>
  );
}

function titleOf({ rounds }: ResultView, round: number): string {
  return rounds.length === 1 ? "A tie" : `A tie in round ${round}`;
}

function brokenBy(tie: Tie, { names, reason }: ResultView): string {
  const last = names[tie.order?.at(-1) ?? ""] ?? "";
  const first = names[tie.order?.[0] ?? ""] ?? "";
  switch (tie.by) {
    case "prior-rounds":
      return `Round ${tie.round ?? 1} had told them apart: “${last}” had fewest there and left.`;
    case "lot":
      return `No earlier round told them apart, so the lot decided for “${first}”, as the ballot said it would.`;
    case "shared":
      return "They share the honour, as the ballot said they would.";
    case "hr-decides":
      return `Two people decided for “${first}”: ${reason}`;
    case "open":
      return "Two people decide, with a written reason.";
    default:
      return "The order of the ids decided.";
  }
}
