import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { receiptBytes, receiptCode } from "~/domain/voting/receipt";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { startApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { fieldNames, readable } from "@tests/support/page";
import { makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { alice, audra, bob, charlie, dana, frank } = await cast(db);
const app = await startApp(db);
const day = 24 * 60 * 60 * 1000;

async function open(rules = {}, voters = [alice, charlie]) {
  const vote = await makeOpenVote(db, { honoured: [alice, bob, frank], voters, rules });
  await db.cycle.update({
    where: { id: vote.cycle.id },
    data: { votingCloseAt: new Date(Date.now() + 3 * day) },
  });
  return { ...vote, path: `/vote/${vote.category.id}`, id: vote.category.id };
}

const sealed = (categoryId: string) => db.sealedBallot.count({ where: { categoryId } });

describe("the ballot page without scripts", () => {
  it("is a form with a number beside each finalist and gives a receipt", async () => {
    const { path, id, entries } = await open();
    const visitor = await app.signedIn(charlie);
    const html = await (await visitor.get(path)).text();
    expect(
      fieldNames(html)
        .filter((name) => name.startsWith("place."))
        .sort(),
    ).toEqual(entries.map((entry) => `place.${entry}`).sort());
    const answer = await visitor.post(path, {
      [`place.${entries[0]}`]: "2",
      [`place.${entries[1]}`]: "1",
      [`place.${entries[2]}`]: "",
    });
    expect(answer.status).toBe(200);
    const text = readable(await answer.text());
    expect(text).toMatch(
      /Your ballot is in\..*1 Bob Tanaka 2 Alice Moreau Not named: Frank Osei\..*Your receipt [A-Z]+-\w{4} [A-Z]+-\w{4}/,
    );
    expect(await sealed(id)).toBe(1);
    expect(readable(await (await visitor.get("/vote")).text())).toContain(
      "Your ballot is in. You can replace it",
    );
  });

  it("answers equal places, letters and an empty ballot beside the field and keeps what was typed", async () => {
    const { path, id, entries } = await open();
    const visitor = await app.signedIn(charlie);
    const twice = await visitor.post(path, { [`place.${entries[0]}`]: "1", [`place.${entries[1]}`]: "1" });
    expect(twice.status).toBe(400);
    expect(readable(await twice.text())).toContain("Another finalist has place 1 too");
    const letters = await visitor.post(path, { [`place.${entries[0]}`]: "first" });
    expect(letters.status).toBe(400);
    expect(await letters.text()).toContain('value="first"');
    const empty = await visitor.post(path, { [`place.${entries[0]}`]: "" });
    expect(empty.status).toBe(400);
    expect(readable(await empty.text())).toContain("Your ballot is empty");
    expect(await sealed(id)).toBe(0);
    expect((await visitor.post(path, { blank: "yes" })).status).toBe(200);
    expect(await sealed(id)).toBe(1);
  });

  it("shows one choice as radio cards, none of these among them, and the own entry switched off", async () => {
    const { path, id, entries } = await open({ method: "plurality", offerNone: true });
    const visitor = await app.signedIn(alice);
    const html = await (await visitor.get(path)).text();
    expect(html.match(/type="radio"/g)).toHaveLength(4);
    expect(html).toMatch(
      new RegExp(`<input[^>]*disabled=""[^>]*value="${entries[0]}"|value="${entries[0]}"[^>]*disabled=""`),
    );
    expect(readable(html)).toContain("Nobody votes for themselves");
    const own = await visitor.post(path, { choice: entries[0]! });
    expect(own.status).toBe(409);
    expect(readable(await own.text())).toContain("You cannot vote for an entry that names you");
    expect((await visitor.post(path, { choice: "none" })).status).toBe(200);
    expect(await sealed(id)).toBe(1);
  });

  it("says the rules, the marks and the same order of stories each time", async () => {
    const { path } = await open({ tieRule: "lot" });
    const visitor = await app.signedIn(charlie);
    const [first, second] = await Promise.all([visitor.get(path), visitor.get(path)]).then((pages) =>
      Promise.all(pages.map((page) => page.text())),
    );
    const order = (html: string) => [...html.matchAll(/id="story-([^"]+)"/g)].map((match) => match[1]);
    expect(order(first!)).toEqual(order(second!));
    expect(readable(first!)).toMatch(
      /A tie goes to a lot anyone can check\..*frozen on Monday 19 January 2026/,
    );
    expect(readable(first!)).toContain(
      (await db.ballotBox.findFirstOrThrow({ where: { category: { id: path.slice(6) } } })).freezeHash,
    );
  });
});

describe("the ballot page", () => {
  it("is not there for people who are not on the roll, and refuses their ballots", async () => {
    const { path, id, entries } = await open();
    for (const person of [bob, dana]) {
      const visitor = await app.signedIn(person);
      expect((await visitor.get(path)).status).toBe(404);
      expect((await visitor.post(path, { [`place.${entries[2]}`]: "1" })).status).toBe(404);
    }
    expect((await app.visitor().get(path)).headers.get("Location")).toBe(
      `/login?next=${encodeURIComponent(path)}`,
    );
    expect(await sealed(id)).toBe(0);
  });

  it("says so when voting is over", async () => {
    const { path, cycle, entries } = await open();
    const now = new Date();
    await closeVoting(actAs(db, dana, now), cycle.id);
    const visitor = await app.signedIn(charlie);
    const late = await visitor.post(path, { [`place.${entries[0]}`]: "1" });
    expect(late.status).toBe(409);
    expect(readable(await (await visitor.get(path)).text())).toMatch(
      /Voting closed on .* You cast no ballot this time/,
    );
    await finishCounting(db, now);
  });

  it("mails the receipt on request, with and without scripts", async () => {
    const { path, id, entries } = await open();
    const visitor = await app.signedIn(charlie);
    const html = await (await visitor.post(path, { [`place.${entries[0]}`]: "1" })).text();
    const code = /name="code" value="([^"]+)"/.exec(html)?.[1] ?? "";
    const answer = await visitor.post(`${path}/receipt-letter`, { code });
    expect(readable(await answer.text())).toContain("Your code is on its way");
    const key = { startsWith: `ballot-receipt/${id}/` };
    expect(await db.letter.findMany({ where: { idempotencyKey: key } })).toMatchObject([
      { personId: charlie.id, props: { code } },
    ]);
    expect((await visitor.post(`${path}/receipt-letter`, { code: "<b>" })).status).toBe(409);
  });

  it("mails only so many codes, whatever is typed as one", async () => {
    const { path, id } = await open({}, [audra]);
    const visitor = await app.signedIn(audra);
    await visitor.post(path, { blank: "yes" });
    const statuses = [];
    for (let sent = 0; sent < 32; sent += 1) {
      const code = receiptCode(randomBytes(receiptBytes));
      statuses.push((await visitor.post(`${path}/receipt-letter`, { code })).status);
    }
    expect(statuses.slice(-2)).toEqual([429, 429]);
    const key = { startsWith: `ballot-receipt/${id}/` };
    expect(await db.letter.count({ where: { idempotencyKey: key } })).toBe(30);
  });
});
