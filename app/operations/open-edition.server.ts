import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { countTurns, lockEdition } from "~/db/digest-editions.server";
import { may } from "~/domain/people/may";
import { weekOf } from "~/domain/updates/digest-slot";
import { granted, refused } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import type { Act } from "./act.server";

/** The edition of this week or the next, held, for one of those who keep the updates. */
export async function openEdition(tx: Tx, { actor, now }: Act, week: string) {
  if (actor.kind !== "person" || !may(actor, "keep-updates")) return refused("not-allowed");
  const { timeZone } = await getCompany(tx);
  const thisWeek = weekOf(localOf(now, timeZone).slice(0, 10));
  const inAWeek = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
  const nextWeek = weekOf(localOf(inAWeek, timeZone).slice(0, 10));
  if (week > nextWeek) return refused("not-found");
  if (week < thisWeek) return refused("digest-week-over");
  const edition = await lockEdition(tx, week, now);
  const begun = (await countTurns(tx, week)).taken > 0;
  return granted({ ...edition, begun, thisWeek });
}
