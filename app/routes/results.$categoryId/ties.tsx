import { exact } from "./exact";
import { LotCheck } from "./lot-check";
import type { ResultView } from "./result-view.server";
import { tiesOf, tieSentence } from "./tie-words";

/** Each tie that was met on the way, what broke it, and the lot to be checked. */
export function Ties({ view }: { view: ResultView }) {
  if (!view.result) return null;
  const ties = tiesOf(view.result.rounds);
  const criteria = Object.fromEntries((view.rubric?.criteria ?? []).map(({ id, name }) => [id, name]));
  const isDrawn = ties.some(({ tie }) => tie.by === "lot");
  return (
    <section>
      <h2>{ties.length === 0 ? "No ties" : ties.length === 1 ? ties[0]!.title : `${ties.length} ties`}</h2>
      {ties.length === 0 && <p>No two finalists stood level where it mattered. The lot was not needed.</p>}
      {ties.map(({ tie, title, votes, at }) => (
        <p key={at}>
          {ties.length > 1 && <b>{title}. </b>}
          {tieSentence(tie, {
            votes: votes === null ? null : exact(votes),
            names: view.names,
            reason: view.reason,
            isList: view.final !== null,
            criteria,
          })}
        </p>
      ))}
      {view.lot && <LotCheck view={view} lot={view.lot} isDrawn={isDrawn} />}
    </section>
  );
}
