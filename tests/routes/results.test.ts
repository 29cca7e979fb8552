import { describe, expect, it } from "vitest";
import { announceCycle } from "~/operations/announce-cycle.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { makeOpenTie } from "@tests/support/tied-vote";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { adam, alice, audra, bob, charlie, dana, erin, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 24);
const app = await startApp(db);
const [hr, second, employee, auditor] = await Promise.all(
  [dana, erin, charlie, audra].map((person) => app.signedIn(person)),
);

type Counted = { honoured?: { id: string; name: string }[] } & Record<string, unknown>;

async function counted(count: number, { honoured = [alice, bob, frank], ...rules }: Counted = {}) {
  const vote = await makeOpenVote(db, { honoured, voters, rules });
  for (const [at, voter] of voters.slice(0, count).entries()) {
    const first = [0, 0, 1, 2][at % 4]!;
    await castFor(
      db,
      voter,
      vote.category.id,
      rules && "method" in rules
        ? [vote.entries[first]!]
        : [vote.entries[first]!, vote.entries[1]!].slice(0, first === 1 ? 1 : 2),
    );
  }
  await closeVoting(actAs(db, dana, atClose), vote.cycle.id);
  await finishCounting(db, atClose);
  return { ...vote, path: `/results/${vote.category.id}` };
}

async function announced(count: number) {
  const vote = await counted(count);
  for (const person of [dana, erin]) await certifyResult(actAs(db, person, atClose), vote.category.id);
  await announceCycle(actAs(db, dana, atClose), vote.cycle.id);
  return vote;
}

describe("before the announcement", () => {
  it("only HR sees the result; two of them certify, and then it can be announced", async () => {
    const { path, cycle, category } = await counted(24);
    for (const other of [employee!, auditor!]) {
      expect((await other.get(path)).status).toBe(404);
      const file = await other.get(`${path}/file`);
      expect([file.status, await file.text()]).toEqual([404, "There is no result here for you.\n"]);
      expect((await other.post(`${path}/certification`)).status).toBe(403);
    }
    expect(readable(await (await hr!.get(path)).text())).toMatch(
      /Only the People team can see this.*24 ballots received, 24 counted.*Certify as Dana/,
    );
    expect((await hr!.post(`${path}/certification`)).headers.get("Location")).toBe(path);
    const again = await hr!.post(`${path}/certification`);
    expect(readable(await (await hr!.get(again.headers.get("Location")!)).text())).toContain(
      "The second signature comes from somebody else",
    );
    expect(readable(await (await hr!.get(path)).text())).toContain("A second person signs next");
    await second!.post(`${path}/certification`);
    expect(await db.laureate.count({ where: { categoryId: category.id, announcedAt: null } })).toBe(1);
    expect((await employee!.post(`/manage/cycles/${cycle.id}/announcement`)).status).toBe(403);
    const done = await second!.post(`/manage/cycles/${cycle.id}/announcement`);
    expect(readable(await (await second!.get(done.headers.get("Location")!)).text())).toContain(
      "Announced. Everybody sees the results now",
    );
    expect((await employee!.get(path)).status).toBe(200);
  });

  it("an administrator sees and signs the one result that too few of the team are free to sign", async () => {
    const stranger = await app.signedIn(adam);
    const usual = await counted(24);
    expect((await stranger.get(usual.path)).status).toBe(404);
    expect((await stranger.get(`${usual.path}/file`)).status).toBe(404);
    expect((await stranger.post(`${usual.path}/certification`)).status).toBe(404);
    const { path, category } = await counted(24, { honoured: [dana, bob, frank] });
    expect((await employee!.get(path)).status).toBe(404);
    expect(readable(await (await hr!.get(path)).text())).toContain("This result honours you");
    expect(readable(await (await second!.get(path)).text())).toContain("Adam Field may stand in");
    expect(readable(await (await stranger.get(path)).text())).toMatch(/Certify as Adam.*You stand in/);
    expect((await stranger.post(`${path}/certification`)).headers.get("Location")).toBe(path);
    expect(readable(await (await stranger.get(path)).text())).toContain("A second person signs next");
    await second!.post(`${path}/certification`);
    expect(await db.laureate.count({ where: { categoryId: category.id } })).toBe(1);
    expect(readable(await (await stranger.get(path)).text())).toContain("The announcement follows");
    expect((await stranger.get(usual.path)).status).toBe(404);
  });

  it("a tie left to people is settled on the page by two", async () => {
    const { path, entries } = await makeOpenTie(db, {
      honoured: [alice, bob],
      voters: [voters[0]!, voters[1]!],
      hr: dana,
    });
    const [first, other] = entries;
    const equal = await hr!.post(`${path}/tie`, {
      [`place.${first}`]: "1",
      [`place.${other}`]: "1",
      reason: "Both.",
    });
    expect(equal.status).toBe(409);
    const refused = await equal.text();
    expect(readable(refused)).toContain("Both.");
    expect(refused.match(/name="place\.[^"]+"[^>]*value="1"/g)).toHaveLength(2);
    for (const missing of ["", " ", "0", "x", "-1"]) {
      const places = { [`place.${first}`]: missing, [`place.${other}`]: "1" };
      const unplaced = await hr!.post(`${path}/tie`, { ...places, reason: "Bob signed first." });
      expect(unplaced.status).toBe(409);
      expect(readable(await unplaced.text())).toContain("Say for every tied finalist which place it takes.");
    }
    const endless = await hr!.post(`${path}/tie`, {
      [`place.${first}`]: "1",
      [`place.${other}`]: "2",
      reason: "x".repeat(1_001),
    });
    expect(endless.status).toBe(409);
    expect(readable(await endless.text())).toContain("This is too long by one character");
    expect(await db.tieDecision.count()).toBe(0);
    await hr!.post(`${path}/tie`, {
      [`place.${first}`]: "2",
      [`place.${other}`]: "1",
      reason: "Bob signed first.",
    });
    const html = await (await second!.get(path)).text();
    expect(readable(html)).toMatch(/Dana Reyes proposes: Bob Tanaka, then Alice Moreau.*“Bob signed first.”/);
    await second!.post(`${path}/tie-agreement`, {
      proposalId: /name="proposalId" value="([^"]+)"/.exec(html)![1]!,
    });
    expect(readable(await (await second!.get(path)).text())).toMatch(
      /Bob Tanaka.*Certify as Erin.*Two people decided for “Bob Tanaka”: Bob signed first\./,
    );
  });
});

describe("after the announcement", () => {
  it("everybody reads the winner, the rounds, the turnout and the draw", async () => {
    const { path } = await announced(24);
    const text = readable(await (await employee!.get(path)).text());
    expect(text).toMatch(
      /Alice Moreau.*Certified by Dana Reyes and Erin Walsh.*Turnout: 24 of 24, 100%.*Check the draw/,
    );
    expect(text).not.toContain("Certify as");
    expect(await (await employee!.get(`${path}?view=table`)).text()).toContain("Votes in each round");
  });

  it("the ballot file holds no name of a voter and counts to the same result", async () => {
    const { path } = await announced(24);
    const answer = await employee!.get(`${path}/file`);
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /attachment; filename="joint-win-of-the-quarter-cycle-\d+\.json"/,
    );
    const text = await answer.text();
    for (const { id, name } of voters) for (const word of [id, `${name}"`]) expect(text).not.toContain(word);
    const file = parseElection(JSON.parse(text));
    expect(file.receipts).toHaveLength(24);
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
  });

  it("of fewer than twenty ballots everybody gets the rounds, HR and auditors the ballots", async () => {
    const { path } = await announced(19);
    const [forAll, forAuditor] = await Promise.all(
      [employee!, auditor!].map(async (one) => (await one.get(`${path}/file`)).json()),
    );
    expect(forAll).not.toHaveProperty("ballots");
    expect(forAll.result.rounds.length).toBeGreaterThan(0);
    expect(forAll.receipts).toHaveLength(19);
    expect(forAuditor.ballots.length).toBeGreaterThan(0);
    expect(readable(await (await employee!.get(path)).text())).toContain(
      "a whole ballot could point to one person",
    );
  });

  it("is 404 while the vote is open, for HR too", async () => {
    const { category } = await makeOpenVote(db, { honoured: [alice, bob], voters: [charlie] });
    for (const one of [hr!, employee!]) expect((await one.get(`/results/${category.id}`)).status).toBe(404);
  });
});
