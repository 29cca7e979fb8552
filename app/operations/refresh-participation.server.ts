import type { Database } from "~/db/client.server";
import { findCycle } from "~/db/cycles.server";
import { listStaleParticipations, upsertParticipation } from "~/db/participation.server";
import { dayIn } from "~/domain/zoned-time";

/** Counts who may nominate and who did anew, once in each quarter of an hour and once more after the close. */
export async function refreshParticipation(db: Database, now: Date): Promise<void> {
  for (const id of await listStaleParticipations(db, now)) {
    const cycle = await findCycle(db, id);
    if (!cycle) continue;
    const rules = cycle.categories.map(({ eligibility }) => eligibility.nominate);
    const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
    await upsertParticipation(db, id, { rules, onDay, now });
  }
}
