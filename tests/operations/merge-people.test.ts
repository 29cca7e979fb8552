import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { nomineeKey } from "~/domain/awards/nominee-key";
import { mergePeople } from "~/operations/merge-people.server";
import { reactivatePerson } from "~/operations/reactivate-person.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { listSuggestedDoubles } from "~/db/suggested-doubles.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeAward, makePerson } from "../../prisma/factories";

const db = await testDatabase();
const { adam, alice, bob, charlie, dana, departments } = await cast(db);
const hr = actAs(db, dana, afterDays(9));

let kept: Awaited<ReturnType<typeof makePerson>>;
let gone: Awaited<ReturnType<typeof makePerson>>;
beforeEach(async () => {
  const departmentId = departments.sales.id;
  kept = await makePerson(db, { name: "Mona Quill", departmentId });
  gone = await makePerson(db, { name: "Mona Quill", departmentId, employeeNumber: randomUUID() });
});

const merge = (by = hr) => mergePeople(by, { keptId: kept.id, goneId: gone.id });
const person = (id: string) => db.person.findUniqueOrThrow({ where: { id } });

async function nominate(
  by: typeof alice,
  nominees: { id: string }[],
  in_: { cycleId: string; categoryId: string },
) {
  const nomineeIds = nominees.map(({ id }) => id);
  const input = { ...in_, nomineeIds, teamName: "", answers: { story: "She called first." }, winId: null };
  const sent = await submitNomination(actAs(db, { ...by, roles: [] }, afterDays(1)), input, {
    nominationId: null,
    formKey: randomUUID(),
  });
  if (!sent.ok) throw new Error(sent.reason);
  return sent.value.id;
}

async function openCycle() {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  return { cycleId: cycle.id, categoryId: category.id };
}

test("what somebody did moves, the other account is closed and its address is free", async () => {
  const open = await openCycle();
  const given = await nominate(gone as never, [alice], open);
  const received = await nominate(bob, [gone, charlie], open);
  const award = await makeAward(db, { kind: "direct" });
  const laureate = await db.laureate.create({
    data: {
      awardId: award.id,
      awardName: award.name,
      title: "Mona Quill",
      citation: "First.",
      honouredOn: new Date("2026-01-10"),
      certificateCode: randomUUID(),
      createdAt: new Date(),
      members: { create: [{ personId: gone.id, name: gone.name, function: "other" }] },
    },
  });
  const { email, employeeNumber } = gone;
  expect(await merge()).toMatchObject({ ok: true });
  expect(await db.nomination.findUnique({ where: { id: given } })).toMatchObject({ nominatorId: kept.id });
  expect(
    await db.nomination.findUnique({ where: { id: received }, include: { nominees: true, entry: true } }),
  ).toMatchObject({
    nomineeKey: nomineeKey([kept.id, charlie.id]),
    entry: { nomineeKey: nomineeKey([kept.id, charlie.id]) },
    nominees: expect.arrayContaining([expect.objectContaining({ personId: kept.id })]),
  });
  expect(await db.laureateMember.findMany({ where: { laureateId: laureate.id } })).toMatchObject([
    { personId: kept.id, name: "Mona Quill" },
  ]);
  expect(await person(kept.id)).toMatchObject({ employeeNumber, deactivatedAt: null });
  expect(await person(gone.id)).toMatchObject({ mergedIntoId: kept.id, employeeNumber: null });
  expect((await person(gone.id)).deactivatedAt).not.toBeNull();
  expect(await db.person.count({ where: { email } })).toBe(0);
  expect(await db.auditEvent.count({ where: { act: "person.merged", subjectId: kept.id } })).toBe(1);
  expect(await reactivatePerson(hr, { personId: gone.id })).toMatchObject({ reason: "merged-away" });
  expect(await merge()).toMatchObject({ reason: "merged-away" });
});

test("entries of both become one while a cycle is screened, and one nominator counts once", async () => {
  const open = await openCycle();
  await nominate(alice, [kept], open);
  const twice = await nominate(alice, [gone], open);
  await nominate(bob, [gone], open);
  expect(await merge()).toMatchObject({ ok: true });
  const entries = await db.entry.findMany({
    where: { categoryId: open.categoryId, state: "open" },
    include: { nominations: { where: { state: "submitted" } }, members: true },
  });
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ nomineeKey: kept.id, members: [{ personId: kept.id }] });
  expect(entries[0]!.nominations.map(({ nominatorId }) => nominatorId).sort()).toContain(bob.id);
  expect(await db.nomination.findUnique({ where: { id: twice } })).not.toBeNull();
});

test("a team that named both names the person once", async () => {
  const open = await openCycle();
  const id = await nominate(alice, [kept, gone, bob], open);
  expect(await merge()).toMatchObject({ ok: true });
  const nomination = await db.nomination.findUniqueOrThrow({ where: { id }, include: { nominees: true } });
  expect(nomination.nominees.map(({ personId }) => personId).sort()).toEqual([kept.id, bob.id].sort());
  expect(nomination.nomineeKey).toBe(nomineeKey([kept.id, bob.id]));
});

test.each(["voting", "counting", "certifying"] as const)(
  "an account on a roll of a cycle in %s stays, and nobody gets two ballots",
  async (phase) => {
    const { cycle, category } = await makeRunningCycle(db, phase);
    await db.voterRoll.createMany({
      data: [kept, gone].map(({ id }) => ({ categoryId: category.id, personId: id })),
    });
    expect(await merge()).toMatchObject({ reason: "in-running-vote" });
    expect(await person(gone.id)).toMatchObject({ mergedIntoId: null, deactivatedAt: null });
    await db.cycle.update({ where: { id: cycle.id }, data: { phase: "announced" } });
    expect(await merge()).toMatchObject({ ok: true });
    expect(await db.voterRoll.count({ where: { categoryId: category.id } })).toBe(2);
  },
);

test("a roll of a vote that is over moves where the kept one is not on it", async () => {
  const { category } = await makeRunningCycle(db, "archived");
  await db.voterRoll.create({ data: { categoryId: category.id, personId: gone.id } });
  await merge();
  expect(await db.voterRoll.findMany({ where: { categoryId: category.id } })).toMatchObject([
    { personId: kept.id },
  ]);
});

test("reports follow, and nobody reports in a circle", async () => {
  const departmentId = departments.sales.id;
  const between = await makePerson(db, { name: "Between", departmentId, managerId: gone.id });
  await db.person.update({ where: { id: kept.id }, data: { managerId: between.id } });
  await db.person.update({ where: { id: gone.id }, data: { managerId: adam.id } });
  await merge();
  expect(await person(between.id)).toMatchObject({ managerId: kept.id });
  expect(await person(kept.id)).toMatchObject({ managerId: adam.id });
});

test("roles, one's own account and strangers are refused without a trace", async () => {
  const events = await db.auditEvent.count();
  await db.roleGrant.create({ data: { personId: gone.id, role: "finance", grantedAt: new Date() } });
  expect(await merge()).toMatchObject({ reason: "account-with-roles" });
  expect(await mergePeople(hr, { keptId: kept.id, goneId: kept.id })).toMatchObject({
    reason: "same-person",
  });
  expect(await mergePeople(hr, { keptId: kept.id, goneId: "no-such" })).toMatchObject({
    reason: "not-found",
  });
  const asAdmin = actAs(db, adam, afterDays(9));
  expect(await mergePeople(asAdmin, { keptId: adam.id, goneId: kept.id })).toMatchObject({
    reason: "own-account",
  });
  expect(await mergePeople(asAdmin, { keptId: kept.id, goneId: adam.id })).toMatchObject({
    reason: "own-account",
  });
  expect(await db.auditEvent.count()).toBe(events);
  expect(await merge(asAdmin)).toMatchObject({ ok: true });
  expect(await db.roleGrant.count({ where: { personId: gone.id } })).toBe(0);
});

test("the same name in the same department is suggested, other people are not", async () => {
  const suggested = (await listSuggestedDoubles(db)).map(({ people }) => people.map(({ id }) => id));
  expect(suggested.some((ids) => ids.includes(kept.id) && ids.includes(gone.id))).toBe(true);
  expect(suggested.flat()).not.toContain(alice.id);
});
