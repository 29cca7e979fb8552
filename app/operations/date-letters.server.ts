import type { Tx } from "~/db/client.server";
import type { FoundCycle } from "~/db/cycles.server";
import type { QueuedLetter } from "~/db/letters.server";
import type { CycleDates } from "~/domain/awards/cycle-dates";
import { changesFor } from "~/domain/awards/date-changes";
import type { Act } from "./act.server";
import { listConcerned } from "./concerned-people.server";

/** Letters about new dates to those who were told of the old ones: nobody while the cycle is a draft. */
export async function dateLetters(
  tx: Tx,
  act: Act,
  { cycle, dates, reason }: { cycle: FoundCycle; dates: CycleDates; reason: string },
): Promise<QueuedLetter[]> {
  if (cycle.phase === "draft") return [];
  const concerned = await listConcerned(tx, act, cycle);
  return concerned.flatMap((person): QueuedLetter[] => {
    const changes = changesFor(person.part, cycle, dates);
    if (changes.length === 0) return [];
    return [
      {
        template: "dates-changed",
        to: { personId: person.id, name: person.name, address: person.email },
        key: `dates-changed/${cycle.id}/${person.id}/${act.now.toISOString()}`,
        props: {
          name: person.name,
          cycleName: cycle.name,
          part: person.part,
          reason,
          changes: changes.map(({ what, before, after }) => ({
            what,
            before: before && before.toISOString(),
            after: after && after.toISOString(),
          })),
          timeZone: cycle.timeZone,
          lastTimeZone: dates.lastTimeZone,
          path: person.path,
        },
      },
    ];
  });
}
