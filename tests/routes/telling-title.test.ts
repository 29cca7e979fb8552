import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { recordWin } from "~/operations/record-win.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const { alice, bob, charlie, dana } = people;
const app = await startApp(db);
const hr = await app.signedIn(dana);
const { cycle, category } = await makeRunningCycle(db, "screening", { citationLength: 60 });
const { id } = await makeEntry(db, category.id, [alice, bob], { nominators: [charlie] });
const page = `/manage/cycles/${cycle.id}/screening?entry=${id}`;
const asks = "the vote waits for another name";

it("leads from the control room to a telling name of a team, and gives it another", async () => {
  const hides = winForm(people, { customer: "Quillon Aerospace", hideCustomer: true });
  const sent = await recordWin(actAs(db, alice, afterDays(1)), { formKey: randomUUID() }, hides);
  if (!sent.ok) throw new Error(sent.reason);
  await db.entry.update({ where: { id }, data: { state: "shortlisted", title: "Team Quillon" } });
  const text = async (path: string) => (await hr.get(path)).text();
  expect(await text(page)).not.toContain(asks);

  await db.entry.update({ where: { id }, data: { winId: sent.value } });
  expect(await text(page)).toContain(asks);
  const room = await text(`/manage/cycles/${cycle.id}`);
  expect(room).toContain("tells what its win keeps hidden");
  expect(room).toContain(`/screening?entry=${id}`);

  const refused = await hr.post(page, { entryId: id, do: "rename", teamName: "The Quillon Five" });
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain('value="The Quillon Five"');
  expect(html).toContain('id="teamName-error"');
  const done = await hr.post(page, { entryId: id, do: "rename", teamName: "The Early Birds" });
  expect(done.headers.get("location")).toContain(`done=rename`);
  const after = await text(`${page}&done=rename`);
  expect(after).toContain("The Early Birds");
  expect(after).toContain("The team has its new name.");
  expect(after).not.toContain(asks);
});
