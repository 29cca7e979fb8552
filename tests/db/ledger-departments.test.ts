import { beforeAll, expect, test } from "vitest";
import type { Database, Tx } from "~/db/client.server";
import { listLedgerIds } from "~/db/ledger.server";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { insertRandomWins, type RandomWin } from "@tests/support/random-wins";

const db = await testDatabase();
let people: Cast;
let winId = "";

const plain: RandomWin = {
  ...{ state: "confirmed", currency: "EUR", hideAmounts: false, author: "alice", withCharlie: false },
  ...{ lead: null, engaged: null, won: 30, isDated: true, values: [] },
};

beforeAll(async () => {
  people = await cast(db);
  await insertRandomWins(db, people, [plain]);
  winId = (await db.win.findFirstOrThrow()).id;
});

/** In the ledger of which departments the win stands. */
async function standsUnder() {
  const viewer = { id: people.charlie.id, roles: people.charlie.roles };
  const found: string[] = [];
  for (const { id, name } of await db.department.findMany({ orderBy: { name: "asc" } })) {
    const asked = readLedgerQuery(new URLSearchParams({ department: id }));
    const ids = await listLedgerIds(db, { viewer, asked, days: { from: null, to: null } }, { page: 1 });
    if (ids.includes(winId)) found.push(name);
  }
  return found;
}

async function departmentOf(id: string) {
  return (await db.person.findUniqueOrThrow({ where: { id }, include: { department: true } })).department;
}

test("a win stands under the departments of its people, wherever they go and whoever comes", async () => {
  const [alices, bobs, charlies] = await Promise.all(
    [people.alice, people.bob, people.charlie].map(({ id }) => departmentOf(id)),
  );
  const both = [alices!.name, bobs!.name].sort();
  expect(await standsUnder()).toEqual(both);

  await db.winParticipant.create({ data: { winId, personId: people.charlie.id, side: "other" } });
  expect(await standsUnder()).toEqual([...both, charlies!.name].sort());

  await db.winParticipant.deleteMany({ where: { personId: people.charlie.id } });
  expect(await standsUnder()).toEqual(both);

  await db.person.update({ where: { id: people.bob.id }, data: { departmentId: charlies!.id } });
  expect(await standsUnder()).toEqual([alices!.name, charlies!.name].sort());

  await db.winParticipant.updateMany({
    where: { personId: people.bob.id },
    data: { personId: people.charlie.id },
  });
  await db.person.update({ where: { id: people.bob.id }, data: { departmentId: bobs!.id } });
  expect(await standsUnder()).toEqual([alices!.name, charlies!.name].sort());
});

test("a draft stands under none, and comes with its departments when it is sent", async () => {
  await db.win.update({ where: { id: winId }, data: { state: "draft" } });
  expect(await standsUnder()).toEqual([]);
  await db.win.update({ where: { id: winId }, data: { state: "confirmed" } });
  expect(await standsUnder()).toHaveLength(2);
});

/** Where the people of the win work now. */
async function whereTheyWork() {
  const parts = await db.winParticipant.findMany({
    where: { winId },
    include: { person: { include: { department: true } } },
  });
  return [...new Set(parts.map(({ person }) => person.department.name))].sort();
}

const moves = (on: Database | Tx, person: { id: string }, to: { id: string }) =>
  on.person.update({ where: { id: person.id }, data: { departmentId: to.id } });

test("a win that comes in while somebody moves stands where they go, and neither waits for the other", async () => {
  await db.win.update({ where: { id: winId }, data: { state: "draft" } });
  await db.$transaction(async (tx) => {
    await moves(tx, people.alice, people.departments.finance);
    await db.win.update({ where: { id: winId }, data: { state: "confirmed" } });
  });
  expect(await standsUnder()).toContain("Finance");
  expect(await standsUnder()).toEqual(await whereTheyWork());
});

test("two who move at the same time are both followed", async () => {
  const { sales, operations, finance, procurement } = people.departments;
  await moves(db, people.alice, sales);
  await moves(db, people.charlie, finance);
  await db.$transaction(async (tx) => {
    await moves(tx, people.alice, operations);
    await moves(db, people.charlie, procurement);
  });
  expect(await standsUnder()).toEqual(["Operations", "Procurement"]);
  expect(await standsUnder()).toEqual(await whereTheyWork());
});
