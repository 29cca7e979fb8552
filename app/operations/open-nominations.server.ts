import { recordEvent } from "~/db/audit.server";
import { updateCategoriesFrozen } from "~/db/categories.server";
import type { Tx } from "~/db/client.server";
import { findCycle, updatePhase, type FoundCycle } from "~/db/cycles.server";
import { listEligibleAddresses } from "~/db/eligible-people.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { phasePermits, phasesFor } from "~/domain/awards/phase";
import { blockers } from "~/domain/awards/readiness";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { dayIn } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";
import { findOpeningNeeds } from "./cycle-needs.server";

/** Letters to a hundred thousand people take their time on a small machine. */
const patience = { timeout: 10 * 60_000 };

/** Opens nominations, freezes the rules of every category and writes to all who may nominate. */
export async function openNominations(act: Act, cycleId: string): Promise<Verdict> {
  return transact(
    act,
    async (tx) => {
      const cycle = await findCycle(tx, cycleId);
      if (!cycle) return refused("not-found");
      if (!phasePermits(cycle.phase, "open-nominations")) return refused("wrong-phase");
      const opening = { ...cycle, nominationsOpenAt: earlier(cycle.nominationsOpenAt, act.now) };
      const [missing] = blockers(await findOpeningNeeds(tx, opening, act.now));
      if (missing) return refused("not-ready", { detail: missing.what });
      const moved = await updatePhase(tx, cycleId, {
        from: phasesFor("open-nominations"),
        to: "nominating",
        dates: { nominationsOpenAt: opening.nominationsOpenAt },
      });
      if (!moved) return refused("wrong-phase");
      await updateCategoriesFrozen(tx, cycleId, act.now);
      await queueLetters(tx, act, await invitations(tx, opening));
      await recordEvent(tx, act, {
        act: "cycle.nominations-opened",
        subject: { type: "cycle", id: cycleId },
      });
      return granted();
    },
    patience,
  );
}

async function invitations(tx: Tx, cycle: FoundCycle): Promise<QueuedLetter[]> {
  const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
  const people = new Map<
    string,
    { name: string; email: string; awards: { name: string; purpose: string }[] }
  >();
  for (const { name, purpose, eligibility } of cycle.categories) {
    for (const person of await listEligibleAddresses(tx, eligibility.nominate, onDay)) {
      const known = people.get(person.id) ?? { name: person.name, email: person.email, awards: [] };
      people.set(person.id, { ...known, awards: [...known.awards, { name, purpose }] });
    }
  }
  return [...people].map(([personId, { name, email, awards }]) => ({
    template: "nominations-opened",
    to: { personId, name, address: email },
    key: `nominations-opened/${cycle.id}/${personId}`,
    props: {
      name,
      cycleName: cycle.name,
      awards,
      closesAt: cycle.nominationsCloseAt.toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: cycle.lastTimeZone,
      path: `/cycles/${cycle.id}/nominate`,
    },
  }));
}

function earlier(planned: Date, now: Date): Date {
  return planned < now ? planned : now;
}
