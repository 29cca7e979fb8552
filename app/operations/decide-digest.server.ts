import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { countTurns, lockEdition, updateEdition, updateUntil } from "~/db/digest-editions.server";
import { may } from "~/domain/people/may";
import {
  checkDigestNote,
  checkOpen,
  decideDigest,
  type DigestDecision,
} from "~/domain/updates/digest-edition";
import { weekOf } from "~/domain/updates/digest-slot";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { localOf } from "~/domain/zoned-time";
import { transact, type Act } from "./act.server";

/**
 * Holds the letter of this week or the next back, lets it go, or leaves it out. Held, it waits for as long as its week
 * lasts; approved, it tells what happened up to now and nothing that comes later.
 */
export async function decideDigestOf(
  act: Act,
  { week, decision }: { week: string; decision: DigestDecision },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await openEdition(tx, act, week);
    if (!found.ok) return found;
    const before = found.value.state;
    const decided = decideDigest(found.value, decision);
    if (!decided.ok) return decided;
    if (decided.value === before) return granted();
    if (decision !== "hold") await updateUntil(tx, week, act.now);
    await updateEdition(tx, week, { state: decided.value, decidedAt: act.now });
    await recordEvent(tx, act, {
      act: `digest.${decided.value}`,
      subject: { type: "digest", id: week },
      before: { state: before },
      after: { state: decided.value },
    });
    return granted();
  });
}

/** Puts an editor's words above the letter of a week. */
export async function writeDigestNote(
  act: Act,
  { week, note }: { week: string; note: string },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const found = await openEdition(tx, act, week);
    if (!found.ok) return found;
    const open = checkOpen(found.value);
    if (!open.ok) return open;
    const checked = checkDigestNote(note);
    if (!checked.ok) return checked;
    await updateEdition(tx, week, { note: checked.value });
    await recordEvent(tx, act, {
      act: "digest.note-written",
      subject: { type: "digest", id: week },
      before: { note: found.value.note },
      after: { note: checked.value },
    });
    return granted();
  });
}

/** The edition of this week or the next, for one of those who keep the updates. */
async function openEdition(tx: Tx, { actor, now }: Act, week: string) {
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
