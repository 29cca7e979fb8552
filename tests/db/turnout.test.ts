import { expect, test } from "vitest";
import { readTurnout } from "~/db/turnout.server";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob } = await cast(db);

test("turnout stands still for a quarter of an hour while a vote is open, and is exact afterwards", async () => {
  const { cycle, category } = await makeRunningCycle(db, "voting");
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 20, 9, minutes));
  const key = (personId: string) => ({ categoryId_personId: { categoryId: category.id, personId } });
  for (const { id } of [alice, bob])
    await db.voterRoll.create({ data: { categoryId: category.id, personId: id } });
  const read = async (minutes: number, phase = "voting") =>
    (await readTurnout(db, { id: cycle.id, phase }, at(minutes))).get(category.id);

  expect(await read(1)).toEqual({ eligible: 2, voted: 0 });
  await db.voterRoll.update({ where: key(alice.id), data: { votedOn: at(2) } });
  expect(await read(14)).toEqual({ eligible: 2, voted: 0 });
  expect(await read(15)).toEqual({ eligible: 2, voted: 1 });
  await db.voterRoll.update({ where: key(bob.id), data: { votedOn: at(16) } });
  expect(await read(16, "counting")).toEqual({ eligible: 2, voted: 2 });
});
