import { isOwnLastEvent } from "~/db/audit.server";
import type { Database } from "~/db/client.server";
import { dateFields, type CycleDates } from "~/domain/awards/cycle-dates";
import { cycleMoves } from "~/domain/awards/cycle-moves";
import type { EarlierPhase } from "~/domain/awards/set-back";

interface Back {
  to: EarlierPhase;
  dates: CycleDates;
  reason: string;
}

/** Whether the last move of a cycle was this way back, with these dates, by the same person: they have pressed twice. */
export async function isSetBackAlready(
  db: Database,
  personId: string,
  { cycleId, back }: { cycleId: string; back: Back },
): Promise<boolean> {
  return isOwnLastEvent(db, personId, {
    ...{ act: "cycle.set-back", among: cycleMoves, subject: { type: "cycle", id: cycleId } },
    reason: back.reason,
    saysSo: ({ after }) => {
      const said = (after ?? {}) as Record<string, unknown>;
      const hasDates = dateFields.every(
        (field) => (said[field] ?? null) === (back.dates[field]?.toISOString() ?? null),
      );
      return said.phase === back.to && hasDates;
    },
  });
}
