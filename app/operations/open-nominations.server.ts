import { recordEvent } from "~/db/audit.server";
import { updateCategoriesFrozen } from "~/db/categories.server";
import type { Tx } from "~/db/client.server";
import { findCycle, updatePhase, type FoundCycle } from "~/db/cycles.server";
import { queueInvitations } from "~/db/invitations.server";
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
      await invite(tx, act, opening);
      await recordEvent(tx, act, {
        act: "cycle.nominations-opened",
        subject: { type: "cycle", id: cycleId },
      });
      return granted();
    },
    patience,
  );
}

async function invite(tx: Tx, act: Act, cycle: FoundCycle): Promise<void> {
  const onDay = dayIn(cycle.nominationsOpenAt, cycle.timeZone);
  await queueInvitations(tx, act, {
    keyStart: `nominations-opened/${cycle.id}/`,
    props: {
      cycleName: cycle.name,
      closesAt: cycle.nominationsCloseAt.toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: cycle.lastTimeZone,
      path: `/cycles/${cycle.id}/nominate`,
    },
    awards: cycle.categories.map(({ name, purpose, eligibility }) => ({
      rule: eligibility.nominate,
      onDay,
      award: { name, purpose },
    })),
  });
}

function earlier(planned: Date, now: Date): Date {
  return planned < now ? planned : now;
}
