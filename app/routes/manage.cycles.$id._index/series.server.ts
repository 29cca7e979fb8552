import type { Database } from "~/db/client.server";
import { findSeriesBehind, findSeriesOf } from "~/db/cycle-series.server";
import type { Rhythm } from "~/domain/awards/rhythm";
import { shortDay } from "~/ui/dates";
import type { Series } from "./next-time";

const often: Record<Rhythm, string> = {
  monthly: "every month",
  quarterly: "every three months",
  yearly: "every year",
};

/** Whether a cycle repeats, and whether it is a repetition. */
export async function seriesOf(
  db: Database,
  { id, timeZone }: { id: string; timeZone: string },
  now: Date,
): Promise<Series> {
  const [series, behind] = await Promise.all([findSeriesOf(db, id), findSeriesBehind(db, id)]);
  const isRunning = series !== null && series.endedAt === null;
  return {
    running: isRunning
      ? `Repeats ${often[series.rhythm]}. The next is drafted on ${shortDay(series.nextDraftAt, timeZone, now)}.`
      : null,
    after: behind && { id: behind.modelId, name: behind.model.name },
  };
}
