import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { readFrame } from "~/db/frame.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie } = await cast(db);
const app = await startApp(db);
const asCharlie = await app.signedIn(charlie);
const now = (await databaseNow(db)).getTime();
const inDays = (count: number) => new Date(now + count * 86_400_000);

async function openFor(days: number) {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  const dates = { nominationsCloseAt: inDays(days), votingOpenAt: inDays(30), votingCloseAt: inDays(40) };
  await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, announceAt: null } });
  return { id: cycle.id, categoryId: category.id };
}

const one = await openFor(7);
const late = await openFor(-0.001);

it("a declined nomination says so while its cycle still takes others", async () => {
  const nomination = await db.nomination.create({
    data: {
      ...{ categoryId: one.categoryId, nominatorId: charlie.id, nomineeKey: alice.id, state: "declined" },
      ...{ reason: "There is a better one.", createdAt: inDays(-2), updatedAt: inDays(-1) },
      answers: { story: "She called first." },
      nominees: { create: { personId: alice.id } },
    },
  });
  const path = `/cycles/${one.id}/nominate`;
  const page = async () => (await asCharlie.get(`${path}?nomination=${nomination.id}`)).text();
  const open = await page();
  expect(open).toContain("This nomination was declined");
  expect(open).toContain("There is a better one.");
  expect(open).toContain("takes nominations until");
  expect(open).not.toContain("Nominations are closed");
  await db.cycle.update({ where: { id: one.id }, data: { phase: "screening" } });
  const closed = await page();
  expect(closed).toContain("This nomination was declined");
  expect(closed).not.toContain("takes nominations until");
  await db.cycle.update({ where: { id: one.id }, data: { phase: "nominating" } });
});

it("leads to the one cycle that takes nominations, and not to one whose close has passed", async () => {
  expect((await readFrame(db, charlie.id)).nominatingCycleIds).toEqual([one.id]);
  const profile = await (await asCharlie.get(`/people/${alice.id}`)).text();
  expect(profile).toContain(`href="/cycles/${one.id}/nominate?nominee=${alice.id}"`);
  expect(profile).toContain(`href="/cycles/${one.id}/nominate"`);
  expect(profile).not.toContain(late.id);
});

it("asks for no choice where one cycle takes nominations, or among those that have ended", async () => {
  for (const query of [`win=some-win`, `nominee=${bob.id}`, `again=some-nomination`]) {
    const alone = await (await asCharlie.get(`/cycles?${query}`)).text();
    expect(alone).not.toContain("Several cycles take nominations");
    expect(alone).toContain(`href="/cycles/${one.id}/nominate?${query}"`);
  }
});

it("leads to the choice where several take nominations, and whom it is for goes along", async () => {
  const two = await openFor(9);
  const profile = await (await asCharlie.get(`/people/${bob.id}`)).text();
  expect(profile).toContain(`href="/cycles?nominee=${bob.id}"`);
  expect(profile).not.toContain(`/cycles/${one.id}/nominate`);
  const choice = await (await asCharlie.get(`/cycles?nominee=${bob.id}`)).text();
  expect(choice).toContain("Choose the one that this is for.");
  for (const { id } of [one, two])
    expect(choice).toContain(`href="/cycles/${id}/nominate?nominee=${bob.id}"`);
  expect(choice).not.toContain(`/cycles/${late.id}/nominate`);
  for (const list of ["open", "past"])
    expect(choice).toContain(`href="/cycles?nominee=${bob.id}&amp;list=${list}"`);
  const past = await (await asCharlie.get(`/cycles?nominee=${bob.id}&list=past`)).text();
  expect(past).not.toContain("Several cycles take nominations");
  expect(past).toContain(`href="/cycles?nominee=${bob.id}&amp;list=open"`);
  const plain = await (await asCharlie.get("/cycles")).text();
  expect(plain).not.toContain("Several cycles take nominations");
  expect(plain).toContain(`href="/cycles?list=past"`);
});
