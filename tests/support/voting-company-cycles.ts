import type { Database } from "~/db/client.server";
import { repeatCycle } from "~/operations/repeat-cycle.server";
import { makeCycle } from "../../prisma/factories";
import { actAs, type Cast } from "./cast";
import { mustDo } from "./trophies";

const day = 24 * 60 * 60 * 1000;

/** A cycle in that company which is paused and repeats every quarter. */
export async function makePausedSeries(db: Database, { dana }: Cast, now: Date) {
  const after = (days: number) => new Date(now.getTime() + days * day);
  const cycle = await makeCycle(db, {
    name: "Next quarter",
    phase: "nominating",
    nominationsOpenAt: after(-2),
    nominationsCloseAt: after(5),
    votingOpenAt: after(8),
    votingCloseAt: after(12),
    announceAt: null,
    pausedAt: now,
    pauseReason: "A name is wrong.",
  });
  const settings = {
    rhythm: "quarterly",
    keeps: "weekday",
    nameTemplate: "{quarter}",
    daysAhead: 7,
  } as const;
  mustDo(await repeatCycle(actAs(db, dana, now), cycle.id, settings));
  return ["resume", "repeat/end"].map((page) => `/manage/cycles/${cycle.id}/${page}`);
}
