import { expect, test } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { colleagues } from "../../prisma/seed/people";
import { loadDemo } from "../../prisma/seed/load-demo";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const now = await databaseNow(db);
await loadDemo(db, now);

const countsBy = <T extends { state: string }>(rows: T[]) =>
  Object.fromEntries(
    [...new Set(rows.map(({ state }) => state))]
      .sort()
      .map((state) => [state, rows.filter((row) => row.state === state).length]),
  );

test("about sixty people in every kind of department, one with each role", async () => {
  const people = await db.person.findMany({ include: { department: true, grants: true } });
  expect(people).toHaveLength(colleagues.length);
  expect(new Set(people.map(({ department }) => department.function))).toEqual(
    new Set(["sales", "procurement", "finance", "hr", "other"]),
  );
  const roles = people.flatMap(({ grants }) => grants.map(({ role }) => role)).sort();
  expect(roles).toEqual(["admin", "auditor", "buyer", "finance", "hr", "hr"]);
  expect(people.filter(({ managerId }) => managerId === null).map(({ name }) => name)).toEqual([
    "Yara Moonfield",
  ]);
});

test("wins, cycles and orders stand in their states", async () => {
  expect(countsBy(await db.win.findMany())).toEqual({
    ...{ closed: 8, confirmed: 6, draft: 1, returned: 1, submitted: 1, validated: 6 },
  });
  expect(await db.win.count({ where: { hideCustomer: true, state: "confirmed" } })).toBe(1);
  const cycles = await db.cycle.findMany({ orderBy: { votingCloseAt: "asc" } });
  expect(cycles.map(({ phase }) => phase)).toEqual(["announced", "voting", "nominating"]);
  expect(countsBy(await db.trophyOrder.findMany())).toEqual({
    acknowledged: 1,
    draft: 1,
    received: 1,
    sent: 1,
    shipped: 1,
    submitted: 1,
  });
});

test("the past cycle has the laureates that its count found", async () => {
  const laureates = await db.laureate.findMany({
    where: { categoryId: { not: null } },
    orderBy: { awardName: "asc" },
  });
  expect(laureates.map(({ awardName, title }) => [awardName, title])).toEqual([
    ["In From the Start", "Priya Wintergreen"],
    ["Kindred Spirits", "Ingrid and Fatou"],
    ["Quiet Engine", "Bram Dovetail"],
    ["Well Made", "Hanna Millrace"],
  ]);
});

test("the club has its years, and two dry runs wait", async () => {
  const runs = await db.thresholdRun.findMany({
    include: { laureates: true },
    orderBy: { createdAt: "asc" },
  });
  expect(countsBy(runs)).toEqual({ confirmed: 3, previewed: 2 });
  expect(runs.map(({ laureates }) => laureates.map(({ title }) => title).sort())).toEqual([
    ["Emeka Starling"],
    ["Soo-ah Merriweather"],
    ["Kwame Oakenshaw", "Ngozi Larkspur", "Noor Elderflower", "Tomasz Fennimoor"],
    [],
    [],
  ]);
});

test("a jury has scored and one is at work, with somebody who stepped aside", async () => {
  const made = await db.category.findMany({
    where: { kind: "jury" },
    include: { cycle: true, result: true, jurors: { include: { assignments: true, person: true } } },
    orderBy: { cycle: { votingCloseAt: "asc" } },
  });
  expect(made.map(({ cycle, result }) => [cycle.phase, result?.outcome])).toEqual([
    ["announced", "decided"],
    ["voting", undefined],
  ]);
  const emeka = made[1]!.jurors.find(({ person }) => person.name === "Emeka Starling")!;
  expect(countsBy(emeka.assignments)).toEqual({ done: 2, open: 3 });
  const atWork = made[1]!.jurors.flatMap(({ assignments }) => assignments);
  expect(
    atWork
      .filter(({ state }) => state === "recused")
      .map(({ conflict }) => conflict)
      .sort(),
  ).toEqual(["family-or-friend", "same-team"]);
});

test("the open vote is partly cast, and nothing of it is counted", async () => {
  const category = await db.category.findFirstOrThrow({
    where: { kind: "vote", cycle: { phase: "voting" } },
    include: { roll: true },
  });
  const voted = category.roll.filter(({ votedOn }) => votedOn !== null).length;
  expect(voted).toBeGreaterThan(25);
  expect(voted).toBeLessThan(category.roll.length);
  expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(0);
});

test("letters wait in the outbox, and nothing is dated after today", async () => {
  expect(await db.letter.count()).toBeGreaterThan(300);
  expect(await db.letter.count({ where: { createdAt: { gt: now } } })).toBe(0);
  expect(await db.auditEvent.count({ where: { at: { gt: now } } })).toBe(0);
});

test("the record of it all is whole", async () => {
  expect(await verifyAudit(db)).toMatchObject({ whole: true });
});

test("loading again changes nothing; what was interrupted is loaded anew", async () => {
  const before = await db.auditEvent.count();
  await loadDemo(db, now);
  expect(await db.auditEvent.count()).toBe(before);
  await db.onceKey.delete({ where: { key: "demo-finished" } });
  await loadDemo(db, now);
  expect(await db.auditEvent.count()).toBe(before);
  expect(await db.person.count()).toBe(colleagues.length);
}, 120_000);

test("the board tells what stands, and last week's letter can be read", async () => {
  const day = new Date(now.toISOString().slice(0, 10));
  expect(await db.update.count({ where: { validUntil: { gte: day } } })).toBeGreaterThanOrEqual(5);
  expect(await db.update.count({ where: { validUntil: { lt: day } } })).toBe(2);
  const { publicHash } = await db.digestEdition.findFirstOrThrow();
  expect(publicHash).not.toBeNull();
  expect(await db.letter.count({ where: { template: "weekly-digest" } })).toBeGreaterThan(20);
});
