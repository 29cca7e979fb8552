import { plural } from "~/ui/words";
import { bySeat } from "./by-seat";
import type { CountedView } from "./how-counted";
import { BarList } from "./bar-list";

/** STAR: the sums that choose two finalists, then the runoff between them, for each place. */
export function StarSteps({ view }: { view: CountedView }) {
  const { rounds, valid } = view.result;
  if (valid === 0) return <p className="sheet rounds">There were no votes to count.</p>;
  return (
    <>
      {bySeat(rounds).map(({ seat, rounds: steps }) => {
        const sums = steps.find(({ part }) => part !== "runoff");
        const runoff = steps.find(({ part }) => part === "runoff");
        return (
          <section key={seat ?? 0} className="sheet rounds">
            {seat !== undefined && <h3 className="chart-unit">Place {seat}</h3>}
            {sums && (
              <>
                <h3 className="chart-unit">First, the sums of all scores</h3>
                <BarList
                  names={view.names}
                  tallies={sums.tallies}
                  marked={runoff ? Object.keys(runoff.tallies) : sums.elected}
                  mark={runoff ? "in the runoff" : "elected"}
                />
              </>
            )}
            {runoff && (
              <>
                <h3 className="chart-unit">Then the runoff, ballot by ballot</h3>
                <BarList
                  names={view.names}
                  tallies={runoff.tallies}
                  marked={runoff.elected}
                  mark={view.outcome === "no_quorum" ? "first" : "wins"}
                />
                <p className="meta">
                  On each ballot the one with the higher score gets the vote.
                  {runoff.exhausted > 0 &&
                    ` ${plural(runoff.exhausted, "ballot scores", "ballots score")} both alike.`}
                </p>
              </>
            )}
          </section>
        );
      })}
    </>
  );
}
