import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { dayAndTime } from "~/ui/dates";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

/** The fields of the form as a page shows them. */
function fieldsOf(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([input]) => input);
  const written = inputs.filter((input) => /name="(\w+At|shown)"/.test(input));
  return Object.fromEntries(
    written.map((input) => [/name="(\w+)"/.exec(input)?.[1], / value="([^"]*)"/.exec(input)?.[1] ?? ""]),
  ) as Record<string, string>;
}

const path = await cycleAhead();

async function cycleAhead(): Promise<string> {
  const { cycle } = await makeRunningCycle(db, "nominating");
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const dates = { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) };
  await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, announceAt: null } });
  return `/manage/cycles/${cycle.id}/dates`;
}

const page = async () => fieldsOf(await (await hr.get(path)).text());
const daysAfter = (shown: string | undefined, days: number) =>
  new Date(Date.parse(`${shown}Z`) + days * 86_400_000).toISOString().slice(0, 16);
const send = (fields: Record<string, string>) => hr.post(path, { ...fields, reason: "A bank holiday." });

it("two who change the dates of a cycle from the same page keep what the other changed", async () => {
  const shown = await page();
  const moved = (field: string) => ({ [field]: daysAfter(shown[field], 1) });
  for (const field of ["nominationsCloseAt", "votingCloseAt"])
    expect((await send({ ...shown, ...moved(field) })).status).toBe(302);
  expect(await page()).toMatchObject({ ...moved("nominationsCloseAt"), ...moved("votingCloseAt") });
});

it("who moves a date that somebody else has moved meanwhile sees that first, and keeps what was typed", async () => {
  const shown = await page();
  const [first, second] = [daysAfter(shown.votingCloseAt, 1), daysAfter(shown.votingCloseAt, 2)];
  expect((await send({ ...shown, votingCloseAt: first })).status).toBe(302);
  expect((await send({ ...shown, votingCloseAt: first })).status).toBe(302);
  const refused = await send({ ...shown, votingCloseAt: second });
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain(`A colleague has changed this to ${dayAndTime(`${first}Z`, "UTC")} meanwhile.`);
  expect(html).toContain("A bank holiday.");
  expect(fieldsOf(html).votingCloseAt).toBe(second);
  expect((await page()).votingCloseAt).toBe(first);
  expect((await send(fieldsOf(html))).status).toBe(302);
  expect((await page()).votingCloseAt).toBe(second);
});

it("who moves two such dates sees both before they are written over, one after the other", async () => {
  const shown = await page();
  const moved = (days: number) => ({
    nominationsCloseAt: daysAfter(shown.nominationsCloseAt, days),
    votingCloseAt: daysAfter(shown.votingCloseAt, days),
  });
  expect((await send({ ...shown, ...moved(1) })).status).toBe(302);
  const first = await send({ ...shown, ...moved(2) });
  const firstHtml = await first.text();
  expect(firstHtml).toMatch(/id="nominationsCloseAt-error"/);
  expect(firstHtml).not.toMatch(/id="votingCloseAt-error"/);
  const second = await send(fieldsOf(firstHtml));
  expect(second.status).toBe(409);
  const secondHtml = await second.text();
  expect(secondHtml).toMatch(/id="votingCloseAt-error"[^]*A colleague has changed this/);
  expect(await page()).toMatchObject(moved(1));
  expect((await send(fieldsOf(secondHtml))).status).toBe(302);
  expect(await page()).toMatchObject(moved(2));
});

it("a date more than five years ahead is asked for again beside its field", async () => {
  const shown = await page();
  const refused = await send({ ...shown, announceAt: "9999-12-01T10:00" });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toMatch(/id="announceAt-error"[^]*more than five years ahead/);
});
