import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import {
  listBursts,
  listBusyNominators,
  listCircles,
  listReciprocal,
  listSameTexts,
} from "~/db/integrity-hints.server";
import { makePerson } from "../../prisma/factories";
import { cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, erin, departments } = await cast(db);
const some = (count: number) =>
  Promise.all(Array.from({ length: count }, () => makePerson(db, { departmentId: departments.sales.id })));

let cycleId: string;
let categoryId: string;

type Person = { id: string; name: string };

async function nominate(by: Person, of: Person, more: Record<string, unknown> = {}) {
  return db.nomination.create({
    data: {
      categoryId,
      nominatorId: by.id,
      state: "submitted",
      nomineeKey: of.id,
      answers: { story: `A story of ${randomUUID()} that nobody else tells in these words` },
      nominees: { create: { personId: of.id } },
      createdAt: afterDays(1),
      updatedAt: afterDays(1),
      submittedAt: afterDays(1),
      ...more,
    } as never,
  });
}

beforeEach(async () => {
  const made = await makeRunningCycle(db, "screening");
  cycleId = made.cycle.id;
  categoryId = made.category.id;
});

const names = (rows: { name: string }[][]) => rows.map((row) => row.map(({ name }) => name).sort());

it("two who nominated each other are found, once, and not for a draft", async () => {
  await nominate(alice, bob);
  await nominate(bob, alice, { state: "draft" });
  await nominate(charlie, charlie);
  expect(await listReciprocal(db, cycleId)).toEqual([]);
  await nominate(bob, alice);
  expect(names(await listReciprocal(db, cycleId))).toEqual([[alice.name, bob.name].sort()]);
});

it("a circle of three is found once, and neither an open one nor a pair", async () => {
  await nominate(alice, bob);
  await nominate(bob, charlie);
  await nominate(charlie, bob);
  expect(await listCircles(db, cycleId)).toEqual([]);
  await nominate(charlie, alice);
  expect(names(await listCircles(db, cycleId))).toEqual([[alice.name, bob.name, charlie.name].sort()]);
});

it("five different nominees of one nominator are many, and four are not", async () => {
  const people = await some(5);
  for (const person of people.slice(0, 4)) await nominate(erin, person);
  await nominate(erin, people[0]!, { state: "withdrawn" });
  expect(await listBusyNominators(db, cycleId)).toEqual([]);
  await nominate(erin, people[4]!);
  expect(await listBusyNominators(db, cycleId)).toEqual([{ id: erin.id, name: erin.name, count: 5 }]);
});

it("a burst is five in the last six hours, and two thirds of all", async () => {
  const { id: entryId } = await db.entry.create({
    data: { categoryId, nomineeKey: bob.id, title: bob.name },
  });
  const people = await some(8);
  const hours = (count: number) => new Date(afterDays(7).getTime() - count * 60 * 60 * 1000);
  const late = { entryId, submittedAt: new Date(hours(6).getTime() + 1) };
  for (const person of people.slice(0, 4)) await nominate(person, bob, late);
  await nominate(people[4]!, bob, { entryId, submittedAt: hours(6) });
  expect(await listBursts(db, cycleId)).toEqual([]);
  await nominate(people[5]!, bob, late);
  expect(await listBursts(db, cycleId)).toMatchObject([{ id: entryId, late: 5, all: 6 }]);
  await nominate(people[6]!, bob, { entryId });
  expect(await listBursts(db, cycleId)).toMatchObject([{ late: 5, all: 7 }]);
  await nominate(people[7]!, bob, { entryId });
  expect(await listBursts(db, cycleId)).toEqual([]);
});

it("the same long words are found, whatever case and spaces, and short or different ones are not", async () => {
  const words = "They asked the other side first, and what came of it was better for everybody in the house.";
  await nominate(alice, bob, { answers: { story: words } });
  await nominate(charlie, erin, { answers: { story: words.replace("better", "worse") } });
  await nominate(erin, bob, { answers: { story: "Good." } });
  await nominate(bob, erin, { answers: { story: "Good." } });
  expect(await listSameTexts(db, cycleId)).toEqual([]);
  await nominate(erin, charlie, { answers: { story: words.toUpperCase().replaceAll(" ", "  ") } });
  const [found, ...more] = await listSameTexts(db, cycleId);
  expect(more).toEqual([]);
  expect(found?.nominations.map(({ nominator }) => nominator).sort()).toEqual([alice.name, erin.name].sort());
});

it("of very many that say the same the first are named and all are counted", async () => {
  const story =
    "The same sentence from everybody, long enough that it is not alike by chance, word for word.";
  for (const person of await some(23)) await nominate(person, bob, { answers: { story } });
  const [found, ...more] = await listSameTexts(db, cycleId);
  expect(more).toEqual([]);
  expect(found?.count).toBe(23);
  expect(found?.nominations).toHaveLength(20);
});
