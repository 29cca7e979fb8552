import { beforeEach, expect, test } from "vitest";
import { readParticipation } from "~/db/participation.server";
import { anyone } from "~/domain/awards/eligibility";
import { refreshParticipation } from "~/operations/refresh-participation.server";
import { makeAward, makeCategory, makePerson } from "../../prisma/factories";
import { cast } from "@tests/support/cast";
import { afterDays, everybody, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, departments } = await cast(db);
const at = (minutes: number) => new Date(afterDays(1).getTime() + minutes * 60_000);

let cycleId: string;
let categoryId: string;

const read = async () => readParticipation(db, cycleId);
async function countedAt(minutes: number) {
  await refreshParticipation(db, at(minutes));
  return read();
}
async function nominate(person: { id: string }, state = "submitted", into = categoryId) {
  const times = { createdAt: at(0), updatedAt: at(0), submittedAt: at(0) };
  const columns = { categoryId: into, nominatorId: person.id, nomineeKey: bob.id, state: state as never };
  await db.nomination.create({ data: { ...columns, ...times } });
}

beforeEach(async () => {
  await db.cycle.updateMany({ data: { phase: "cancelled" } });
  const salesOnly = { ...everybody, nominate: { ...anyone, functions: ["sales", "procurement"] } };
  const made = await makeRunningCycle(db, "nominating", { eligibility: salesOnly as never });
  cycleId = made.cycle.id;
  categoryId = made.category.id;
});

test("each person counts once, those whom no award asks do not, drafts and withdrawn ones neither", async () => {
  const award = await makeAward(db, { name: "Peer Thanks", eligibility: everybody as never });
  const second = await makeCategory(db, cycleId, award.id);
  await nominate(alice);
  await nominate(alice, "returned", second.id);
  await nominate(bob, "draft");
  await nominate(charlie, "withdrawn", second.id);
  const everyone = await db.person.count({ where: { deactivatedAt: null } });
  expect(await countedAt(0)).toMatchObject({ eligible: everyone, cast: 1 });
});

test("figures stand still until the next quarter of an hour, and are exact after the close", async () => {
  expect(await read()).toBeNull();
  const groups = [
    { name: "procurement", eligible: 2, cast: 0 },
    { name: "sales", eligible: 1, cast: 0 },
  ];
  const first = await countedAt(1);
  expect(first).toMatchObject({ eligible: 3, cast: 0, together: ["procurement", "sales"] });
  expect(first?.groups).toEqual(expect.arrayContaining(groups));
  await nominate(alice);
  expect(await countedAt(14)).toMatchObject({ cast: 0 });
  expect(await countedAt(15)).toMatchObject({ cast: 1 });
  await nominate(bob);
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening", nominationsCloseAt: at(20) } });
  expect(await countedAt(21)).toMatchObject({ cast: 2 });
  await nominate(charlie);
  expect(await countedAt(90)).toMatchObject({ cast: 2, eligible: 3 });
});

test("a department that was taken together with another stays so when it grows", async () => {
  await countedAt(1);
  for (let count = 0; count < 9; count += 1)
    await makePerson(db, { departmentId: (count < 5 ? departments.sales : departments.procurement).id });
  expect(await countedAt(16)).toMatchObject({ eligible: 12, together: ["procurement", "sales"] });
  await db.participationCount.delete({ where: { cycleId } });
  expect(await countedAt(17)).toMatchObject({ eligible: 12, together: [] });
});
