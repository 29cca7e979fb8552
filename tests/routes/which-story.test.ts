import { expect, it } from "vitest";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const hr = await app.signedIn(dana);

/** An entry for Charlie with a story of Alice and one of Bob, and its screening. */
async function twoStories() {
  const { cycle, category } = await makeRunningCycle(db, "screening");
  const at = new Date();
  const story = (nominatorId: string, words: string, seconds: number) => ({
    categoryId: category.id,
    nominatorId,
    state: "submitted" as const,
    nomineeKey: charlie.id,
    answers: { story: words },
    createdAt: at,
    updatedAt: at,
    submittedAt: new Date(at.getTime() + seconds * 1000),
    nominees: { create: { personId: charlie.id } },
  });
  const entry = await db.entry.create({
    data: {
      categoryId: category.id,
      nomineeKey: charlie.id,
      title: charlie.name,
      members: { create: { personId: charlie.id } },
      nominations: { create: [story(alice.id, "He called first.", 0), story(bob.id, "He stayed late.", 1)] },
    },
  });
  const states = async () => {
    const rows = await db.nomination.findMany({
      where: { entryId: entry.id },
      orderBy: { submittedAt: "asc" },
    });
    return rows.map(({ state }) => state);
  };
  const [first, second] = await db.nomination.findMany({
    where: { entryId: entry.id },
    orderBy: { submittedAt: "asc" },
  });
  const page = await (await hr.get(`/manage/cycles/${cycle.id}/screening?entry=${entry.id}`)).text();
  const wayTo = (key: string) =>
    /href="([^"]*)"/.exec(new RegExp(`<a[^>]*aria-keyshortcuts="${key}"[^>]*>`).exec(page)![0])![1]!;
  return { first: first!, second: second!, wayTo, states };
}

it("an entry with two stories asks which one is declined", async () => {
  const { second, wayTo, states } = await twoStories();
  const path = wayTo("d");
  const asked = await (await hr.get(path)).text();
  for (const words of [alice.name, bob.name, "He called first.", "He stayed late.", "Decline all of them"])
    expect(asked).toContain(words);
  const unsaid = await hr.post(path, { reason: "There is a better one." });
  expect(unsaid.status).toBe(400);
  expect(await unsaid.text()).toMatch(/Choose a story first[^]*There is a better one\./);
  expect((await hr.post(path, { reason: "Of whom?", story: "another" })).status).toBe(400);
  expect(await states()).toEqual(["submitted", "submitted"]);
  const done = await hr.post(path, { reason: "There is a better one.", story: second.id });
  expect(done.headers.get("Location")).toContain("done=declined");
  expect(await states()).toEqual(["submitted", "declined"]);
});

it("the same choice sent twice is one act, and never touches the other story", async () => {
  const { first, second, wayTo, states } = await twoStories();
  const path = wayTo("d");
  const fields = { reason: "There is a better one.", story: second.id };
  const done = await Promise.all([hr.post(path, fields), hr.post(path, fields)]);
  expect(done.map(({ status }) => status)).toEqual([302, 302]);
  expect((await hr.post(path, fields)).headers.get("Location")).toContain("done=declined");
  expect(await states()).toEqual(["submitted", "declined"]);
  expect(await db.auditEvent.count({ where: { act: "nomination.declined", subjectId: second.id } })).toBe(1);
  expect(await db.letter.count({ where: { template: "nomination-declined", personId: bob.id } })).toBe(2);
  const other = await hr.post(path, { ...fields, reason: "Another reason." });
  expect(other.status).toBe(409);
  expect(await states()).toEqual(["submitted", "declined"]);
  expect(first.state).toBe("submitted");
});

it("decides about the story that was chosen where a colleague has returned the other meanwhile", async () => {
  const { first, second, wayTo, states } = await twoStories();
  const path = wayTo("d");
  await hr.post(wayTo("r"), { reason: "Which customer?", story: first.id });
  await hr.post(path, { reason: "There is a better one.", story: second.id });
  expect(await states()).toEqual(["returned", "declined"]);
});

it("does not decline all where a story has joined that was not on the page", async () => {
  const { first, second, wayTo, states } = await twoStories();
  const shown = [first.id];
  const refused = await hr.post(wayTo("d"), { reason: "No room this year.", story: "all", shown });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toMatch(/Other stories stand here by now[^]*No room this year\./);
  expect(await states()).toEqual(["submitted", "submitted"]);
  const again = { reason: "No room this year.", story: "all", shown: [first.id, second.id] };
  expect((await hr.post(wayTo("d"), again)).status).toBe(302);
  expect(await states()).toEqual(["declined", "declined"]);
});

it("declines all stories of an entry as one step, with a letter each", async () => {
  const { first, second, wayTo, states } = await twoStories();
  const shown = [first.id, second.id];
  const letters = () => db.letter.count({ where: { template: "nomination-declined" } });
  const before = await letters();
  const kept = await hr.post(wayTo("d"), { reason: "", story: "all", shown });
  expect(kept.status).toBe(409);
  expect(await kept.text()).toMatch(/<input[^>]*checked[^>]*value="all"|<input[^>]*value="all"[^>]*checked/);
  const done = await hr.post(wayTo("d"), { reason: "No room this year.", story: "all", shown });
  expect(done.headers.get("Location")).toContain("done=declined-all");
  expect(await states()).toEqual(["declined", "declined"]);
  expect((await letters()) - before).toBe(2);
});

it("returns the story that was chosen, and asks nothing where there is one", async () => {
  const { first, second, wayTo, states } = await twoStories();
  await hr.post(wayTo("r"), { reason: "Which customer?", story: first.id });
  expect(await states()).toEqual(["returned", "submitted"]);
  const path = `/manage/nominations/${second.id}/return`;
  expect(await (await hr.get(path)).text()).not.toContain("Which story?");
  await hr.post(path, { reason: "Which customer?" });
  expect(await states()).toEqual(["returned", "returned"]);
});
