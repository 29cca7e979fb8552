import { recordEvent } from "~/db/audit.server";
import { upsertFeed } from "~/db/calendar-feeds.server";
import { newToken } from "~/db/secret-token.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Makes a secret address for the actor's calendar and answers its token, this once. The address before ends. */
export async function openFeed(act: Act): Promise<Verdict<{ token: string }>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const { token, tokenHash } = newToken();
    await upsertFeed(tx, personId, tokenHash, act.now);
    const subject = { type: "person", id: personId };
    await recordEvent(tx, act, { act: "calendar-feed.opened", subject });
    return granted({ token });
  });
}
