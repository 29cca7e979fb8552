import { expect, it } from "vitest";
import { sendDueReminders } from "~/operations/send-due-reminders.server";
import { sendListReminders } from "~/operations/send-list-reminders.server";
import { cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { castChoice, handOverAt, makeOpenJury } from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 10 });
const { alice, bob, frank, departments } = await cast(db);
const jurors = await makeVoters(db, departments.operations.id, 3);
const settings = { vote: "shortlist", voteMethod: "approval", shortlistSize: 2 } as const;
const open = () => makeOpenJury(db, { honoured: [alice, bob, frank], jurors, settings });
const lettersWith = (part: string) =>
  db.letter.findMany({ where: { template: "closing-soon", idempotencyKey: { contains: part } } });

it("reminds those who have not voted of a vote that makes a jury's list, once, a day before it closes", async () => {
  const { category } = await open();
  await castChoice(db, jurors[0]!, category.id, { approve: [] });
  const soon = new Date(handOverAt.getTime() - 24 * 60 * 60 * 1000);
  await sendListReminders(db, new Date(soon.getTime() - 60_000));
  expect(await lettersWith(category.id)).toEqual([]);
  await Promise.all([sendListReminders(db, soon), sendListReminders(db, soon)]);
  await sendListReminders(db, new Date(soon.getTime() + 60_000));
  const sent = await lettersWith(category.id);
  expect(sent).toHaveLength((await db.voterRoll.count({ where: { categoryId: category.id } })) - 1);
  expect(sent.map(({ personId }) => personId)).not.toContain(jurors[0]!.id);
  expect(sent[0]!.props).toMatchObject({ closesAt: handOverAt.toISOString() });
  const reminded = { act: "jury.vote-reminded", subjectId: category.id };
  expect(await db.auditEvent.findMany({ where: reminded, select: { after: true } })).toEqual([
    { after: { closesAt: handOverAt.toISOString() } },
  ]);
});

it("names no close of the cycle to those whose ballot closes before it", async () => {
  const { category, cycle } = await open();
  await db.cycle.update({ where: { id: cycle.id }, data: { judgingOpenAt: afterDays(20.5) } });
  await sendDueReminders(db, afterDays(20));
  expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).closingSoonSentAt).not.toBeNull();
  expect(await lettersWith(cycle.id)).toEqual([]);
  await sendListReminders(db, afterDays(20));
  expect((await lettersWith(category.id)).length).toBeGreaterThan(0);
});
