import type { CountingMethod } from "~/domain/voting/election";
import { BarList } from "./bar-list";
import { exact, percent } from "./exact";
import type { CountedView } from "./how-counted";

const units: Partial<Record<CountingMethod, string>> = {
  approval: "Ballots that approve of each",
  score: "Points of each, from all ballots",
  borda: "Points of each, from all ballots",
};

/** The votes or points of a count that has one round. */
export function VoteBars({ view, mark = "elected" }: { view: CountedView; mark?: string }) {
  const [round] = view.result.rounds;
  if (!round || view.result.valid === 0) return <p className="sheet rounds">There were no votes to count.</p>;
  const ballots = Math.max(1, round.continuing);
  const isPoints = view.method === "score" || view.method === "borda";
  return (
    <section className="sheet rounds">
      <h3 className="chart-unit">{units[view.method] ?? "Votes of each"}</h3>
      <BarList
        names={view.names}
        tallies={round.tallies}
        marked={round.elected}
        mark={view.outcome === "no_quorum" ? "first" : mark}
        beside={(votes) =>
          isPoints ? `${exact(Math.round((100 * votes) / ballots) / 100)} a ballot` : percent(votes, ballots)
        }
      />
    </section>
  );
}
