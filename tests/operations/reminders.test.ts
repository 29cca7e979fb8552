import { expect, it } from "vitest";
import { askReminder } from "~/operations/ask-reminder.server";
import { changeReminders } from "~/operations/change-reminders.server";
import { closeVoting } from "~/operations/close-voting.server";
import { pauseCycle } from "~/operations/pause-cycle.server";
import { sendDueReminders } from "~/operations/send-due-reminders.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { castFor, makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { dana, alice, bob, charlie, erin } = await cast(db);
const hr = (day: number) => actAs(db, dana, afterDays(day));
const to = async (template: string, cycleId: string) =>
  (await db.letter.findMany({ where: { template, idempotencyKey: { contains: cycleId } } })).map(
    ({ personId }) => personId,
  );

it("by hand goes to those who have not voted, with the next quarter of an hour, once", async () => {
  const { cycle, category, entries } = await makeOpenVote(db, {
    honoured: [bob, erin],
    voters: [alice, charlie],
  });
  await castFor(db, alice, category.id, entries);
  const asked = await Promise.all([askReminder(hr(15), cycle.id), askReminder(hr(15), cycle.id)]);
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  await sendDueReminders(db, new Date(afterDays(15).getTime() + 14 * 60_000));
  expect(await to("closing-soon", cycle.id)).toEqual([]);
  const quarter = new Date(afterDays(15).getTime() + 15 * 60_000);
  await Promise.all([sendDueReminders(db, quarter), sendDueReminders(db, quarter)]);
  await sendDueReminders(db, quarter);
  expect(await to("closing-soon", cycle.id)).toEqual([charlie.id]);
  const before = await traceOf(db);
  expect(await askReminder(hr(16), cycle.id)).toMatchObject({ reason: "reminded-lately" });
  expect(await traceOf(db)).toEqual(before);
  expect((await askReminder(hr(16.02), cycle.id)).ok).toBe(true);
});

it("by rule leaves on each of its days, once with many workers, and never more often than the gap", async () => {
  const { cycle } = await makeOpenVote(db, { honoured: [bob, erin], voters: [alice, charlie] });
  const rules = { voteReminderDays: [5, 4, 1], nominationReminderDays: [], reminderGapDays: 2 };
  expect((await changeReminders(hr(14), cycle.id, rules)).ok).toBe(true);
  for (const day of [16, 17, 17.9])
    await Promise.all([sendDueReminders(db, afterDays(day)), sendDueReminders(db, afterDays(day))]);
  expect(await to("closing-soon", cycle.id)).toHaveLength(2);
  await sendDueReminders(db, afterDays(18));
  expect(await to("closing-soon", cycle.id)).toHaveLength(4);
  await sendDueReminders(db, afterDays(20));
  expect(await to("closing-soon", cycle.id)).toHaveLength(6);
});

it("to nominate goes to those who may and have sent nothing", async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  await changeReminders(hr(1), cycle.id, {
    voteReminderDays: [],
    nominationReminderDays: [2],
    reminderGapDays: 1,
  });
  for (const [person, state] of [
    [alice, "submitted"],
    [charlie, "draft"],
  ] as const)
    await db.nomination.create({
      data: {
        categoryId: category.id,
        nominatorId: person.id,
        state,
        nomineeKey: bob.id,
        createdAt: afterDays(1),
        updatedAt: afterDays(1),
      },
    });
  await sendDueReminders(db, new Date(afterDays(5).getTime() - 1));
  expect(await to("nominations-closing", cycle.id)).toEqual([]);
  await sendDueReminders(db, afterDays(5));
  await sendDueReminders(db, afterDays(5));
  const reminded = await to("nominations-closing", cycle.id);
  expect(reminded).toHaveLength((await db.person.count({ where: { deactivatedAt: null } })) - 1);
  expect(reminded).toContain(charlie.id);
  expect(reminded).not.toContain(alice.id);
});

it("is refused outside its phases and in a pause, and an asked one does not outlive its phase", async () => {
  const screening = await makeRunningCycle(db, "screening");
  expect(await askReminder(hr(8), screening.cycle.id)).toMatchObject({ reason: "wrong-phase" });
  const { cycle } = await makeOpenVote(db, { honoured: [bob, erin], voters: [alice] });
  await askReminder(hr(15), cycle.id);
  await closeVoting(hr(15), cycle.id);
  expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).reminderAskedAt).toBeNull();
  const paused = await makeOpenVote(db, { honoured: [bob, erin], voters: [alice] });
  await pauseCycle(hr(15), paused.cycle.id, "A name is wrong.");
  expect(await askReminder(hr(15), paused.cycle.id)).toMatchObject({ reason: "cycle-paused" });
  const over = await makeRunningCycle(db, "announced");
  const rules = { voteReminderDays: [], nominationReminderDays: [], reminderGapDays: 1 };
  expect(await changeReminders(hr(8), over.cycle.id, rules)).toMatchObject({ reason: "wrong-phase" });
});
