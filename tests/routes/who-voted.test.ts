import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Database } from "~/db/client.server";
import { receiptBytes, receiptCode } from "~/domain/voting/receipt";
import { mailReceipt } from "~/operations/mail-receipt.server";
import { sendClosingSoon } from "~/operations/send-closing-soon.server";
import { actAs, cast } from "@tests/support/cast";
import { crawlBoth } from "@tests/support/crawl";
import { startApp } from "@tests/support/app";
import { testDatabase, urlOf } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { knownIds, withoutNewIds } from "@tests/support/stored-words";
import { mustDo } from "@tests/support/trophies";
import { enterAll, visitorTo, type World } from "@tests/support/two-worlds";
import { castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const day = 24 * 60 * 60 * 1000;
const now = new Date();
const start = await testDatabase();
const people = await cast(start);
const { adam, alice, audra, bob, dana, departments, erin, frank } = people;
const voters = await makeVoters(start, departments.operations.id, 6);
const vote = await makeOpenVote(start, { honoured: [alice, bob, frank], voters });
await start.cycle.update({
  where: { id: vote.cycle.id },
  data: { votingCloseAt: new Date(now.getTime() + day / 2), votingOpenAt: new Date(now.getTime() - 5 * day) },
});
const readers = {
  "a person of HR": dana,
  "an auditor": audra,
  "an administrator": adam,
  "an employee": erin,
};
const cookies = await enterAll(start, Object.values(readers));
const normalise = withoutNewIds(await knownIds(start));
await start.$disconnect();

/** The same company twice: in one the first half of the voters has voted, in the other the second half. */
const one = await world(voters.slice(0, 3));
const other = await world(voters.slice(3));

async function world(voted: typeof voters): Promise<World> {
  const db = await testDatabase({ copyOf: new URL(urlOf(start)).pathname.slice(1) });
  for (const voter of voted) {
    const act = actAs(db, { ...voter, roles: [] }, now);
    expect((await castFor(db, voter, vote.category.id, [vote.entries[0]!], now)).ok).toBe(true);
    mustDo(
      await mailReceipt(act, { categoryId: vote.category.id, code: receiptCode(randomBytes(receiptBytes)) }),
    );
  }
  mustDo(await sendClosingSoon(actAs(db, dana, now), vote.cycle.id));
  return { db, app: await startApp(db, { APP_ORIGIN: "http://laurels.test" }) };
}

/** What somebody would type who wants to know about one voter, and what each of the letters hides behind. */
async function addresses(): Promise<string[]> {
  const letters = await lettersOf(one.db);
  const searches = voters.flatMap(({ name }) => [
    `/manage/mail?q=${encodeURIComponent(name)}`,
    `/manage/audit?q=${encodeURIComponent(name)}`,
  ]);
  const pages = letters.flatMap(({ id }) => [`/manage/mail/${id}`, `/manage/mail/${id}/letter`]);
  return [
    "/",
    "/manage/mail",
    "/manage/mail?state=queued",
    "/manage/mail/suppressions",
    ...searches,
    ...pages,
  ];
}

const lettersOf = (db: Database) => db.letter.findMany({ orderBy: { idempotencyKey: "asc" } });

describe("two worlds in which the one half of a small electorate has voted or the other", () => {
  it("have each the letters that would tell", async () => {
    for (const { db } of [one, other]) {
      const kinds = (await lettersOf(db)).map(({ template }) => template);
      expect(kinds.filter((kind) => kind === "ballot-receipt")).toHaveLength(3);
      expect(kinds.filter((kind) => kind === "closing-soon")).toHaveLength(3);
    }
    const reached = await Promise.all(
      [one, other].map(async ({ db }) => (await lettersOf(db)).map(({ toName }) => toName)),
    );
    expect(reached[0]).not.toEqual(reached[1]);
  });

  it.each(Object.entries(readers))(
    "are the same on every page, in all data and searches for %s",
    { timeout: 240_000 },
    async (_role, reader) => {
      const held = cookies.get(reader.id);
      const visitors = [visitorTo(one, held), visitorTo(other, held)] as const;
      const { differences } = await crawlBoth(visitors, await addresses(), { normalise });
      expect(differences).toEqual([]);
    },
  );

  it("differ to the walk where the roll itself is shown to the voter", async () => {
    const [first] = voters;
    const pages = [one, other].map(async ({ db, app }) => {
      const visitor = app.visitor();
      await visitor.enter(db, first!);
      return (await visitor.get("/vote")).text();
    });
    const [voted, waiting] = await Promise.all(pages);
    expect(voted).toContain("You voted on");
    expect(waiting).not.toContain("You voted on");
  });
});

describe("the outbox", () => {
  it("counts reminders, and receipts from the next day on, and lists neither", async () => {
    const { db, app } = one;
    const hr = await app.signedIn(dana);
    const page = async () => readable(await (await hr.get("/manage/mail")).text());
    expect(await page()).toContain("Voting closes soon: 3 waiting");
    expect(await page()).not.toContain("Ballot receipt");
    expect(await page()).not.toContain(voters[0]!.name);
    await db.letter.updateMany({
      where: { template: "ballot-receipt" },
      data: { createdAt: new Date(now.getTime() - 2 * day) },
    });
    expect(await page()).toContain("Ballot receipt: 3 waiting");
  });

  it("has no page for one of them, nobody cancels it and nobody sends it again by itself", async () => {
    const { db, app } = one;
    const [letter] = await db.letter.findMany({ where: { template: "closing-soon" } });
    const path = `/manage/mail/${letter!.id}`;
    for (const person of [dana, adam, audra]) {
      const reader = await app.signedIn(person);
      for (const page of [path, `${path}/letter`])
        expect((await reader.get(page)).status, `${person.name} at ${page}`).toBe(404);
    }
    const hr = await app.signedIn(dana);
    for (const page of [`${path}/cancellation`, `${path}/resending`]) {
      expect((await hr.get(page)).status).toBe(404);
      expect((await hr.post(page)).status).toBe(404);
    }
    expect(await db.letter.findUnique({ where: { id: letter!.id } })).toEqual(letter);
  });

  it("sends failed ones again together with all that failed", async () => {
    const { db, app } = other;
    await db.letter.updateMany({ where: { template: "closing-soon" }, data: { state: "failed" } });
    const hr = await app.signedIn(dana);
    expect(await (await hr.get("/manage/mail")).text()).toMatch(/Send again to (<!-- -->)?3/);
    expect((await hr.post("/manage/mail/resending")).status).toBe(302);
    expect(await db.letter.count({ where: { template: "closing-soon", state: "queued" } })).toBe(3);
  });
});
