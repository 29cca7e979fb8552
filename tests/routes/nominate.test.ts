import { beforeAll, describe, expect, it } from "vitest";
import { makeCategory } from "../../prisma/factories";
import { databaseNow } from "~/db/clock.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const words = "Alice called Bob before the offer, and the port opened on time.";

const app = await startApp(db);
const asCharlie = await app.signedIn(charlie);
let path: string;
let categoryId: string;

beforeAll(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating", {
    requireBothSides: true,
    nomineeKind: "team",
  });
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const voting = { votingOpenAt: inDays(14), votingCloseAt: inDays(21) };
  await db.cycle.update({ where: { id: cycle.id }, data: { nominationsCloseAt: inDays(7), ...voting } });
  path = `/cycles/${cycle.id}/nominate`;
  categoryId = category.id;
});

async function blankForm() {
  const html = await (await asCharlie.get(path)).text();
  const formKey = /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";
  return { formKey, nominationId: "", categoryId, teamName: "", winId: "", "answer.story": words };
}

describe("nominating without scripts", () => {
  it("has the person chosen whom the link of a profile names", async () => {
    const html = await (await asCharlie.get(`${path}?nominee=${alice.id}`)).text();
    expect(html).toContain(`value="${alice.id}"`);
    expect(await (await asCharlie.get(path)).text()).not.toContain(`value="${alice.id}"`);
  });

  it("finds people with the reason why not, keeps what was typed, and saves nothing by searching", async () => {
    const form = await blankForm();
    const expected = { moreau: `value="${alice.id}"`, novak: "You cannot nominate yourself" };
    for (const [nomineesQuery, shown] of Object.entries(expected)) {
      const found = await asCharlie.post(path, { ...form, find: "nominees", nomineesQuery });
      const html = await found.text();
      expect(found.status).toBe(200);
      expect(html).toContain(words);
      expect(html).toContain(shown);
    }
    expect(await db.nomination.count()).toBe(0);
  });

  it("keeps the form of a refused one and says what is wrong beside the field", async () => {
    const form = await blankForm();
    const refused = await asCharlie.post(path, {
      ...form,
      nominees: [alice.id],
      "answer.story": "Two words",
      do: "send",
    });
    const html = await refused.text();
    expect(refused.status).toBe(409);
    expect(html).toContain("A team is two people or more.");
    expect(html).toContain("Write at least 3 words.");
    expect(html).toContain("Two words");
    expect(await db.nomination.count()).toBe(0);
  });

  it("looks at a form that was sent before, and keeps nothing of it", async () => {
    const form = await blankForm();
    const before = await db.nomination.count();
    const look = { ...form, nominees: [alice.id], "answer.story": "Two words", do: "check", autosave: "yes" };
    const route = encodeURIComponent("routes/cycles.$id.nominate");
    const answer = await asCharlie.post(`${path}?_data=${route}`, look);
    const said = (await answer.json()) as { outcome: string; problems: { field: string }[] };
    expect(said.outcome).toBe("checked");
    expect(said.problems.map(({ field }) => field)).toContain("answer.story");
    expect(await db.nomination.count()).toBe(before);
  });

  it("begins with a joint win that fits the award: its people and its words are filled in", async () => {
    const make = (
      title: string,
      people: readonly (readonly [string, "sales" | "procurement"])[],
      state = "confirmed",
    ) =>
      db.win.create({
        data: {
          ...{
            title,
            summary: "A spare arrives the next morning.",
            story: "word ".repeat(150),
            currency: "EUR",
          },
          ...{ customer: "Larkhall Water", hideCustomer: true, state: state as "confirmed" },
          ...{
            submittedById: alice.id,
            createdAt: new Date(),
            updatedAt: new Date(),
            confirmedAt: new Date(),
          },
          participants: {
            create: people.map(([personId, side], position) => ({
              ...{ personId, side, position, sentence: `Did ${side}.` },
            })),
          },
        },
      });
    const both = [
      [alice.id, "sales"],
      [bob.id, "procurement"],
    ] as const;
    const joint = await make("The shelf we share", both);
    await make("Only one side", [
      [alice.id, "sales"],
      [charlie.id, "procurement"],
    ]);
    await make("Not signed", both, "submitted");
    const blank = await (await asCharlie.get(path)).text();
    const offered = /<select[^>]*id="begin-win"[^]*?<\/select>/.exec(blank)?.[0] ?? "";
    expect([...offered.matchAll(/<option[^>]*>([^<]+)/g)].map(([, title]) => title)).toEqual([joint.title]);
    const begun = await (await asCharlie.get(`${path}?category=${categoryId}&win=${joint.id}`)).text();
    for (const person of [alice, bob]) expect(begun).toContain(`value="${person.id}"`);
    expect(begun).toContain("Begun with “");
    expect(begun).toMatch(/<textarea[^>]*>\s*A spare arrives the next morning\.\s+Alice Moreau: Did sales\./);
    expect(begun).not.toContain("Larkhall");
    const form = { ...(await blankForm()), nominees: [alice.id, bob.id], winId: joint.id, do: "send" };
    expect((await asCharlie.post(path, form)).status).toBe(302);
    expect(await (await asCharlie.get(path)).text()).not.toContain("begin-win");
    await db.nomination.deleteMany();
    await db.win.deleteMany();
  });

  it("saves a draft, sends it, changes it and withdraws it", async () => {
    const form = await blankForm();
    const saved = await asCharlie.post(path, { ...form, nominees: [alice.id], do: "save" });
    expect(saved.status).toBe(302);
    const [draft] = await db.nomination.findMany();
    expect(draft?.state).toBe("draft");
    const at = { ...form, nominationId: draft!.id, nominees: [alice.id, bob.id] };
    const sent = await asCharlie.post(`${path}?nomination=${draft!.id}`, { ...at, do: "send" });
    expect(sent.status).toBe(302);
    expect(sent.headers.get("Location")).toContain("done=sent");
    const page = await (await asCharlie.get(`${path}?nomination=${draft!.id}&done=sent`)).text();
    expect(page).toContain("Your nomination is in.");
    const changed = await asCharlie.post(path, { ...at, "answer.story": `${words} Twice.`, do: "send" });
    expect(changed.status).toBe(302);
    expect(await db.nomination.findUnique({ where: { id: draft!.id } })).toMatchObject({
      state: "submitted",
      answers: { story: `${words} Twice.` },
    });
    const mine = await (await asCharlie.get("/nominations")).text();
    expect(mine).toContain("Alice Moreau and Bob Tanaka");
    const withdrawn = await asCharlie.post(`/nominations/${draft!.id}/withdrawal`);
    expect(withdrawn.headers.get("Location")).toBe("/nominations?done=withdrawn");
  });

  it("makes one nomination of a form that is sent twice at once", async () => {
    const form = { ...(await blankForm()), nominees: [alice.id, bob.id], do: "send" };
    const answers = await Promise.all([asCharlie.post(path, form), asCharlie.post(path, form)]);
    expect(answers.map(({ status }) => status)).toEqual([302, 302]);
    expect(await db.nomination.count({ where: { state: "submitted" } })).toBe(1);
  });

  it("shows both texts where another tab was first, and keeps the one that is sent again", async () => {
    const form = await blankForm();
    await asCharlie.post(path, { ...form, nominees: [alice.id], do: "save" });
    const draft = await db.nomination.findFirstOrThrow({ where: { state: "draft" } });
    const at = `${path}?nomination=${draft.id}`;
    const tab = { ...form, nominationId: draft.id, version: "1", nominees: [alice.id], do: "save" };
    const first = { ...tab, formKey: "the-first-tab", "answer.story": "The first tab says this." };
    expect((await asCharlie.post(at, first)).status).toBe(302);
    const second = { ...tab, formKey: "the-second-tab", "answer.story": "The second tab says that." };
    const refused = await asCharlie.post(at, second);
    const html = await refused.text();
    expect(refused.status).toBe(409);
    expect(html).toContain("The first tab says this.");
    expect(html).toContain("The second tab says that.");
    expect(html).toContain('name="version" value="2"');
    expect(await db.nomination.findUnique({ where: { id: draft.id } })).toMatchObject({
      answers: { story: "The first tab says this." },
    });
    expect((await asCharlie.post(at, { ...second, version: "2" })).status).toBe(302);
    expect(await db.nomination.findUnique({ where: { id: draft.id } })).toMatchObject({
      answers: { story: "The second tab says that." },
      version: 3,
    });
  });

  it("uses the words of an earlier cycle again, in the same award and as a new nomination", async () => {
    const { cycle: past, category, award } = await makeRunningCycle(db, "archived");
    const earlier = await db.nomination.create({
      data: {
        categoryId: category.id,
        nominatorId: charlie.id,
        state: "submitted",
        answers: { story: "As it was told a year ago." },
        createdAt: past.createdAt,
        updatedAt: past.createdAt,
        nominees: { create: [{ personId: bob.id }] },
      },
    });
    const here = await db.category.findUniqueOrThrow({ where: { id: categoryId } });
    const other = await makeCategory(db, here.cycleId, award.id, { name: "The same award again" });
    const offered = await (await asCharlie.get("/nominations")).text();
    expect(offered).toContain(`${path}?again=${earlier.id}`);
    const html = await (await asCharlie.get(`${path}?again=${earlier.id}`)).text();
    expect(html).toContain("As it was told a year ago.");
    expect(html).toContain(`value="${bob.id}"`);
    expect(html).toMatch(new RegExp(`value="${other.id}"[^>]*checked|checked[^>]*value="${other.id}"`));
    expect(html).toContain('name="nominationId" value=""');
    expect((await (await app.signedIn(bob)).get(`${path}?again=${earlier.id}`)).status).toBe(404);
  });

  it("lists the other drafts of the cycle to their writer alone", async () => {
    const draft = await db.nomination.findFirstOrThrow({ where: { state: "draft" } });
    expect(await (await asCharlie.get(path)).text()).toContain(`nomination=${draft.id}`);
    const itself = await (await asCharlie.get(`${path}?nomination=${draft.id}`)).text();
    expect(itself).not.toContain("Another draft of yours");
    expect(await (await (await app.signedIn(bob)).get(path)).text()).not.toContain(draft.id);
  });

  it("leads to the other cycles that take nominations, with whom and what it was begun with", async () => {
    expect(await (await asCharlie.get(path)).text()).not.toContain("Another cycle takes nominations");
    const { cycle: second } = await makeRunningCycle(db, "nominating");
    const now = (await databaseNow(db)).getTime();
    const inDays = (count: number) => new Date(now + count * 86_400_000);
    const dates = {
      ...{ nominationsCloseAt: inDays(9), votingOpenAt: inDays(14), votingCloseAt: inDays(21) },
      announceAt: null,
    };
    const change = (data: object) => db.cycle.update({ where: { id: second.id }, data });
    const there = `/cycles/${second.id}/nominate`;
    const offers = async (query = "") => (await asCharlie.get(`${path}${query}`)).text();
    await change(dates);
    expect(await offers()).toContain(`href="${there}"`);
    expect(await offers(`?nominee=${alice.id}`)).toContain(`href="${there}?nominee=${alice.id}"`);
    expect(await offers("?win=some-win")).toContain(`href="${there}?win=some-win"`);
    expect(await (await asCharlie.get(there)).text()).toContain(`href="${path}"`);
    const draft = await db.nomination.findFirstOrThrow({ where: { state: "draft" } });
    expect(await offers(`?nomination=${draft.id}`)).not.toContain(there);
    for (const closed of [
      { phase: "draft" as const },
      { phase: "screening" as const },
      { pausedAt: new Date(now) },
      { nominationsCloseAt: new Date(now) },
    ]) {
      await change({ ...dates, phase: "nominating", pausedAt: null, ...closed });
      expect(await offers()).not.toContain("Another cycle takes nominations");
    }
    await change({ phase: "archived" });
  });

  it("refuses a form of another shape", async () => {
    expect((await asCharlie.post(path, { formKey: "x" })).status).toBe(400);
  });
});

describe("what others see of a nomination", () => {
  it("is nothing: no page and no data of a nominee or another nominator has a word of it", async () => {
    const cyclePath = path.replace("/nominate", "");
    const [nomination] = await db.nomination.findMany({ where: { state: "submitted" } });
    for (const person of [alice, bob]) {
      const visitor = await app.signedIn(person);
      const pages = ["/", "/cycles", cyclePath, path, "/nominations", `/people/${charlie.id}`];
      const asked = pages.flatMap((page) => [page, `${page}?_data=routes%2Fcycles.%24id._index%2Froute`]);
      for (const page of asked) {
        const text = await (await visitor.get(page)).text();
        expect(text).not.toContain(words);
        expect(text).not.toContain(nomination!.id);
      }
      expect((await visitor.get(`${path}?nomination=${nomination!.id}`)).status).toBe(404);
      expect((await visitor.post(`/nominations/${nomination!.id}/withdrawal`)).status).toBe(404);
      const screening = `/manage${cyclePath}/screening`;
      expect((await visitor.get(screening)).status).toBe(403);
      expect((await visitor.get(`/manage/nominations/${nomination!.id}/decline`)).status).toBe(403);
    }
    const hr = await app.signedIn(dana);
    expect(await (await hr.get(`/manage${cyclePath}/screening`)).text()).toContain(words);
  });
});

describe("the search behind the picker", () => {
  it("says for each person whether they can win this award", async () => {
    const answer = await asCharlie.get(
      `${path.replace("/nominate", "/nominees")}?q=charlie&category=${categoryId}`,
    );
    const { people } = (await answer.json()) as { people: { id: string; reason?: string }[] };
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({
      id: charlie.id,
      reason: "You cannot nominate yourself for this award",
    });
  });
});
