import { expect, it } from "vitest";
import { databaseNow } from "~/db/clock.server";
import { localOf } from "~/domain/zoned-time";
import { draftDueCycles } from "~/operations/draft-due-cycles.server";
import { moveDueCycles } from "~/operations/move-due-cycles.server";
import { startApp } from "@tests/support/app";
import { cast } from "@tests/support/cast";
import { everybody, story } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeAward } from "../../prisma/factories";

const db = await testDatabase();
const { alice, bob, dana } = await cast(db);
const award = await makeAward(db, {
  name: "Bridge Builder",
  questions: [story] as never,
  eligibility: everybody as never,
});
await db.person.update({ where: { id: alice.id }, data: { timeZone: "America/Halifax" } });
const app = await startApp(db);
const hr = await app.signedIn(dana);

const plan = {
  name: "Summer 2029",
  description: "",
  timeZone: "Europe/Berlin",
  nominationsOpenAt: "2029-06-16T09:00",
  nominationsCloseAt: "2029-06-30T18:00",
  votingOpenAt: "2029-07-07T09:00",
  judgingOpenAt: "",
  votingCloseAt: "2029-07-18T18:00",
  announceAt: "",
  everywhere: "on",
  awardIds: [award.id],
};
const keyIn = (html: string) => /name="formKey" value="([^"]+)"/.exec(html)?.[1] ?? "";
const isTicked = (html: string) => /<input[^>]*name="everywhere"[^>]*checked/.test(html);
const theCycle = () => db.cycle.findFirstOrThrow({ where: { name: plan.name } });

it("a cycle closes once its last day is over where the last of the people live", async () => {
  const formKey = keyIn(await (await hr.get("/manage/cycles/new")).text());
  const early = { ...plan, formKey, votingOpenAt: "2029-07-01T04:59" };
  const refused = await hr.post("/manage/cycles/new", early);
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(html).toContain("Each date must come after the one before it.");
  expect(html).toContain(`value="${early.votingOpenAt}"`);
  expect(isTicked(html)).toBe(true);
  expect(await db.cycle.count()).toBe(0);
  const made = await hr.post("/manage/cycles/new", { ...plan, formKey, votingOpenAt: "2029-07-01T05:00" });
  expect(made.status).toBe(302);
  expect(await theCycle()).toMatchObject({
    nominationsOpenAt: new Date("2029-06-16T07:00:00Z"),
    nominationsCloseAt: new Date("2029-07-01T03:00:00Z"),
    votingCloseAt: new Date("2029-07-19T03:00:00Z"),
    lastTimeZone: "America/Halifax",
  });
});

it("the control room, the calendar and a copy say the day and the instant", async () => {
  const { id } = await theCycle();
  const room = await (await hr.get(`/manage/cycles/${id}`)).text();
  expect(room).toContain("End of Saturday 30 June 2029, everywhere. Screening begins.");
  expect(room).toContain("16 to 30 June");
  const file = (await (await hr.get(`/cycles/${id}/calendar`)).text()).replaceAll("\r\n ", "");
  expect(file).toContain("DTSTART:20290701T030000Z");
  expect(file).toContain("The end of Saturday 30 June 2029\\, everywhere: Sunday 1 July 2029\\, 05:00");
  const copy = await (await hr.get(`/manage/cycles/new?from=${id}&by=yearly`)).text();
  expect(isTicked(copy)).toBe(true);
  expect(copy).toContain('value="2030-06-29T23:59"');
});

it("new dates keep the end of the day until HR unticks it", async () => {
  const { id } = await theCycle();
  const page = `/manage/cycles/${id}/dates`;
  const html = await (await hr.get(page)).text();
  expect(isTicked(html)).toBe(true);
  expect(html).toContain('value="2029-06-30T23:59"');
  const { name: _, description: __, timeZone: ___, awardIds: ____, ...dates } = plan;
  const later = { ...dates, nominationsCloseAt: "2029-07-01T00:00", reason: "" };
  expect((await hr.post(page, later)).status).toBe(302);
  expect((await theCycle()).nominationsCloseAt).toEqual(new Date("2029-07-02T03:00:00Z"));
  expect((await hr.post(page, { ...later, everywhere: "" })).status).toBe(302);
  expect(await theCycle()).toMatchObject({
    lastTimeZone: null,
    nominationsCloseAt: new Date("2029-06-30T22:00:00Z"),
  });
  expect((await hr.post(page, { ...dates, reason: "" })).status).toBe(302);
  expect((await theCycle()).lastTimeZone).toBe("America/Halifax");
});

it("a series reckons each turn anew with the people of its day", async () => {
  const { id } = await theCycle();
  const series = { rhythm: "yearly", keeps: "day", nameTemplate: "Summer {year}", daysAhead: "14" };
  expect((await hr.post(`/manage/cycles/${id}/repeat`, series)).status).toBe(302);
  await db.person.update({ where: { id: bob.id }, data: { timeZone: "Pacific/Honolulu" } });
  await draftDueCycles(db, new Date("2030-06-10T00:00:00Z"));
  expect(await db.cycle.findFirst({ where: { seriesTurn: 1 } })).toMatchObject({
    lastTimeZone: "Pacific/Honolulu",
    nominationsCloseAt: new Date("2030-07-01T10:00:00Z"),
    votingCloseAt: new Date("2030-07-19T10:00:00Z"),
  });
});

it("people read the day that ends everywhere and their own clock, on pages and in letters", async () => {
  const { id } = await theCycle();
  const now = await databaseNow(db);
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
  const today = localOf(days(2), "America/Halifax").slice(0, 10);
  const closes = new Date(`${today}T03:00:00Z`);
  const isWinter = localOf(closes, "America/Halifax").endsWith("23:00");
  if (isWinter) closes.setUTCHours(4);
  await db.cycle.update({
    where: { id },
    data: { nominationsOpenAt: days(-1), nominationsCloseAt: closes },
  });
  await moveDueCycles(db, now);
  expect((await theCycle()).phase).toBe("nominating");
  const own = localOf(closes, "America/Halifax").slice(11);
  expect(own).toBe("00:00");
  const page = await (await (await app.signedIn(alice)).get(`/cycles/${id}`)).text();
  expect(page).toMatch(
    /Nominations are open until the end of [^.]*, everywhere \([^)]*, 00:00 where you are\)/,
  );
  const form = await (await (await app.signedIn(bob)).get(`/cycles/${id}/nominate`)).text();
  expect(form).toMatch(/until (<!-- -->)?the end of [^.]*, everywhere \([^)]* where you are\)/);
  const letter = await db.letter.findFirstOrThrow({
    where: { template: "nominations-opened", personId: alice.id },
  });
  expect(letter.props).toMatchObject({ lastTimeZone: "America/Halifax", closesAt: closes.toISOString() });
});
