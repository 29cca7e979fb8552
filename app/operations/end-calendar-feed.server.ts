import { recordEvent } from "~/db/audit.server";
import { deleteFeed } from "~/db/calendar-feeds.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Ends the address of the actor's calendar. */
export async function endFeed(act: Act): Promise<Verdict> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    if (!(await deleteFeed(tx, personId))) return refused("already-done");
    const subject = { type: "person", id: personId };
    await recordEvent(tx, act, { act: "calendar-feed.ended", subject });
    return granted();
  });
}
