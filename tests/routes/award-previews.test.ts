import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";

const db = await testDatabase();
const { alice, charlie, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);
const employee = await app.signedIn(charlie);
const file = { ...story, id: "plan", kind: "file", label: "The plan?", min: null, max: null };
const asked = { ...story, max: 5 };
const closed = { functions: ["sales"] };
const { award, category, cycle } = await makeRunningCycle(db, "nominating", {
  name: "Looked At",
  questions: [asked, file] as never,
  eligibility: { nominate: closed, receive: {}, vote: {} } as never,
});
const path = `/cycles/preview/nominate?award=${award.id}`;
const kept = async () => [
  await db.nomination.count(),
  await db.letter.count(),
  await db.onceKey.count(),
  await db.auditEvent.count(),
];
const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";

describe("the form of an award as its nominators see it", () => {
  it("is open to those who design awards alone, also where the award is closed to them as nominators", async () => {
    const page = await hr.get(path);
    expect(page.status).toBe(200);
    const html = readable(await page.text());
    expect(html).toContain("This is a preview");
    expect(html).toContain("Looked At");
    expect(html).toContain(asked.label);
    expect(html).toContain("Send the nomination");
    expect((await employee.get(path)).status).toBe(403);
    expect((await employee.post(path, {})).status).toBe(403);
    const found = `/cycles/preview/nominees?category=${award.id}&q=Alice`;
    expect(await (await hr.get(found)).json()).toMatchObject({ people: [{ name: alice.name }] });
    expect((await employee.get(found)).status).toBe(403);
  });

  it("is not there for awards that take no nominations, nor without an award", async () => {
    const direct = await db.award.create({
      data: { name: "At Once", kind: "direct", createdAt: new Date() },
    });
    for (const id of [direct.id, "no-such"])
      expect((await hr.get(`/cycles/preview/nominate?award=${id}`)).status).toBe(404);
    expect((await hr.get("/cycles/preview/nominate")).status).toBe(404);
  });

  it("says what is wrong, keeps what was typed, misses no file, and stores nothing whatever is pressed", async () => {
    const formKey = keyIn(await (await hr.get(path)).text());
    const before = await kept();
    const form = {
      ...{ formKey, nominationId: "", version: "", categoryId: award.id, teamName: "", winId: "" },
      nominees: [alice.id],
      "answer.story": "Six words are one too many.",
    };
    const refused = await hr.post(path, { ...form, do: "send" });
    expect(refused.status).toBe(409);
    const said = readable(await refused.text());
    expect(said).toContain("Use at most 5 words.");
    expect(said).toContain("Six words are one too many.");
    expect(said).not.toContain("Answer “The plan?”");
    const short = { ...form, "answer.story": "Five words are not many." };
    for (const act of ["send", "save", "files"]) {
      const tried = await hr.post(path, { ...short, do: act });
      expect(tried.status).toBe(200);
      expect(readable(await tried.text())).toContain("Nothing was sent, and nothing is kept.");
    }
    expect((await hr.post(path, { ...short, autosave: "yes", do: "save" })).status).toBe(200);
    expect(await kept()).toEqual(before);
  });

  it("is a link on the award and in its cycle, beside those of voters", async () => {
    const ballot = `/manage/awards/${award.id}/ballot-preview`;
    const own = await (await hr.get(`/manage/awards/${award.id}`)).text();
    expect([own.includes(path), own.includes(`href="${ballot}"`)]).toEqual([true, true]);
    const room = await (await hr.get(`/manage/cycles/${cycle.id}`)).text();
    expect(room).toContain(`/cycles/preview/nominate?award=${category.id}`);
    expect(room).toContain(`${ballot}?category=${category.id}`);
  });
});

describe("a preview from the control room of a cycle", () => {
  it("shows the rules and questions with which the cycle runs, and says which it shows", async () => {
    const { label } = asked;
    const running = await makeRunningCycle(db, "nominating", { name: "Frozen", kind: "jury" });
    const { award: own, category: frozen } = running;
    const later = [{ ...asked, label: "Asked since then?" }];
    await db.award.update({ where: { id: own.id }, data: { name: "Renamed", questions: later as never } });
    const textOf = async (address: string) => readable(await (await hr.get(address)).text());
    const room = await (await hr.get(`/manage/cycles/${running.cycle.id}`)).text();
    const [form, sheet] = [
      `/cycles/preview/nominate?award=${frozen.id}`,
      `/manage/awards/${own.id}/jury-preview?category=${frozen.id}`,
    ];
    for (const address of [form, sheet]) {
      expect(room).toContain(address);
      expect(await textOf(address)).toContain(`It shows the rules and questions of ${running.cycle.name}.`);
      expect(await textOf(address)).toContain("Frozen");
    }
    expect(await textOf(form)).toContain(label);
    const now = await textOf(`/cycles/preview/nominate?award=${own.id}`);
    expect(now).toContain("It shows the award as it is now.");
    expect(now).toContain("Asked since then?");
    expect(now).not.toContain(label);
    const foreign = `/manage/awards/${award.id}/jury-preview?category=${frozen.id}`;
    expect((await hr.get(foreign)).status).toBe(404);
    expect((await employee.get(form)).status).toBe(403);
  });
});
