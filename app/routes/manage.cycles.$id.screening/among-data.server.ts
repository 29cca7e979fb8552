import type { Database } from "~/db/client.server";
import { listDecisions, listNotes, listScores } from "~/db/screeners.server";

/** What screeners keep to themselves about an entry, as one of them sees it. */
export async function readAmong(
  db: Database,
  entry: { id: string; nominations: readonly { id: string }[] },
  viewerId: string,
) {
  const nominationIds = entry.nominations.map(({ id }) => id);
  const [notes, scores, decisions] = await Promise.all([
    listNotes(db, entry.id),
    listScores(db, entry.id),
    listDecisions(db, entry.id, nominationIds),
  ]);
  const sum = scores.reduce((total, { points }) => total + points, 0);
  return {
    notes,
    /** One's next note begins empty; what others add takes nothing away from what is being written. */
    ownNotes: notes.filter(({ person }) => person.id === viewerId).length,
    own: scores.find(({ personId }) => personId === viewerId)?.points ?? null,
    mean: scores.length === 0 ? null : (sum / scores.length).toFixed(1),
    scorers: scores.length,
    decisions: decisions.map((event) => ({ ...event, seq: String(event.seq) })),
  };
}
