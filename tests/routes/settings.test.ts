import { expect, it } from "vitest";
import { getCompany } from "~/db/company.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { winFields } from "@tests/support/win-fields";

const db = await testDatabase();
const people = await cast(db);
const app = await startApp(db);
const path = "/manage/settings";
const toyOf = async () => (await db.company.findUniqueOrThrow({ where: { id: 1 } })).toyValue;

it("never reads an amount of one currency as more of another, and keeps the currency once there are wins", async () => {
  const dana = await app.signedIn(people.dana);
  const change = async (changed: Record<string, string>) =>
    dana.post(path, { ...(await getCompany(db)), toyValue: "", ...changed });
  expect((await change({ currency: "KWD", toyValue: "050.125" })).status).toBe(302);
  expect(await toyOf()).toBe(50_125n);
  expect(await (await dana.get(path)).text()).toContain('value="050.125"');
  const refused = await change({ currency: "EUR", toyValue: "050.125", name: "Typed" });
  expect(refused.status).toBe(400);
  const html = await refused.text();
  for (const words of ['id="toyValue-error"', 'value="050.125"', 'value="EUR"', 'value="Typed"'])
    expect(html).toContain(words);
  expect(await toyOf()).toBe(50_125n);
  expect((await change({ currency: "EUR", toyValue: "50" })).status).toBe(302);
  expect(await toyOf()).toBe(50_00n);

  const alice = await app.signedIn(people.alice);
  await alice.post("/wins/new", winFields(people, "send", { title: "Kept in euros" }));
  const late = await change({ currency: "USD", toyValue: "50", name: "Typed" });
  expect(late.status).toBe(409);
  const said = await late.text();
  for (const words of [
    'id="currency-error"',
    "Wins have been begun already, and their sums are kept in EUR",
    'value="USD"',
    'value="Typed"',
  ])
    expect(said).toContain(words);
  expect(await getCompany(db)).toMatchObject({ currency: "EUR" });
});
