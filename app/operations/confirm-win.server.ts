import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import { listFormerStandIns } from "~/db/stand-ins.server";
import { insertSignOff, updateWinConfirmed } from "~/db/win-writes.server";
import { findWinForUpdate, type FoundWin } from "~/db/wins.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { withoutTurns } from "~/domain/turning-signs";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkSending, checkSignOff, isTied, standInFor } from "~/domain/wins/sign-off";
import type { SignOff } from "~/domain/wins/win";
import { transact, type Act } from "./act.server";
import { peopleOf } from "./win-letters.server";

/**
 * Signs a win for the actor's side, in words about the other side. The second side's signature confirms it. `sentAt` says
 * which sending of the win was read: what was sent anew since then is read again first.
 */
export async function confirmWin(
  act: Act,
  { winId, words, sentAt }: { winId: string; words: string; sentAt?: string | null },
): Promise<Verdict<"signed" | "confirmed">> {
  return transact(act, async (tx) => {
    const personId = personIdOf(act.actor);
    const found = await findWinForUpdate(tx, winId);
    if (!found || personId === null) return refused("not-found");
    const win = { ...found, standIns: await listFormerStandIns(tx, found, act.now) };
    const side = checkSignOff(win, personId, words);
    if (!side.ok) return side;
    const asRead = checkSending(win, sentAt);
    if (!asRead.ok) return asRead;
    const standsIn = standInFor(win, personId);
    const signOff = {
      side: side.value,
      personId,
      name: nameOf(act.actor),
      words: withoutTurns(words).trim(),
    };
    const { name: _, ...row } = signOff;
    const place = { forId: standsIn?.forId ?? null, asLead: standsIn?.as === "lead" };
    await insertSignOff(tx, { ...row, ...place, winId, signedAt: act.now });
    const subject = { type: "win", id: winId };
    const after = { side: side.value, ...(standsIn && { standsInFor: standsIn.forId, as: standsIn.as }) };
    await recordEvent(tx, act, { act: "win.signed", subject, after });
    const signOffs = [...win.signOffs, signOff];
    if (!isTied(signOffs)) return granted("signed");
    await updateWinConfirmed(tx, winId, act.now);
    await recordEvent(tx, act, {
      act: "win.confirmed",
      subject,
      before: { state: win.state },
      after: { state: "confirmed" },
    });
    await tellEverybody(tx, act, win, signOffs);
    return granted("confirmed");
  });
}

async function tellEverybody(tx: Tx, act: Act, win: FoundWin, signOffs: readonly SignOff[]): Promise<void> {
  const wordsOf = (side: string) => signOffs.find((one) => one.side === side)?.words ?? "";
  const letters = peopleOf(win).map((person) => ({
    template: "win-confirmed" as const,
    to: { personId: person.id, name: person.name, address: person.email },
    key: `win-confirmed/${win.id}/${person.id}`,
    props: {
      name: person.name,
      winTitle: win.title,
      salesWords: wordsOf("sales"),
      procurementWords: wordsOf("procurement"),
      path: `/wins/${win.id}`,
    },
  }));
  await queueLetters(tx, act, letters);
}
