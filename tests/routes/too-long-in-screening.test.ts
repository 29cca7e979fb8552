import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";

const db = await testDatabase();
const { alice, charlie, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);
const { cycle, category } = await makeRunningCycle(db, "screening", { citationLength: 30 });
await makeEntry(db, category.id, [alice], { nominators: [charlie] });
const entry = await db.entry.findFirstOrThrow({ include: { nominations: true } });
const screening = `/manage/cycles/${cycle.id}/screening`;
const single = `/manage/nominations/${entry.nominations[0]!.id}`;
const words = `${"y".repeat(7_999)}z`;

it.each<[string, string, Record<string, string | string[]>, number]>([
  ["citation", screening, { entryId: entry.id, citation: words, shortlist: "no" }, 7_970],
  ["note", screening, { entryId: entry.id, do: "note", note: words }, 7_000],
  ["reason for many", screening, { do: "chosen", what: "return", entries: [entry.id], reason: words }, 7_000],
  ["reason to return one", `${single}/return`, { reason: words }, 7_000],
  ["reason to decline one", `${single}/decline`, { reason: words }, 7_000],
])(
  "a %s that is too long is refused with how much, and stands in the form as it was typed",
  async (...row) => {
    const [, path, form, over] = row;
    const refused = await hr.post(path, form);
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain(`too long by ${over} characters`);
    expect(html).toContain(words);
    expect(await db.entry.findFirst()).toMatchObject({ citation: "", state: "open" });
    expect(await db.nomination.findFirst()).toMatchObject({ state: "submitted" });
    expect(await db.entryNote.count()).toBe(0);
  },
);

it("takes no file for a reason", async () => {
  const form = new FormData();
  form.set("reason", new File(["Because."], "reason.txt", { type: "text/plain" }));
  for (const path of [`${single}/decline`, `${single}/return`]) {
    const refused = await hr.upload(path, form);
    expect(refused.status).toBe(409);
    const html = await refused.text();
    expect(html).toContain('id="reason-error"');
    expect(html).not.toContain("[object File]");
  }
  expect(await db.nomination.findFirst()).toMatchObject({ state: "submitted", reason: "" });
});

it("says why an entry does not leave the shortlist, where it stands", async () => {
  const citation = "She called first.";
  await hr.post(screening, { entryId: entry.id, citation, shortlist: "yes" });
  const takeOff = { do: "take-off", entryId: entry.id, next: entry.id };
  const done = await hr.post(screening, takeOff);
  expect(done.headers.get("location")).toContain(`done=take-off&entry=${entry.id}`);
  await db.screeningStep.deleteMany();
  const events = await db.auditEvent.count();
  const refused = await hr.post(`${screening}?entry=${entry.id}`, takeOff);
  expect(refused.status).toBe(409);
  const html = await refused.text();
  expect(html).toContain('role="alert"');
  expect(html).toContain(citation);
  expect(await db.auditEvent.count()).toBe(events);
});
