import { randomUUID } from "node:crypto";
import { digestSample } from "@emails/digest/sample";
import type { Database } from "~/db/client.server";
import { findWin } from "~/db/wins.server";
import { askReversal } from "~/operations/ask-reversal.server";
import { askRealisations } from "~/operations/ask-realisations.server";
import { checkValue } from "~/operations/check-value.server";
import { commentWin } from "~/operations/comment-win.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { postUpdate } from "~/operations/post-update.server";
import { recordWin } from "~/operations/record-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { actAs, type Cast } from "./cast";
import { mustDo } from "./trophies";
import { procurementWords, salesWords, winForm } from "./wins";

const day = 24 * 60 * 60 * 1000;

/** A win of a hundred days ago that Finance validated, and whose people are asked what came in; answers that page. */
export async function checkWin(db: Database, people: Cast, now: Date): Promise<string> {
  const { alice, bob, frank } = people;
  const act = (person: Cast["alice"]) => actAs(db, person, new Date(now.getTime() - 100 * day));
  const form = winForm(people, { title: "Checked by Finance", hideAmounts: true });
  const sent = await recordWin(act(alice), { formKey: randomUUID() }, form);
  if (!sent.ok) throw new Error(sent.reason);
  const winId = sent.value;
  mustDo(await confirmWin(act(alice), { winId, words: salesWords }));
  mustDo(await confirmWin(act(bob), { winId, words: procurementWords }));
  const lineId = (await findWin(db, winId))!.valueLines[0]!.id;
  const decision = { does: "validate" as const, reason: "" };
  mustDo(await checkValue(act(frank), { lineId, seen: 0, decision }));
  await askRealisations(db, now);
  return `/wins/${winId}/realisation`;
}

/**
 * A win whose customer and amounts are hidden, with words below it, that Finance reversed; and one that stands, hides
 * the same, and has words too.
 */
export async function celebrateWins(db: Database, people: Cast, now: Date): Promise<void> {
  const { alice, bob, charlie, frank } = people;
  const act = (person: Cast["alice"]) => actAs(db, person, new Date(now.getTime() - 10 * day));
  for (const title of ["Fell through", "Kept to ourselves"]) {
    const form = winForm(people, { title, hideCustomer: true, hideAmounts: true });
    const sent = await recordWin(act(alice), { formKey: randomUUID() }, form);
    if (!sent.ok) throw new Error(sent.reason);
    const winId = sent.value;
    mustDo(await confirmWin(act(alice), { winId, words: salesWords }));
    mustDo(await confirmWin(act(bob), { winId, words: procurementWords }));
    const words = { winId, formKey: randomUUID(), text: "Well done, @Bob.", personIds: [] };
    mustDo(await commentWin(act(charlie), words));
    if (title !== "Fell through") continue;
    mustDo(await askReversal(act(alice), { winId, reason: "Of 27,777 nothing came." }));
    mustDo(await reverseWin(act(frank), { winId, reason: "Of 27,777 nothing came in." }));
  }
}

/** A note of Bob's on the board, for today; answers the board as its author sees it. */
export async function putOnBoard(db: Database, { bob }: Cast, now: Date): Promise<string> {
  const validUntil = new Date(now.getTime() + day).toISOString().slice(0, 10);
  const words = {
    line: "Copper sensors take two weeks longer",
    text: "Ask before you promise.",
    tags: ["copper"],
  };
  const content = { ...words, kind: "shortage" as const, audience: "sales" as const, validUntil };
  mustDo(await postUpdate(actAs(db, bob, now), { formKey: randomUUID(), content }));
  await keepLetter(db, now);
  return "/updates?side=procurement&kind=shortage";
}

/** A weekly letter of an earlier week, with something of everything. */
async function keepLetter(db: Database, createdAt: Date): Promise<void> {
  const week = "2026-W02";
  await db.digestEdition.create({
    data: { week, state: "approved", publicHash: "full", until: createdAt, createdAt },
  });
  await db.digestVariant.create({ data: { week, hash: "full", content: digestSample.content as object } });
}

/** Somebody of an entry was told that they are nominated; answers the page they read. */
export async function tellNominee(
  db: Database,
  { id: personId, name }: { id: string; name: string },
  { categoryId, now }: { categoryId: string; now: Date },
): Promise<string> {
  const { id } = await db.entry.findFirstOrThrow({ where: { categoryId, members: { some: { personId } } } });
  const path = `/nominated/${id}`;
  const award = { awardName: "Award by irv", cycleName: "Cycle", title: name, isTeam: false };
  const props = { name, ...award, until: now.toISOString(), timeZone: "UTC", path };
  const sent = { personId, toName: name, toAddress: "told@fenwright.example", props, state: "sent" as const };
  const idempotencyKey = `you-are-nominated/${id}/${personId}/${now.toISOString()}`;
  await db.letter.create({
    data: { template: "you-are-nominated", idempotencyKey, ...sent, dueAt: now, createdAt: now },
  });
  return path;
}
