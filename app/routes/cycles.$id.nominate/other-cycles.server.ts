import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { previewWord } from "~/db/form-cycles.server";
import { listOtherNominatingCycles } from "~/db/nominating-cycles.server";
import { lastDay } from "~/ui/closing-words";
import { nominatingQuery } from "~/ui/nominating-path";

/** Where a new nomination could also go; whom or what it was begun with goes along. Nowhere else from a preview or a nomination that is there. */
export async function otherCyclesOf(
  db: Database,
  { cycleId, asked }: { cycleId: string; asked: URLSearchParams },
) {
  if (cycleId === previewWord || asked.has("nomination")) return [];
  const cycles = await listOtherNominatingCycles(db, cycleId, await databaseNow(db));
  const query = nominatingQuery(asked);
  return cycles.map((cycle) => ({
    ...{ id: cycle.id, name: cycle.name, awards: cycle.awards, query },
    lastDay: lastDay(cycle.nominationsCloseAt, cycle),
  }));
}
