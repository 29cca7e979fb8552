import type { Tx } from "~/db/client.server";
import { holdCycle } from "~/db/cycles.server";
import { holdOwnNomination, type FoundNomination } from "~/db/nominations.server";
import { nominationsTake } from "~/domain/awards/nomination-window";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** One's own nomination, held, as long as it can still be changed. While a cycle is paused drafts go on, sent ones rest. */
export async function holdOpenNomination(tx: Tx, act: Act, id: string): Promise<Verdict<FoundNomination>> {
  const own = await holdOwnNomination(tx, id, personIdOf(act.actor) ?? "");
  const cycle = own && (await holdCycle(tx, own.cycle.id));
  if (!cycle) return refused("not-found");
  if (cycle.pausedAt && own.state !== "draft") return refused("cycle-paused");
  return nominationsTake(cycle, own.state, cycle.pausedAt ?? act.now) ? granted(own) : refused("wrong-phase");
}
