import { expect, it } from "vitest";
import { makeAward } from "../../prisma/factories";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
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
    name: "Autumn 2032",
    description: "",
    timeZone: "Europe/Berlin",
    nominationsOpenAt: "2032-03-29T09:00",
    nominationsCloseAt: "2032-03-30T09:00",
    votingOpenAt: "2032-04-07T09:00",
    judgingOpenAt: "",
    votingCloseAt: "2032-04-17T09:00",
    announceAt: "",
    awardIds: [id],
  };
  const refused = await hr.post("/manage/cycles/new", plan);
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(html).toContain('id="judgingOpenAt-error"');
  expect(html).toContain("Autumn 2032");
  expect(await db.cycle.count({ where: { name: "Autumn 2032" } })).toBe(0);
  const made = await hr.post("/manage/cycles/new", { ...plan, judgingOpenAt: "2032-04-12T09:00" });
  expect(made.status).toBe(302);
  const planned = await db.cycle.findFirstOrThrow({ where: { name: "Autumn 2032" } });
  const room = await (await hr.get(`/manage/cycles/${planned.id}`)).text();
  expect(room).toContain(said);
  await db.cycle.update({ where: { id: planned.id }, data: { phase: "nominating" } });
  expect(await (await hr.get(`/cycles/${planned.id}`)).text()).toContain(`${said}.`);
});
