import { describe, expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { makePerson } from "../../prisma/factories";

const db = await testDatabase();
const { alice, bob, charlie, dana, adam } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);
const admin = await app.signedIn(adam);

const form = {
  name: "Ines Calloway",
  email: "ines@fenwright.example",
  departmentId: alice.departmentId,
  jobTitle: "Key account lead",
  managerEmail: "",
  employeeNumber: "",
  location: "Lisbon",
  timeZone: "Europe/Lisbon",
  startDate: "",
};

const traceNow = () =>
  Promise.all([
    db.person.findMany({ orderBy: { id: "asc" } }),
    db.roleGrant.count(),
    db.session.count({ where: { revokedAt: null } }),
    db.auditEvent.count(),
    db.letter.count(),
    db.peopleImport.count({ where: { state: "applied" } }),
  ]);

describe.each([
  ["adding", "/manage/people/new"],
  ["changing", `/manage/people/${charlie.id}`],
])("%s somebody", (_what, path) => {
  it.each([
    ["an address that another has", { email: bob.email }, 409, bob.name],
    ["a number that another has", { employeeNumber: "F-1008" }, 409, bob.name],
    ["a manager whom nobody knows", { managerEmail: "no.one@fenwright.example" }, 409, "no.one@"],
    ["a name that is missing", { name: " " }, 400, "Write the name."],
    ["a day that is none", { startDate: "soon" }, 400, "Choose a day."],
  ])(
    "is refused for %s, keeps what was typed and leaves no trace",
    async (_why, changed, status, sentence) => {
      const before = await traceNow();
      const refused = await hr.post(path, { ...form, ...changed });
      const html = await refused.text();
      expect(refused.status).toBe(status);
      expect(html).toContain("Key account lead");
      expect(html).toContain('value="Lisbon"');
      for (const typed of Object.values(changed)) expect(html).toContain(`value="${typed}"`);
      expect(readable(html)).toContain(sentence);
      expect(await traceNow()).toEqual(before);
    },
  );
});

describe("changing somebody", () => {
  it("is refused where they would report to themselves in a circle", async () => {
    const report = await makePerson(db, { departmentId: alice.departmentId, managerId: charlie.id });
    const before = await traceNow();
    const refused = await hr.post(`/manage/people/${charlie.id}`, {
      ...{ ...form, email: charlie.email },
      managerEmail: report.email,
    });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain(`value="${report.email}"`);
    expect(await traceNow()).toEqual(before);
    await db.person.delete({ where: { id: report.id } });
  });

  it("is refused for the address of an account with roles, which HR would open with it", async () => {
    const before = await traceNow();
    const refused = await hr.post(`/manage/people/${adam.id}`, { ...form, email: "mine@fenwright.example" });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('value="mine@fenwright.example"');
    expect(await traceNow()).toEqual(before);
  });

  it("is for nobody whom the roles do not let, and of nobody who is not there", async () => {
    const before = await traceNow();
    const member = await app.signedIn(alice);
    const one = await traceNow();
    expect((await member.post("/manage/people/new", form)).status).toBe(403);
    expect((await member.post(`/manage/people/${charlie.id}`, form)).status).toBe(403);
    expect((await hr.get("/manage/people/no-such")).status).toBe(404);
    expect(await traceNow()).toEqual(one);
    expect(one[3]).toBe(before[3]);
  });
});

describe("roles", () => {
  it("are not taken from the last administrator, and not given by HR", async () => {
    const before = await traceNow();
    const asked = (role: string) => ({ do: "roles", role: [role] });
    const refused = await admin.post(`/manage/people/${adam.id}`, asked("hr"));
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(page).toContain("There must be at least one administrator.");
    // What was ticked stays ticked.
    expect(page).toMatch(/<input[^>]*checked=""[^>]*value="hr"|value="hr"[^>]*checked=""/);
    expect(page).not.toMatch(/<input[^>]*checked=""[^>]*value="admin"|value="admin"[^>]*checked=""/);
    expect((await hr.post(`/manage/people/${alice.id}`, asked("admin"))).status).toBe(403);
    expect((await admin.post(`/manage/people/${alice.id}`, asked("king"))).status).toBe(400);
    expect((await admin.post(`/manage/people/${alice.id}`, { do: "promotion" })).status).toBe(400);
    expect((await admin.post("/manage/people/no-such", asked("hr"))).status).toBe(404);
    expect(await traceNow()).toEqual(before);
  });

  it("change once, and end the sessions that had the old ones", async () => {
    const member = await app.signedIn(charlie);
    expect((await member.get("/manage/audit")).status).toBe(403);
    await admin.post(`/manage/people/${charlie.id}`, { do: "roles", role: ["auditor"] });
    expect((await member.get("/")).headers.get("location")).toContain("/login");
    const events = await db.auditEvent.count();
    await admin.post(`/manage/people/${charlie.id}`, { do: "roles", role: ["auditor"] });
    expect(await db.auditEvent.count()).toBe(events);
    await admin.post(`/manage/people/${charlie.id}`, { do: "roles" });
    expect(await db.roleGrant.count({ where: { personId: charlie.id } })).toBe(0);
  });
});

describe("leaving", () => {
  it.each([
    ["the last administrator", adam.id, "There must be at least one administrator."],
    ["an account with roles", adam.id, "This account has roles."],
  ])("is refused for %s, and says so", async (why, id, sentence) => {
    const visitor = why === "the last administrator" ? admin : hr;
    const before = await traceNow();
    const refused = await visitor.post(`/manage/people/${id}`, { do: "departure" });
    expect(refused.status).toBe(409);
    expect(readable(await refused.text())).toContain(sentence);
    expect(await traceNow()).toEqual(before);
  });

  it("is refused for one's own account, also where there is another administrator", async () => {
    const grant = { personId: charlie.id, role: "admin" as const, grantedAt: new Date() };
    await db.roleGrant.create({ data: grant });
    const before = await traceNow();
    const refused = await admin.post(`/manage/people/${adam.id}`, { do: "departure" });
    expect(await refused.text()).toContain("You cannot do this to your own account.");
    expect(await traceNow()).toEqual(before);
    await db.roleGrant.deleteMany({ where: { personId: charlie.id } });
  });

  it("is done once", async () => {
    await hr.post(`/manage/people/${bob.id}`, { do: "departure" });
    const before = await traceNow();
    const again = await hr.post(`/manage/people/${bob.id}`, { do: "departure" });
    const page = await hr.get(again.headers.get("location") ?? "");
    expect(await page.text()).toContain("Marked as left.");
    expect(await traceNow()).toEqual(before);
    await hr.post(`/manage/people/${bob.id}`, { do: "comeback" });
  });
});

describe("merging doubles", () => {
  const path = "/manage/people/doubles";

  it("is refused for one account twice, for one that is not there, and for accounts with roles", async () => {
    const before = await traceNow();
    const same = await hr.post(path, { kept: alice.id, gone: alice.id });
    expect(same.status).toBe(409);
    expect((await hr.post(path, { kept: alice.id, gone: "no-such" })).status).toBe(404);
    expect((await hr.post(path, { kept: alice.id, gone: adam.id })).status).toBe(409);
    expect((await hr.post(path, { kept: alice.id })).status).toBe(400);
    const both = await hr.post(`${path}?kept=${alice.id}&gone=${adam.id}`, { kept: alice.id, gone: adam.id });
    const html = readable(await both.text());
    expect(html).toContain(alice.name);
    expect(html).toContain(adam.name);
    expect(await traceNow()).toEqual(before);
  });
});

describe("an import", () => {
  it("is not put in by another shape of form, twice, or where it is not there", async () => {
    const file = new FormData();
    file.append("file", new File(["name,email,department\nUma Vale,uma@fenwright.example,Sales\n"], "p.csv"));
    const path = (await hr.upload("/manage/people/import", file)).headers.get("location") ?? "";
    const before = await traceNow();
    expect((await hr.post(path, { welcome: "loudly" })).status).toBe(400);
    expect((await hr.post("/manage/people/import/no-such")).status).toBe(404);
    expect(await traceNow()).toEqual(before);
    const seenOn = async () =>
      /name="seen" value="([^"]+)"/.exec(await (await hr.get(path)).text())?.[1] ?? "";
    const first = await seenOn();
    await db.person.update({ where: { id: bob.id }, data: { email: "uma@fenwright.example" } });
    expect(await (await hr.post(path, { seen: first })).text()).toContain("has changed since you looked");
    await db.person.update({ where: { id: bob.id }, data: { email: bob.email } });
    const seen = await seenOn();
    expect(seen).toBe(first);
    await Promise.all([hr.post(path, { seen }), hr.post(path, { seen })]);
    expect(await db.person.count({ where: { email: "uma@fenwright.example" } })).toBe(1);
  });
});
