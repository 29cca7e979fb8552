import { describe, expect, test } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeEntry } from "@tests/support/screening";
import { testDatabase } from "@tests/support/database";
import { makeAward, makeCategory, makeCycle } from "../../prisma/factories";

const db = await testDatabase();
const { alice, bob, dana, adam, audra } = await cast(db);
const app = await startApp(db);

const csv =
  "Name;E-Mail;Department;Function\r\nJürgen Groß;juergen@fenwright.example;Einkauf;procurement\r\n";

function fileForm(content: BlobPart, name = "people.csv") {
  const form = new FormData();
  form.append("file", new File([content], name, { type: "text/csv" }));
  return form;
}

describe("importing a file", () => {
  test("uploaded, looked at, put in once: then found without its accents", async () => {
    const hr = await app.signedIn(dana);
    const old = Buffer.from(csv, "latin1");
    const sent = await hr.upload("/manage/people/import", fileForm(old));
    const check = sent.headers.get("location") ?? "";
    expect(check).toMatch(/^\/manage\/people\/import\/[0-9a-f-]{36}$/);
    const page = await (await hr.get(check)).text();
    expect(page).toContain("Jürgen Groß");
    expect(page).toContain("would join");
    expect(await db.person.count({ where: { email: "juergen@fenwright.example" } })).toBe(0);
    const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const done = await hr.post(check, { welcome: "on", seen });
    expect(done.headers.get("location")).toBe("/manage/people?added=1&changed=0");
    expect((await hr.post(check)).headers.get("location")).toBe("/manage/people?added=1&changed=0");
    expect((await hr.get(check)).headers.get("location")).toBe("/manage/people?added=1&changed=0");
    const found = await (await app.signedIn(alice)).get("/people?q=jurgen+gross");
    expect(await found.text()).toContain("Jürgen Groß");
  });

  test("rows with a problem keep the button off, and come back as a file without formulas", async () => {
    const hr = await app.signedIn(dana);
    const rows =
      "name,email,department\n=HYPERLINK(1),no-address,Sales\nTwin,twin@x.example,Sales\nTwin,twin@x.example,Sales\n";
    const check = (await hr.upload("/manage/people/import", fileForm(rows))).headers.get("location") ?? "";
    const page = await (await hr.get(check)).text();
    expect(page).toContain("This is not a whole e-mail address.");
    expect(page).toMatch(/Row (<!-- -->)?3(<!-- -->)? has the same address/);
    expect((await hr.post(check)).status).toBe(409);
    const file = await (await hr.get(`${check}/problems`)).text();
    expect(file).toContain("'=HYPERLINK(1)");
    expect(await db.person.count({ where: { email: "twin@x.example" } })).toBe(0);
  });

  test.each([
    ["", /Choose a file first/],
    ["name,email\nA,a@x.example", /Department.*missing/],
    ["\u0000\u0001\u0002", /There are no rows|missing/],
  ])("%j is refused with a sentence beside the field", async (content, sentence) => {
    const answer = await (await app.signedIn(dana)).upload("/manage/people/import", fileForm(content));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(sentence);
  });
});

describe("one person", () => {
  test("a refused form keeps what was typed", async () => {
    const hr = await app.signedIn(dana);
    const form = {
      name: "New Name",
      email: "not-an-address",
      departmentId: alice.departmentId,
      timeZone: "Europe/Berlin",
      role: "admin",
    };
    const strange = await hr.post(`/manage/people/${alice.id}`, form);
    expect(strange.status).toBe(400);
    const { role: _role, ...plain } = form;
    const page = await (await hr.post(`/manage/people/${alice.id}`, plain)).text();
    expect(page).toContain("Write the whole e-mail address.");
    expect(page).toContain('value="New Name"');
    expect(await db.roleGrant.count({ where: { personId: alice.id } })).toBe(0);
  });

  test("who leaves is out at the next click", async () => {
    const member = await app.signedIn(bob);
    expect((await member.get("/people")).status).toBe(200);
    const hr = await app.signedIn(dana);
    const done = await hr.post(`/manage/people/${bob.id}`, { do: "departure" });
    expect(done.headers.get("location")).toContain("done=left");
    expect((await member.get("/people")).headers.get("location")).toContain("/login");
    expect((await hr.get("/people?q=bob")).status).toBe(200);
    await hr.post(`/manage/people/${bob.id}`, { do: "comeback" });
  });
});

describe("me", () => {
  test("devices are listed and signed out, mine alone", async () => {
    const here = await app.signedIn(alice);
    const there = await app.signedIn(alice);
    const other = await app.signedIn(dana);
    await here.post("/me/devices", { sessionId: "others" });
    expect((await there.get("/me")).headers.get("location")).toContain("/login");
    expect((await here.get("/me")).status).toBe(200);
    const danas = await db.session.findFirstOrThrow({ where: { personId: dana.id, revokedAt: null } });
    await here.post("/me/devices", { sessionId: danas.id });
    expect((await other.get("/me")).status).toBe(200);
  });

  test("my file holds what is mine and no key to anything", async () => {
    const here = await app.signedIn(alice);
    const answer = await here.get("/me/data");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({ profile: { name: "Alice Moreau" } });
    expect(text).not.toMatch(/tokenHash|codeHash|dana@/);
  });

  test("the theme is kept without scripts and leads back here only", async () => {
    const guest = app.visitor();
    const answer = await guest.post("/theme", { theme: "dark", next: "//evil.example" });
    expect(answer.headers.get("location")).toBe("/");
    expect(await (await guest.get("/login")).text()).toContain('data-theme="dark"');
    await guest.post("/theme", { theme: "system", next: "/login" });
    expect(await (await guest.get("/login")).text()).not.toContain("data-theme");
  });
});

describe("the record", () => {
  test("shows before and after, and what is not announced to the People team alone", async () => {
    const award = await makeAward(db);
    const cycle = await makeCycle(db, { phase: "certifying" });
    const category = await makeCategory(db, cycle.id, award.id);
    const { recordEvent } = await import("~/db/audit.server");
    const by = { actor: { kind: "job", name: "count" } as const, now: new Date(), origin: "" };
    const secret = {
      act: "result.counted",
      subject: { type: "category", id: category.id },
      after: { winner: "Zenobia" },
    };
    await db.$transaction((tx) => recordEvent(tx, by, secret));
    const { seq } = await db.auditEvent.findFirstOrThrow({ where: { act: "result.counted" } });
    const read = async (who: typeof adam) =>
      (await (await app.signedIn(who)).get(`/manage/audit?open=${seq}`)).text();
    expect(await read(dana)).toContain("Zenobia");
    for (const who of [adam, audra]) {
      const page = await read(who);
      expect(page).not.toContain("Zenobia");
      expect(page).toContain("not announced yet");
    }
    await db.cycle.update({ where: { id: cycle.id }, data: { announcedAt: new Date() } });
    expect(await read(audra)).toContain("Zenobia");
  });

  test("names what it speaks of where the reader may know it, and only the kind elsewhere", async () => {
    const award = await makeAward(db, { name: "Bridge of the Year" });
    const cycle = await makeCycle(db, { phase: "screening" });
    const category = await makeCategory(db, cycle.id, award.id);
    const entry = await makeEntry(db, category.id, [alice, bob], {
      nominators: [dana],
      teamName: "Reel Crew",
    });
    const nomination = await db.nomination.findFirstOrThrow({ where: { entryId: entry.id } });
    const [now, kept] = [new Date(), { currency: "EUR", submittedById: alice.id }];
    const winOf = (title: string, state: "draft" | "confirmed") =>
      db.win.create({ data: { ...kept, title, state, createdAt: now, updatedAt: now } });
    const [signed, draft] = [
      await winOf("Cable in one reel", "confirmed"),
      await winOf("Not yet told", "draft"),
    ];
    const file = { filename: "deals-of-may.csv", csv: "", headsKey: "", mapping: {}, createdById: dana.id };
    const deals = await db.winImport.create({ data: { ...file, createdAt: now } });
    const { recordEvent } = await import("~/db/audit.server");
    const by = { actor: { kind: "job", name: "count" } as const, now, origin: "" };
    const subjects = [
      { type: "entry", id: entry.id },
      { type: "nomination", id: nomination.id },
      { type: "win", id: signed.id },
      { type: "win", id: draft.id },
      { type: "import", id: deals.id },
    ];
    for (const subject of subjects)
      await db.$transaction((tx) => recordEvent(tx, by, { act: "cycle.moved", subject }));
    const named = async (who: typeof adam) => {
      const page = await (await (await app.signedIn(who)).get("/manage/audit?what=cycle")).text();
      const names = [
        "Reel Crew",
        "Bridge of the Year",
        "Cable in one reel",
        "Not yet told",
        "deals-of-may.csv",
      ];
      return names.filter((name) => page.includes(name));
    };
    expect(await named(dana)).toEqual([
      "Reel Crew",
      "Bridge of the Year",
      "Cable in one reel",
      "deals-of-may.csv",
    ]);
    expect(await named(audra)).toEqual(["Cable in one reel"]);
    expect(await named(adam)).toEqual([]);
    await db.cycle.update({ where: { id: cycle.id }, data: { announcedAt: now } });
    expect(await named(audra)).toEqual(["Bridge of the Year", "Cable in one reel"]);
  });

  test("a changed event is named by the check", async () => {
    const auditor = await app.signedIn(audra);
    expect(await (await auditor.post("/manage/audit/check")).text()).toContain("The chain is whole");
    const { seq } = await db.auditEvent.findFirstOrThrow({ orderBy: { seq: "asc" }, skip: 1 });
    await db.$transaction([
      db.$executeRaw`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`,
      db.$executeRaw`UPDATE "AuditEvent" SET "actorName" = 'Somebody else' WHERE "seq" = ${seq}`,
      db.$executeRaw`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`,
    ]);
    const page = await (await auditor.post("/manage/audit/check")).text();
    expect(page).toContain("The chain is broken");
    expect(page).toMatch(new RegExp(`number (<!-- -->)?${seq}`));
  });
});
