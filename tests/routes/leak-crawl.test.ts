import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "~/db/client.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { unlockBox } from "~/operations/unlock-box.server";
import { actAs } from "@tests/support/cast";
import { crawlBoth, listBuiltRoutes, type Crawl } from "@tests/support/crawl";
import { testDatabase } from "@tests/support/database";
import { hideOtherThings } from "@tests/support/hidden-things";
import { knownAddresses } from "@tests/support/known-addresses";
import { everyRow, knownIds, settleLetters, storedWords, withoutNewIds } from "@tests/support/stored-words";
import { enterAll, makeWorld, visitorTo } from "@tests/support/two-worlds";
import { mustDo } from "@tests/support/trophies";
import { makeVotingCompany, passphrase } from "@tests/support/voting-company";
import type { RouteRow } from "./table/row";

const day = 24 * 60 * 60 * 1000;
const start = await testDatabase();
const company = await makeVotingCompany(start);
const { alice, audra, adam, bill, bob, charlie, dana, erin, frank } = company.people;
const awards = [...company.votes, company.jury];
const [locked] = company.votes;
const roles = {
  nobody: null,
  "an employee who voted": charlie,
  "an employee who did not": company.late,
  "a nominee": bob,
  "a nominator": alice,
  "a juror who did not score": company.jury.idle,
  "a juror who scored": company.jury.scorers[0]!,
  "a person of HR": dana,
  "a person of Finance": frank,
  "a buyer": bill,
  "an auditor": audra,
  "an administrator": adam,
};
type RoleName = keyof typeof roles;
const names = Object.keys(roles) as RoleName[];
/** Those who read what a win hides: the people of its wins, and staff who check values. */
const readers = new Set<RoleName>([
  "a nominee",
  "a nominator",
  "a person of HR",
  "a person of Finance",
  "an auditor",
]);
const scorer = "a juror who scored" satisfies RoleName;

/** Who may manage nothing need not be turned away everywhere by everybody: one of them is enough. */
const managers = new Set<RoleName>([
  "an employee who voted",
  "a person of HR",
  "an auditor",
  "an administrator",
]);
/** Who works on orders and values, beside those who manage. */
const keepers = new Set<RoleName>(["a person of Finance", "a buyer"]);
/** Employees who are in no win read of wins and what they add up to what the one who voted reads. */
const besideWins = new Set<RoleName>(["an employee who did not", "a juror who did not score", scorer]);
const cookies = await enterAll(start, [
  ...company.voted,
  ...Object.values(roles).filter((role) => role !== null),
]);
await start.$disconnect();

const reminded = new Date(Date.now() + 2.5 * day);
const atClose = new Date(Date.now() + 3 * day);
const one = await makeWorld(start, company, { leader: 0, cookies, now: reminded });
const other = await makeWorld(start, company, { leader: 1, cookies, now: reminded });
const normalise = withoutNewIds(await knownIds(one.db));
const words = ["bob", "frank", "Larkhall", "vote", "Award by irv"];
const known = await knownAddresses(one.db, { vendor: [company.token] }, words);
/** What shows a figure or a name that wins hide to whom it is not hidden from. */
const hiding = [
  "/wins?look=table&sort=claimed",
  "/wins?state=signed&sort=validated",
  "/wins?kind=freight",
  "/wins?customer=larkhall",
  "/scorecard?period=2026",
  "/scorecard/identified?period=2026",
];
const asked = [
  "/wins?contract=LW-2044",
  "/wins?customer=ostrander",
  "/wins?q=larkhall&sort=claimed",
  "/wins?q=2044",
];
const seeds = [...known, ...company.addresses, ...hiding, ...asked];
const before = await everyRow(one.db);
const crawls: Crawl[] = [];

async function crawlAs(role: RoleName, bounds = (path: string) => isFor(role, path)): Promise<Crawl> {
  const held = cookies.get(roles[role]?.id ?? "");
  const visitors = [visitorTo(one, held), visitorTo(other, held)] as const;
  const crawl = await crawlBoth(visitors, seeds, { normalise, within: bounds });
  crawls.push(crawl);
  return crawl;
}

function isFor(role: RoleName, path: string): boolean {
  if (path.startsWith("/manage")) return managers.has(role);
  if (/^\/(orders|finance|vendor)\b/.test(path)) return managers.has(role) || keepers.has(role);
  return !besideWins.has(role) || !ofWins.test(path);
}

const ofWins = /^\/(wins|scorecard|updates)\b/;

/** What a count might change: pages of wins for one employee, as it changes no win, and no sample of a letter. */
function isForAfterCount(role: RoleName, path: string): boolean {
  const readsWins = role === "an employee who voted";
  return isFor(role, path) && (readsWins || !ofWins.test(path)) && !ofSamples.test(path);
}

const ofSamples = /^\/manage\/(mail\/templates|awards\/gallery)\b/;

const tables = import.meta.glob<Record<string, RouteRow[]>>(["./table/*.ts", "!./table/row.ts"], {
  eager: true,
});
const rows = Object.values(tables).flatMap((table) => Object.values(table).flat());
const takesFormsOnly = new Set(rows.filter(({ get }) => get.length === 0).map(({ route }) => route));

/** Routes without a page of their own, which lead back to where their form stands. */
const forms = import.meta.glob<string>("../../app/routes/*/route.{ts,tsx}", {
  eager: true,
  query: "?raw",
  import: "default",
});
const leadsBack = new Set(
  Object.entries(forms)
    .filter(([, source]) => source.includes('"~/ui/form-only"'))
    .map(([path]) => path.split("/").at(-2)!),
);

/** Routes that lead to another page or to none; the results have their turn after the count. */
const leadsElsewhere = new Set(["$", "laureates.$id.note", "login_.code", "manage._index", "setup", "theme"]);

describe("two worlds in which all votes and scores are for the first or for the second entry", () => {
  it.each(names.filter((role) => readers.has(role)))(
    "are the same on every page, in all data, files and searches for %s",
    { timeout: 240_000 },
    async (role) => {
      expect((await crawlAs(role)).differences).toEqual([]);
    },
  );

  describe("and in which wins hide other customers and other amounts", () => {
    let takeBack: () => Promise<void>;
    beforeAll(async () => {
      takeBack = await hideOtherThings(other.db, one.db);
    });
    afterAll(() => takeBack());

    it.each(names.filter((role) => !readers.has(role) && role !== scorer))(
      "are the same on every page, in all data, files, sums, orders and searches for %s",
      { timeout: 240_000 },
      async (role) => {
        expect((await crawlAs(role)).differences).toEqual([]);
      },
    );

    it(
      "are the same for a juror who scored but on the pages of that jury",
      { timeout: 240_000 },
      async () => {
        const { differences } = await crawlAs(scorer);
        const own = new RegExp(`^/jury/${company.jury.category.id}(\\?|$)`);
        expect(differences).not.toEqual([]);
        expect(differences.filter(({ path }) => !own.test(path))).toEqual([]);
      },
    );

    it.each([...readers])("are not the same for %s, who reads what is hidden", async (role) => {
      const { differences } = await crawlAs(role, (path) => hiding.includes(path));
      const found = new Set(differences.map(({ path }) => path.split("&_data=")[0]!));
      expect(hiding.filter((path) => !found.has(path))).toEqual([]);
    });
  });

  it("were walked through whole: every route showed itself to somebody", () => {
    const shown = new Set(crawls.flatMap((crawl) => [...crawl.shown]));
    const unseen = listBuiltRoutes()
      .filter(({ id, hasLoader }) => hasLoader && !shown.has(id))
      .map(({ id }) => id.replace(/^routes\//, "").replace(/\/route$/, ""))
      .filter((name) => !takesFormsOnly.has(name) && !leadsBack.has(name) && !leadsElsewhere.has(name));
    expect(unseen.filter((name) => !name.startsWith("results."))).toEqual([]);
  });

  it("are as they were before: looking at a page changes nothing", async () => {
    expect(await everyRow(one.db)).toEqual(before);
  });

  it("have the same letters and the same record, receipt codes aside", async () => {
    const [first, second] = [await storedWords(one.db), await storedWords(other.db)];
    expect(first).toEqual(second);
    const votes = await one.db.sealedBallot.count();
    expect(votes).toBe(3 * company.voted.length);
  });

  it("differ where one word does, and the walk finds it", { timeout: 240_000 }, async () => {
    const { category, entries } = company.votes[0]!;
    const where = { id: entries[1]! };
    const { citation } = await other.db.entry.findUniqueOrThrow({ where });
    await other.db.entry.update({ where, data: { citation: "Leads by three." } });
    const crawl = await crawlAs("an employee who voted", (path) => path.startsWith("/vote"));
    await other.db.entry.update({ where, data: { citation } });
    expect(crawl.differences.map(({ path }) => path)).toContain(`/vote/${category.id}`);
  });

  it("write the same lines into the log", async () => {
    // A line is printed once its answer has left: the last ones may still be on their way.
    await vi.waitFor(() => expect(linesOf(one.app.printed())).toEqual(linesOf(other.app.printed())));
  });
});

describe("after the count and both signatures, before the announcement", () => {
  const uninvited: RoleName[] = [
    "an employee who voted",
    "a nominee",
    "a juror who did not score",
    "a buyer",
    "a person of Finance",
  ];
  const readers: RoleName[] = ["an auditor", "an administrator"];

  it("is reached in both worlds", async () => {
    for (const { db } of [one, other]) {
      for (const { cycle } of awards) await closeVoting(actAs(db, dana, atClose), cycle.id);
      mustDo(await unlockBox(actAs(db, erin, atClose), { categoryId: locked!.category.id, passphrase }));
      await finishCounting(db, atClose);
      await finishJudging(db, atClose);
      for (const { category } of awards)
        for (const person of [dana, erin]) await certifyResult(actAs(db, person, atClose), category.id);
      await settleLetters(db, atClose);
    }
    const [first, second] = [await winnersOf(one.db), await winnersOf(other.db)];
    expect(first).toEqual([bob.name, bob.name, bob.name]);
    expect(second).toEqual([frank.name, frank.name, frank.name]);
    expect(await one.db.trophyOrder.count({ where: { categoryId: { not: null } } })).toBe(2);
  });

  it.each([...uninvited, ...readers])(
    "the two worlds are still the same for %s",
    { timeout: 240_000 },
    async (role) => {
      const within = (path: string) => isForAfterCount(role, path);
      expect((await crawlAs(role, within)).differences).toEqual([]);
    },
  );

  it("have the same letters and the same record", async () => {
    const [first, second] = [await storedWords(one.db), await storedWords(other.db)];
    expect(normalise(JSON.stringify(first))).toEqual(normalise(JSON.stringify(second)));
  });

  it("HR sees who won, so there is something to find", async () => {
    for (const { category } of awards) {
      const path = `/results/${category.id}?_data=${encodeURIComponent("routes/results.$categoryId")}`;
      for (const [world, winner] of [[one, bob] as const, [other, frank] as const]) {
        const answer = await visitorTo(world, cookies.get(dana.id)).get(path);
        const { view } = (await answer.json()) as { view: { winners: { title: string }[] } };
        expect(view.winners.map(({ title }) => title)).toEqual([winner.name]);
      }
    }
  });
});

async function winnersOf(db: Database): Promise<string[]> {
  const laureates = await db.laureate.findMany({ where: { categoryId: { not: null } } });
  return laureates.map(({ title }) => title);
}

/** What was asked and how it ended, in no order. */
function linesOf(printed: string): string[] {
  return printed
    .split("\n")
    .map((line) => normalise(line).replace(/"(time|ms|pid|id)":("[^"]*"|[\d.]+),?/g, ""))
    .filter((line) => line.includes('"request"'))
    .sort();
}
