import { describe, expect, it } from "vitest";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 6);
const app = await startApp(db);
const [hr, second] = await Promise.all([dana, erin].map((person) => app.signedIn(person)));
const day = 24 * 60 * 60 * 1000;
const text = async (answer: Response) => readable(await answer.text());
const follow = async (who: typeof hr, answer: Response) =>
  text(await who!.get(answer.headers.get("Location")!));

async function openNow(rules = {}) {
  const vote = await makeOpenVote(db, { honoured: [alice, bob, frank], voters, rules });
  const dates = { votingCloseAt: new Date(Date.now() + 3 * day) };
  await db.cycle.update({ where: { id: vote.cycle.id }, data: dates });
  return { ...vote, room: `/manage/cycles/${vote.cycle.id}` };
}

async function withoutQuorum() {
  const vote = await openNow({ quorumPercent: 50 });
  for (const voter of voters.slice(0, 2)) await castFor(db, voter, vote.category.id, [vote.entries[0]!]);
  await closeVoting(actAs(db, dana, new Date()), vote.cycle.id);
  return { ...vote, page: `${vote.room}/quorum/${vote.category.id}` };
}

describe("the page of the electorate", () => {
  it("takes a proposal with its reason, and a colleague agrees", async () => {
    const { room, category } = await openNow();
    const page = `${room}/electorate`;
    const change = { categoryId: category.id, kind: "add", personId: charlie.id };
    const bare = await hr!.post(page, { ...change, reason: " " });
    expect(bare.status).toBe(409);
    expect(await text(bare)).toContain("Charlie Novak");
    const sent = await hr!.post(page, { ...change, reason: "Came over on Monday." });
    expect(await follow(hr, sent)).toMatch(
      /Proposed.*Add Charlie Novak.*“Came over on Monday.”.*Take it back/,
    );
    expect(await text(await second!.get("/"))).toContain("Change of the electorate");
    expect(await text(await second!.get(room))).toContain("1 change of the electorate waits");
    const { id } = await db.rollChange.findFirstOrThrow({ where: { categoryId: category.id } });
    expect(await follow(hr, await hr!.post(`/manage/roll-changes/${id}/agreement`))).toContain(
      "Somebody else of the team has to agree",
    );
    const agreed = await second!.post(`/manage/roll-changes/${id}/agreement`);
    expect(await follow(second, agreed)).toMatch(/Agreed. The person is told by mail.*Agreed by Erin Walsh/);
    expect(await db.voterRoll.count({ where: { categoryId: category.id, personId: charlie.id } })).toBe(1);
  });

  it("finds people without scripts and knows no category of another cycle", async () => {
    const [{ room, category }, other] = [await openNow(), await openNow()];
    const find = { kind: "strike", reason: "", find: "personId", personIdQuery: "Frank" };
    const found = await hr!.post(`${room}/electorate`, { ...find, categoryId: category.id });
    expect(found.status).toBe(200);
    expect(await text(found)).toContain("Frank Osei");
    const foreign = { categoryId: other.category.id, kind: "add", personId: charlie.id, reason: "x" };
    expect((await hr!.post(`${room}/electorate`, foreign)).status).toBe(404);
    expect((await hr!.post(`/manage/roll-changes/unknown/agreement`)).status).toBe(404);
  });
});

describe("the page of a vote without a quorum", () => {
  it("extends it with a reason and keeps what was typed where that is refused", async () => {
    const { room, page, cycle, category } = await withoutQuorum();
    expect(await text(await hr!.get(room))).toContain("too few have voted, and the box is still sealed");
    expect(await text(await hr!.get("/"))).toContain("Too few have voted");
    expect(await text(await hr!.get(page))).toContain("2 of 6 voters cast a ballot, and 3 were needed");
    const unread = await hr!.post(`${page}?index`, { closesAt: "soon", reason: "Half were away." });
    expect([unread.status, (await text(unread)).includes("Choose a date and a time")]).toEqual([400, true]);
    const past = await hr!.post(`${page}?index`, { closesAt: "2026-01-05T09:00", reason: "Half were away." });
    expect(past.status).toBe(409);
    expect(await past.text()).toContain("Half were away.");
    const closesAt = new Date(Date.now() + 5 * day).toISOString().slice(0, 16);
    const done = await hr!.post(`${page}?index`, { closesAt, reason: "Half were away." });
    expect(await follow(hr, done)).toMatch(/The vote goes on/);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "voting" });
    const voter = await app.signedIn(voters[5]!);
    expect((await voter.get(`/vote/${category.id}`)).status).toBe(200);
    expect(await text(await hr!.get(page))).toContain("There is nothing to decide here");
  });

  it("opens the box and counts, and then nothing is left to decide", async () => {
    const { page, category, cycle } = await withoutQuorum();
    expect(await follow(hr, await hr!.post(`${page}/release`))).toContain("will be opened and counted");
    await finishCounting(db, atClose);
    const result = await db.result.findUnique({ where: { categoryId: category.id } });
    expect(result).toMatchObject({ outcome: "no_quorum", castCount: 2 });
    expect(await follow(hr, await hr!.post(`${page}/release`))).toContain("has been done already");
    const foreign = await openNow();
    expect((await hr!.get(`${foreign.room}/quorum/${category.id}`)).status).toBe(404);
    expect((await hr!.post(`${foreign.room}/quorum/${category.id}/release`)).status).toBe(404);
    expect(cycle.id).not.toBe(foreign.cycle.id);
  });
});

describe("the second key", () => {
  it("is set on its page, never shown again, and asked for after the close", async () => {
    const { category, cycle } = await makeRunningCycle(db, "screening", { twoKeys: true });
    const dates = { votingOpenAt: new Date(Date.now() + day), votingCloseAt: new Date(Date.now() + 3 * day) };
    await db.cycle.update({ where: { id: cycle.id }, data: dates });
    const [room, passphrase] = [`/manage/cycles/${cycle.id}`, "five quiet geese walk home"];
    expect(await text(await hr!.get(room))).toContain("The returning officer has set no passphrase yet");
    const page = `${room}/second-key/${category.id}`;
    expect(await text(await hr!.get(page))).toContain("Nobody can recover it");
    const differs = await hr!.post(page, { passphrase, again: "another" });
    expect(differs.status).toBe(409);
    expect(await differs.text()).not.toContain("geese");
    expect(await follow(hr, await hr!.post(page, { passphrase, again: passphrase }))).toContain(
      "Your key is set",
    );
    expect(await text(await second!.get(page))).toContain("Dana Reyes is the returning officer");
    expect(await text(await hr!.get(room))).not.toContain("has set no passphrase");

    const vote = await openNow({ twoKeys: true, name: "Locked" }).catch(() => null);
    expect(vote).toBeNull();
    expect((await hr!.get(`${room}/unlock/${category.id}`)).status).toBe(404);
  });

  it("is refused when it is wrong, ten times at most", async () => {
    const vote = await openNow();
    const key = await db.secondKey.findFirstOrThrow();
    const { categoryId: _other, ...half } = key;
    await db.secondKey.create({ data: { ...half, categoryId: vote.category.id } });
    await db.category.update({ where: { id: vote.category.id }, data: { twoKeys: true } });
    await db.ballotBox.update({ where: { categoryId: vote.category.id }, data: { secondKeyNeeded: true } });
    const page = `${vote.room}/unlock/${vote.category.id}`;
    expect(await text(await hr!.get(page))).toContain("asked for after its close");
    await closeVoting(actAs(db, dana, new Date()), vote.cycle.id);
    expect(await text(await hr!.get(vote.room))).toContain("waits for the passphrase of Dana Reyes");
    expect(await text(await hr!.get("/"))).toContain("Open the ballot box");
    const tries = [];
    for (let attempt = 0; attempt < 11; attempt += 1)
      tries.push(await second!.post(page, { passphrase: "no" }));
    expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(409), 429]);
    expect(await text(tries[0]!)).toContain("This is not the passphrase that was set");
    expect(await db.auditEvent.count({ where: { act: "second-key.refused", actorId: erin.id } })).toBe(10);
  });
});
