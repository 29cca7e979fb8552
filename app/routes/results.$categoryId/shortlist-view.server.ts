import type { Database } from "~/db/client.server";
import { findShortlistPage, type ResultPage } from "~/db/result-pages.server";
import { meetsQuorum } from "~/domain/voting/quorum";

/** The vote before a jury: who voted, and how it counted unless too few did; null where there was none. */
export async function readShortlist(db: Database, { file, category }: ResultPage) {
  const found = file.method === "rubric" ? await findShortlistPage(db, category.id) : null;
  if (!found) return null;
  const { eligible, cast } = found;
  const names = Object.fromEntries(found.file.candidates.map(({ id, name }) => [id, name]));
  const hasQuorum = meetsQuorum(found, category);
  return {
    method: found.file.method,
    seats: found.file.seats,
    eligible,
    cast,
    names,
    order: [...new Set([...found.file.result.ranking.flat(), ...Object.keys(names)])],
    result: hasQuorum ? found.file.result : null,
  };
}
