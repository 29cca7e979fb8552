import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { getCompany } from "~/db/company.server";
import { changeSettings } from "~/operations/change-settings.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const change = async (changed: object) =>
  changeSettings(actAs(db, people.dana), { ...(await getCompany(db)), toyValue: null, ...changed });
const events = () => db.auditEvent.count({ where: { act: "settings.changed" } });

it("is one act when it is sent twice, and none where it changes nothing", async () => {
  const both = await Promise.all([1, 2].map(() => change({ name: "Brasswick Works" })));
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await events()).toBe(1);
  expect((await change({})).ok).toBe(true);
  expect(await events()).toBe(1);
  for (const toyValue of [60_000_00n, 60_000_00n, null]) await change({ toyValue });
  expect(await events()).toBe(3);
});

it("changes the currency as long as there is no win, and not from the first one on", async () => {
  expect((await change({ currency: "JPY" })).ok).toBe(true);
  expect((await change({ currency: "EUR" })).ok).toBe(true);
  const draft = await saveWinDraft(
    actAs(db, people.alice),
    { formKey: randomUUID() },
    winForm(people, { title: "Begun" }),
  );
  expect(draft.ok).toBe(true);
  const before = [await events(), await getCompany(db)];
  expect(await change({ currency: "USD", name: "Other" })).toMatchObject({
    ...{ ok: false, reason: "currency-in-use", field: "currency", detail: "EUR" },
  });
  expect([await events(), await getCompany(db)]).toEqual(before);
  expect((await change({ name: "Other" })).ok).toBe(true);
});
