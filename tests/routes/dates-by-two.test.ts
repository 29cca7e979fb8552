import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
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

it("two who change the dates of a cycle from the same page keep what the other changed", async () => {
  const { cycle } = await makeRunningCycle(db, "nominating");
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const dates = { nominationsCloseAt: inDays(7), votingOpenAt: inDays(14), votingCloseAt: inDays(21) };
  await db.cycle.update({ where: { id: cycle.id }, data: { ...dates, announceAt: null } });
  const path = `/manage/cycles/${cycle.id}/dates`;
  const shown = fieldsOf(await (await hr.get(path)).text());
  const dayAfter = (field: string) =>
    new Date(Date.parse(`${shown[field]}Z`) + 86_400_000).toISOString().slice(0, 16);
  const sent = async (field: string) => {
    const form = { ...shown, [field]: dayAfter(field), reason: "A bank holiday." };
    expect((await hr.post(path, form)).status).toBe(302);
  };
  await sent("nominationsCloseAt");
  await sent("votingCloseAt");
  const after = fieldsOf(await (await hr.get(path)).text());
  expect(after.nominationsCloseAt).toBe(dayAfter("nominationsCloseAt"));
  expect(after.votingCloseAt).toBe(dayAfter("votingCloseAt"));
});
