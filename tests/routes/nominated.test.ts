import { beforeAll, expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { longestDecline } from "~/domain/awards/decline";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana } = await cast(db);
const app = await startApp(db);
const asAlice = await app.signedIn(alice);
let path: string;
let cycleId: string;

beforeAll(async () => {
  const { cycle, category } = await makeRunningCycle(db, "screening", { tellNominees: true });
  const now = (await databaseNow(db)).getTime();
  const inDays = (count: number) => new Date(now + count * 86_400_000);
  const voting = { votingOpenAt: inDays(7), votingCloseAt: inDays(14) };
  await db.cycle.update({ where: { id: cycle.id }, data: voting });
  cycleId = cycle.id;
  const entry = await makeEntry(db, category.id, [alice], { nominators: [charlie] });
  await shortlistEntry(actAs(db, dana, inDays(-1)), entry.id, "She called before the offer.");
  path = `/nominated/${entry.id}`;
});

it("shows a nominee what comes, and nobody who wrote or what they wrote", async () => {
  const html = await (await asAlice.get(path)).text();
  expect(html).toContain("You are nominated for Joint Win of the Quarter");
  expect(html).not.toMatch(/Charlie|What Charlie saw|before the offer/);
  const data = await (
    await asAlice.get(`${path}?_data=${encodeURIComponent("routes/nominated.$id/route")}`)
  ).text();
  expect(data).not.toMatch(/Charlie|before the offer/);
});

it("is not there for anybody else", async () => {
  const before = await traceOf(db);
  for (const person of [bob, charlie, dana]) {
    const visitor = await app.signedIn(person);
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.post(path, { words: "" })).status).toBe(404);
  }
  expect(await traceOf(db)).toEqual(before);
});

it("is in nobody's own data before the letter leaves, and never where it was taken back", async () => {
  expect(await (await asAlice.get("/me/data")).text()).toContain("you-are-nominated");
  const { category } = await makeRunningCycle(db, "screening", { tellNominees: true });
  const entry = await makeEntry(db, category.id, [bob], { nominators: [charlie] });
  const hr = actAs(db, dana, await databaseNow(db));
  expect((await shortlistEntry(hr, entry.id, "He called before the offer.")).ok).toBe(true);
  const asBob = await app.signedIn(bob);
  expect(await (await asBob.get("/me/data")).text()).not.toContain("you-are-nominated");
  const step = await db.screeningStep.findFirstOrThrow({ where: { cycleId: category.cycleId } });
  expect((await undoScreening(hr, step.id)).ok).toBe(true);
  await db.letter.updateMany({ where: { personId: bob.id }, data: { dueAt: hr.now } });
  expect(await (await asBob.get("/me/data")).text()).not.toContain("you-are-nominated");
});

it("keeps the words of a refused form and leaves no trace", async () => {
  const before = await traceOf(db);
  const words = `Thank you, but no. ${"x".repeat(longestDecline)}`;
  const refused = await asAlice.post(path, { words });
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(html).toContain(words);
  expect(html).toContain(`This is too long. Use at most ${longestDecline} characters.`);
  expect(await traceOf(db)).toEqual(before);
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
  const late = await asAlice.post(path, { words: "I thought about it." });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("I thought about it.");
  expect(await (await asAlice.get(path)).text()).not.toContain("I would rather not");
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
});

it("lets a nominee decline, and HR reads the word they left", async () => {
  const sent = await asAlice.post(path, { words: "I would like to stay behind the scenes." });
  expect(sent.headers.get("Location")).toBe(path);
  expect(await (await asAlice.get(path)).text()).toContain("You are not in the running");
  const entryId = path.split("/")[2]!;
  const hr = await app.signedIn(dana);
  const page = await (await hr.get(`/manage/cycles/${cycleId}/screening?entry=${entryId}`)).text();
  expect(page).toContain("I would like to stay behind the scenes.");
  const nominator = await app.signedIn(charlie);
  expect(await (await nominator.get("/nominations")).text()).not.toContain("behind the scenes");
});
