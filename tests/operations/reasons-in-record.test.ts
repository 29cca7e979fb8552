import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { askReversal } from "~/operations/ask-reversal.server";
import { removeComment } from "~/operations/remove-comment.server";
import { commentWin } from "~/operations/comment-win.server";
import { keepWin } from "~/operations/keep-win.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { hideWins } from "@tests/support/hidden-win";
import { mustDo } from "@tests/support/trophies";

const db = await testDatabase();
const people = await cast(db);
const now = new Date();
const { fresh } = await hideWins(db, people, now);
const withReason = [
  ...["win.returned", "win.value-reduced", "win.realisation-corrected", "win.reversal-asked", "win.reversed"],
  ...["win.reversal-declined", "win.comment-removed"],
];

async function keepAndTakeDown(winId: string): Promise<void> {
  mustDo(await askReversal(actAs(db, people.alice), { winId, reason: "They called it off." }));
  mustDo(await keepWin(actAs(db, people.frank), { winId, reason: "It is paid for." }));
  const words = { winId, text: "A private matter.", personIds: [], formKey: randomUUID() };
  const { id } = mustDo(await commentWin(actAs(db, people.charlie), words));
  mustDo(await removeComment(actAs(db, people.dana), { id, reason: "Named a private matter." }));
}
const told = async (winId?: string) =>
  db.auditEvent.findMany({
    where: { act: { startsWith: "win." }, subjectId: winId },
    orderBy: { seq: "asc" },
  });

it("the record of a win that hides its amounts keeps no reason, whatever was done with it", async () => {
  await keepAndTakeDown(fresh);
  const events = await told();
  for (const act of withReason) expect(events.map((one) => one.act)).toContain(act);
  expect(events.filter(({ reason }) => reason !== "").map(({ act }) => act)).toEqual([]);
});

it("the record of a win that hides nothing keeps them", async () => {
  await db.win.update({ where: { id: fresh }, data: { hideAmounts: false } });
  await db.winComment.deleteMany();
  const before = (await told(fresh)).length;
  await keepAndTakeDown(fresh);
  const events = (await told(fresh)).slice(before);
  expect(events.map(({ reason }) => reason).filter(Boolean)).toEqual([
    ...["They called it off.", "It is paid for.", "Named a private matter."],
  ]);
});
