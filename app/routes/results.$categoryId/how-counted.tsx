import type { ComponentType } from "react";
import type { CountingMethod } from "~/domain/voting/election";
import type { ElectionResult } from "~/domain/voting/result";
import { Note } from "~/ui/note";
import { SectionHead } from "~/ui/section-head";
import { juryAndVoteWords, methodWords } from "~/ui/voting-words";
import { Eliminations } from "./eliminations";
import { FairShares } from "./fair-shares";
import { JuryScores } from "./jury-scores";
import { LockedMajorities } from "./locked-majorities";
import { NoneCompared } from "./none-compared";
import type { ResultView } from "./result-view.server";
import { StarSteps } from "./star-steps";
import { StrongestPaths } from "./strongest-paths";
import { VoteBars } from "./vote-bars";

export interface CountedView extends ResultView {
  result: ElectionResult;
}

const charts: Partial<Record<CountingMethod, ComponentType<{ view: CountedView }>>> = {
  irv: Eliminations,
  stv: FairShares,
  star: StarSteps,
  schulze: StrongestPaths,
  ranked_pairs: LockedMajorities,
  rubric: JuryScores,
};

/** How the count went, drawn as the method asks, with the method in two sentences below. */
export function HowCounted({ view, peopleTeam }: { view: ResultView; peopleTeam: string }) {
  const { result, method } = view;
  if (!result)
    return (
      <>
        <SectionHead title="How the count went" />
        <Note>Without a quorum the count stays with the {peopleTeam}.</Note>
      </>
    );
  const Chart = charts[method] ?? VoteBars;
  const counted = { ...view, result };
  return (
    <>
      <SectionHead title={hasRounds(view) ? "How the count went, round by round" : "How the count went"} />
      {Chart === VoteBars && view.final ? (
        <VoteBars view={counted} mark="in the final" />
      ) : (
        <Chart view={counted} />
      )}
      <div className="after-chart">
        <NoneCompared view={counted} />
        <p className="meta">{view.rubric?.vote ? juryAndVoteWords : methodWords[method]}</p>
      </div>
      {view.shortlist?.result && (
        <ListVote view={{ ...view, ...view.shortlist, result: view.shortlist.result }} />
      )}
    </>
  );
}

/** The vote that made the list of the jury, drawn as its own method asks. */
function ListVote({ view }: { view: CountedView }) {
  const Chart = charts[view.method];
  return (
    <>
      <SectionHead title="The vote that made the list" />
      {Chart ? <Chart view={view} /> : <VoteBars view={view} mark="on the list" />}
      <div className="after-chart">
        <p className="meta">{methodWords[view.method]}</p>
      </div>
    </>
  );
}

function hasRounds({ method, result }: ResultView): boolean {
  return (method === "irv" || method === "stv") && (result?.rounds.length ?? 0) > 1;
}
