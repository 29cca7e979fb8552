import { expect, it } from "vitest";
import { makeAward } from "../../prisma/factories";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { everybody, makeRunningCycle, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";

it("a cycle is planned with the day of the final where an award has a round before it, and says so", async () => {
  const said = "First colleagues choose four, then ranked choice";
  const { id } = await makeAward(db, {
    name: "Two steps",
    method: "irv",
    firstRound: { kind: "vote", method: "approval", size: 4 },
  });
  const form = await (await hr.get("/manage/cycles/new")).text();
  expect(form).toContain(said);
  const plan = {
    formKey: keyIn(form),
    name: "Autumn 2029",
    description: "",
    timeZone: "Europe/Berlin",
    nominationsOpenAt: "2029-03-29T09:00",
    nominationsCloseAt: "2029-03-30T09:00",
    votingOpenAt: "2029-04-07T09:00",
    judgingOpenAt: "",
    votingCloseAt: "2029-04-17T09:00",
    announceAt: "",
    awardIds: [id],
  };
  const refused = await hr.post("/manage/cycles/new", plan);
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(html).toContain('id="judgingOpenAt-error"');
  expect(html).toContain("Autumn 2029");
  expect(await db.cycle.count({ where: { name: "Autumn 2029" } })).toBe(0);
  const made = await hr.post("/manage/cycles/new", { ...plan, judgingOpenAt: "2029-04-12T09:00" });
  expect(made.status).toBe(302);
  const planned = await db.cycle.findFirstOrThrow({ where: { name: "Autumn 2029" } });
  const room = await (await hr.get(`/manage/cycles/${planned.id}`)).text();
  expect(room).toContain(said);
  await db.cycle.update({ where: { id: planned.id }, data: { phase: "nominating" } });
  expect(await (await hr.get(`/cycles/${planned.id}`)).text()).toContain(`${said}.`);
});

it("a draft to which such an award is added later does not open before the day of its final is said", async () => {
  const { cycle } = await makeRunningCycle(db, "draft");
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const dates = { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) };
  const change = (data: object) => db.cycle.update({ where: { id: cycle.id }, data });
  await change({ ...dates, judgingOpenAt: null, announceAt: null });
  const award = await makeAward(db, {
    name: "Added later",
    questions: [story] as never,
    eligibility: everybody as never,
    firstRound: { kind: "vote", method: "approval", size: 4 },
  });
  expect((await hr.post(`/manage/cycles/${cycle.id}/categories`, { awardId: award.id })).status).toBe(302);
  const path = `/manage/cycles/${cycle.id}/move?to=nominating`;
  const refused = await hr.post(path, {});
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain("the dates do not say when its final opens");
  expect((await db.cycle.findUniqueOrThrow({ where: { id: cycle.id } })).phase).toBe("draft");
  await change({ judgingOpenAt: inDays(17) });
  expect((await hr.post(path, {})).status).toBe(302);
});
