import { describe, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";
const location = (answer: Response) => answer.headers.get("Location") ?? "";

const award = {
  name: "Quiet Engine",
  purpose: "The work nobody sees.",
  kind: "vote",
  method: "irv",
  tieRule: "prior_rounds",
  nomineeKind: "person",
  requireBothSides: "",
  allowSelf: "",
  quorumPercent: "0",
  citationLength: "200",
  questionIds: ["one"],
  "q.one.kind": "long",
  "q.one.label": "What did they do?",
  "q.one.required": "on",
  "nominate.functions": "sales+procurement",
};

describe("designing an award by plain forms", () => {
  it("adds and moves questions without keeping anything, and keeps all at the end, once", async () => {
    const formKey = keyIn(await (await hr.get("/manage/awards/new")).text());
    const added = await hr.post("/manage/awards/new", { ...award, formKey, edit: "add" });
    const html = await added.text();
    expect(added.status).toBe(200);
    expect(html).toContain("New question");
    expect(html).toContain("What did they do?");
    expect(await db.award.count()).toBe(0);
    const saves = await Promise.all([
      hr.post("/manage/awards/new", { ...award, formKey }),
      hr.post("/manage/awards/new", { ...award, formKey }),
    ]);
    expect(saves.map(({ status }) => status)).toEqual([302, 302]);
    const [made] = await db.award.findMany();
    expect(made).toMatchObject({ name: "Quiet Engine", nomineeKind: "person" });
    expect(made?.eligibility).toMatchObject({ nominate: { functions: ["sales", "procurement"] } });
    expect(await db.award.count()).toBe(1);
  });

  it("refuses what cannot be asked, and keeps what was typed", async () => {
    const wrong = { ...award, formKey: "another-key", "q.one.kind": "choice", "q.one.choices": "Only one" };
    const refused = await hr.post("/manage/awards/new", wrong);
    const html = await refused.text();
    expect(refused.status).toBe(409);
    expect(html).toContain("Give at least two different choices.");
    expect(html).toContain("Only one");
    const nameless = await hr.post("/manage/awards/new", { ...award, formKey: "third-key", name: " " });
    expect(nameless.status).toBe(400);
    expect(await db.award.count()).toBe(1);
  });

  it("retires an award and brings it back", async () => {
    const { id } = await db.award.findFirstOrThrow();
    expect(location(await hr.post(`/manage/awards/${id}/retirement`))).toContain("done=retired");
    expect(await (await hr.get("/manage/awards")).text()).not.toContain("Quiet Engine");
    expect(await (await hr.get("/manage/awards?state=retired")).text()).toContain("Quiet Engine");
    await hr.post(`/manage/awards/${id}/return`);
    expect(await db.award.count({ where: { retiredAt: null } })).toBe(1);
  });
});

describe("a cycle in the hands of HR", () => {
  let cycle: string;

  it("is planned from dates in its own zone", async () => {
    const { id } = await db.award.findFirstOrThrow();
    const formKey = keyIn(await (await hr.get("/manage/cycles/new")).text());
    const plan = {
      formKey,
      name: "Summer 2029",
      description: "",
      timeZone: "Europe/Berlin",
      nominationsOpenAt: "2029-03-24T09:00",
      nominationsCloseAt: "2029-03-25T09:00",
      votingOpenAt: "2029-04-07T09:00",
      votingCloseAt: "2029-04-01T09:00",
      announceAt: "",
      awardIds: [id],
    };
    const refused = await hr.post("/manage/cycles/new", plan);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain("Each date must come after the one before it.");
    const made = await hr.post("/manage/cycles/new", { ...plan, votingCloseAt: "2029-04-14T18:00" });
    expect(made.status).toBe(302);
    const [row] = await db.cycle.findMany({ where: { name: "Summer 2029" } });
    expect(row?.nominationsOpenAt.toISOString()).toBe("2029-03-24T08:00:00.000Z");
    expect(row?.nominationsCloseAt.toISOString()).toBe("2029-03-25T07:00:00.000Z");
    cycle = row!.id;
  });

  it("says what is missing, and what opening it will do, before it is done", async () => {
    const room = await (await hr.get(`/manage/cycles/${cycle}`)).text();
    expect(room).toContain("Ready to open nominations?");
    expect(room).toContain("No trophy is chosen");
    const page = await (await hr.get(`/manage/cycles/${cycle}/move?to=nominating`)).text();
    expect(page).toContain("Everybody who may nominate gets a letter.");
    expect((await db.cycle.findUnique({ where: { id: cycle } }))?.phase).toBe("draft");
    const moved = await hr.post(`/manage/cycles/${cycle}/move?to=nominating`);
    expect(location(moved)).toContain("done=nominating");
    expect((await db.cycle.findUnique({ where: { id: cycle } }))?.phase).toBe("nominating");
    const twice = await hr.post(`/manage/cycles/${cycle}/move?to=nominating`);
    expect(location(twice)).toBe(`/manage/cycles/${cycle}?done=nominating`);
    expect(await db.auditEvent.count({ where: { act: "cycle.nominations-opened" } })).toBe(1);
  });

  it("asks why before dates move", async () => {
    const dates = {
      nominationsOpenAt: "2029-03-24T09:00",
      nominationsCloseAt: "2029-03-26T09:00",
      votingOpenAt: "2029-04-07T09:00",
      votingCloseAt: "2029-04-14T18:00",
      announceAt: "",
    };
    const row = await db.cycle.findUniqueOrThrow({ where: { id: cycle } });
    const opened = row.nominationsOpenAt
      .toLocaleString("sv-SE", { timeZone: "Europe/Berlin" })
      .replace(" ", "T")
      .slice(0, 16);
    const path = `/manage/cycles/${cycle}/dates`;
    const asked = await hr.post(path, { ...dates, nominationsOpenAt: opened, reason: "" });
    expect(asked.status).toBe(409);
    expect(await asked.text()).toContain("Say why");
    const done = await hr.post(path, { ...dates, nominationsOpenAt: opened, reason: "A bank holiday." });
    expect(location(done)).toBe(`/manage/cycles/${cycle}?done=dates`);
  });

  it("does not take a reasonless end", async () => {
    const path = `/manage/cycles/${cycle}/move?to=cancelled`;
    expect((await hr.post(path, { reason: "" })).status).toBe(409);
    expect(location(await hr.post(path, { reason: "The budget is gone." }))).toContain("done=cancelled");
  });
});

describe("screening by plain forms", () => {
  it("shortlists with a citation, returns with a reason, and takes out", async () => {
    const { cycle, category } = await makeRunningCycle(db, "screening", { citationLength: 30 });
    const now = await databaseNow(db);
    const inDays = (count: number) => new Date(now.getTime() + count * 86_400_000);
    await db.cycle.update({
      where: { id: cycle.id },
      data: { votingOpenAt: inDays(3), votingCloseAt: inDays(9) },
    });
    for (const person of [alice, bob]) {
      await db.entry.create({
        data: {
          categoryId: category.id,
          nomineeKey: person.id,
          title: person.name,
          members: { create: { personId: person.id } },
          nominations: {
            create: {
              categoryId: category.id,
              nominatorId: charlie.id,
              state: "submitted",
              nomineeKey: person.id,
              answers: { story: `The story of ${person.name}` },
              createdAt: now,
              updatedAt: now,
              submittedAt: now,
              nominees: { create: { personId: person.id } },
            },
          },
        },
      });
    }
    const path = `/manage/cycles/${cycle.id}/screening`;
    const page = await (await hr.get(path)).text();
    expect(page).toContain("The story of Alice Moreau");
    const [entry, other] = await db.entry.findMany({
      where: { categoryId: category.id },
      include: { nominations: true },
      orderBy: { title: "asc" },
    });
    const long = await hr.post(path, { entryId: entry!.id, citation: "x".repeat(31), shortlist: "yes" });
    expect(long.status).toBe(409);
    expect(await long.text()).toContain("too long by 1 character");
    const words = { citation: "She called first.", shortlist: "yes" };
    const listed = await hr.post(path, { entryId: entry!.id, ...words });
    expect(location(listed)).toContain("done=shortlist");
    expect(await (await hr.get(`${path}?list=shortlisted`)).text()).toContain("She called first.");
    const nomination = other!.nominations[0]!;
    const reasonless = await hr.post(`/manage/nominations/${nomination.id}/return`, { reason: "" });
    expect(reasonless.status).toBe(409);
    await hr.post(`/manage/nominations/${nomination.id}/return`, { reason: "Which customer?" });
    expect(await db.nomination.findUnique({ where: { id: nomination.id } })).toMatchObject({
      state: "returned",
    });
    await hr.post(path, { do: "take-off", entryId: entry!.id });
    const exit = (how: string) => hr.post(`/manage/entries/${entry!.id}/exit`, { how, reason: "" });
    expect([(await exit("somehow")).status, (await exit("withdrawn")).status]).toEqual([400, 302]);
    expect(await db.entry.findUnique({ where: { id: entry!.id } })).toMatchObject({ state: "withdrawn" });
    const room = await (await hr.get(`/manage/cycles/${cycle.id}`)).text();
    expect(room).toContain("The shortlist is too short");
  });
});

describe("the next cycle", () => {
  it("is planned as a copy with its dates moved on, in steps that HR chooses", async () => {
    const { cycle, award: used } = await makeRunningCycle(db, "announced");
    const page = await (await hr.get(`/manage/cycles/new?from=${cycle.id}&by=yearly`)).text();
    const boxes = page.match(/<input[^>]*name="awardIds"[^>]*>/g) ?? [];
    const ticked = boxes.filter((box) => box.includes("checked"));
    expect(ticked).toHaveLength(1);
    expect(ticked[0]).toContain(used.id);
    const now = await databaseNow(db);
    const [, opens] = /name="nominationsOpenAt"[^>]*value="([^"]+)"/.exec(page) ?? [];
    expect(new Date(`${opens}Z`) > now).toBe(true);
    expect(new Date(`${opens}Z`).getUTCDay()).toBe(1);
    expect((await hr.get("/manage/cycles/new?from=no-such")).status).toBe(404);
  });

  it("drafts itself once HR says how often, and what is wrong stands beside its field", async () => {
    const { cycle } = await makeRunningCycle(db, "announced");
    const path = `/manage/cycles/${cycle.id}/repeat`;
    const settings = {
      rhythm: "quarterly",
      keeps: "day",
      nameTemplate: "Q{quarter} {year}",
      daysAhead: "14",
    };
    const refused = await hr.post(path, { ...settings, nameTemplate: "Always the same", daysAhead: "0" });
    const html = await refused.text();
    expect(refused.status).toBe(400);
    expect(html).toContain("Write {year} into the name");
    expect(html).toContain("Always the same");
    expect(html).toContain("Draft it at least a day before.");
    expect(await db.cycleSeries.count()).toBe(0);
    expect(location(await hr.post(path, settings))).toContain("done=repeats");
    expect(await (await hr.get(`/manage/cycles/${cycle.id}`)).text()).toContain(
      "Repeats every three months.",
    );
    expect(await (await hr.get(path)).text()).toContain("What comes:");
    expect(location(await hr.post(`${path}/end`))).toContain("done=series-ended");
    expect(location(await hr.post(`${path}/end`))).toContain("refused=already-done");
  });
});
