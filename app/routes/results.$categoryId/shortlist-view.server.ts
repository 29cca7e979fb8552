import type { Database } from "~/db/client.server";
import { findShortlistPage, type ResultPage } from "~/db/result-pages.server";
import { ballotsArePublic } from "~/domain/voting/public-file";
import { countedOutcome } from "~/domain/voting/quorum";

/**
 * The vote before a jury: who voted, how it counted unless too few did, and who gets its ballots; null where there
 * was none.
 */
export async function readShortlist(
  db: Database,
  { file, category }: ResultPage,
  reader: { maySeeBallots: boolean },
) {
  const found = file.method === "rubric" ? await findShortlistPage(db, category.id) : null;
  if (!found) return null;
  const { eligible, cast } = found;
  const names = Object.fromEntries(found.file.candidates.map(({ id, name }) => [id, name]));
  const outcome = countedOutcome(found.file.result.outcome, found, category);
  const arePublic = ballotsArePublic({
    method: found.file.method,
    outcome,
    castCount: cast,
    publishBallots: category.publishBallots,
  });
  return {
    method: found.file.method,
    seats: found.file.seats,
    eligible,
    cast,
    names,
    order: [...new Set([...found.file.result.ranking.flat(), ...Object.keys(names)])],
    result: outcome === "no_quorum" ? null : found.file.result,
    outcome,
    ballots: {
      arePublic,
      canRecount: reader.maySeeBallots || arePublic,
      wereKept: !category.publishBallots,
    },
  };
}
