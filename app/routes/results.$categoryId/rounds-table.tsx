import type { Round } from "~/domain/voting/result";
import { ScrollRegion } from "~/ui/scroll-region";
import { exact } from "./exact";
import type { CountedView } from "./how-counted";

interface RoundsTableProps {
  view: CountedView;
  rounds: readonly Round[];
  /** On a wide screen too; a narrow one always has the table. */
  isShown: boolean;
}

/** The votes of each entry in each round. */
export function RoundsTable({ view, rounds, isShown }: RoundsTableProps) {
  const entries = view.order.filter((id) => rounds.some(({ tallies }) => id in tallies));
  const won = new Set(rounds.flatMap(({ elected }) => elected));
  return (
    <ScrollRegion className={isShown ? "table-wrap rt shown" : "table-wrap rt"} label="Votes in each round">
      <table>
        <thead>
          <tr>
            <th scope="col">Votes in each round</th>
            {rounds.map((_, at) => (
              <th key={at} scope="col" className="n">
                {at === rounds.length - 1 ? "Final" : at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((id) => (
            <tr key={id} className={won.has(id) ? "w" : undefined}>
              <th scope="row">{view.names[id]}</th>
              {rounds.map((_, at) => (
                <Cell key={at} rounds={rounds} at={at} id={id} />
              ))}
            </tr>
          ))}
          <Figures label="Exhausted" figures={rounds.map(({ exhausted }) => exhausted)} />
          {rounds[0]?.quota !== undefined && (
            <>
              <Figures
                label="Lost to rounding"
                figures={rounds.map(({ roundingLoss = 0 }) => roundingLoss)}
              />
              <Figures label="Quota" figures={rounds.map(({ quota = 0 }) => quota)} />
            </>
          )}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Figures({ label, figures }: { label: string; figures: readonly number[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {figures.map((figure, at) => (
        <td key={at} className="n">
          {exact(figure)}
        </td>
      ))}
    </tr>
  );
}

/** Votes while it takes part; after that what became of it. */
function Cell({ rounds, at, id }: { rounds: readonly Round[]; at: number; id: string }) {
  const votes = rounds[at]!.tallies[id];
  const wasElected = rounds.slice(0, at + 1).some(({ elected }) => elected.includes(id));
  if (votes === undefined)
    return (
      <td className="n">
        <span className="muted">{wasElected ? "elected" : "out"}</span>
      </td>
    );
  return <td className="n">{exact(votes)}</td>;
}
