import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { listNominationsGiven } from "~/db/nominations-given.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const now = afterDays(30);

test("others see laureates whom somebody nominated with their name, and only after the announcement", async () => {
  const { cycle, category, award } = await makeRunningCycle(db, "nominating");
  for (const nominee of [alice, bob]) {
    const input = {
      ...{ cycleId: cycle.id, categoryId: category.id, nomineeIds: [nominee.id] },
      ...{ teamName: "", answers: { story: "They called first." }, winId: null },
    };
    const at = { nominationId: null, formKey: randomUUID() };
    expect(await submitNomination(actAs(db, charlie, afterDays(1)), input, at)).toMatchObject({ ok: true });
  }
  const entry = await db.entry.findFirstOrThrow({ where: { categoryId: category.id, nomineeKey: alice.id } });
  await db.laureate.create({
    data: {
      ...{ awardId: award.id, categoryId: category.id, entryId: entry.id, awardName: award.name },
      ...{ title: alice.name, citation: "First.", certificateCode: randomUUID() },
      ...{ honouredOn: afterDays(20), announcedAt: afterDays(20), createdAt: afterDays(20) },
      members: { create: [{ personId: alice.id, name: alice.name, function: "other" }] },
    },
  });
  const seenBy = async (viewer: { id: string }) =>
    (await listNominationsGiven(db, { personId: charlie.id, viewerId: viewer.id, now })).map(
      ({ title }) => title,
    );
  const agree = (mayBeNamed: boolean) =>
    db.nomination.updateMany({ where: { nominatorId: charlie.id }, data: { mayBeNamed } });

  await agree(true);
  for (const phase of ["voting", "certifying"] as const) {
    await db.cycle.update({ where: { id: cycle.id }, data: { phase } });
    expect(await seenBy(dana)).toEqual([]);
    expect(await seenBy(charlie)).toEqual([]);
  }
  await db.cycle.update({
    where: { id: cycle.id },
    data: { phase: "announced", announcedAt: afterDays(20) },
  });
  expect(await seenBy(dana)).toEqual([alice.name]);
  expect((await seenBy(charlie)).sort()).toEqual([alice.name, bob.name].sort());
  await db.person.update({ where: { id: alice.id }, data: { hallVisibility: "hidden" } });
  expect(await seenBy(dana)).toEqual([]);
  await db.person.update({ where: { id: alice.id }, data: { hallVisibility: "shown" } });
  await agree(false);
  expect(await seenBy(dana)).toEqual([]);
  expect(await seenBy(charlie)).toHaveLength(2);
});
