import { describe, expect, it } from "vitest";
import type { Database } from "~/db/client.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase, urlOf } from "@tests/support/database";
import { castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const start = await testDatabase();
const people = await cast(start);
const { alice, audra, bill, bob, charlie, dana, erin, frank } = people;
const voters = [...(await makeVoters(start, people.departments.operations.id, 9)), alice, charlie, bill];
const { category, cycle, entries } = await makeOpenVote(start, { honoured: [alice, bob, frank], voters });
const closesAt = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000);
await start.cycle.update({ where: { id: cycle.id }, data: { votingCloseAt: closesAt } });
await start.$disconnect();

/** The same company twice: in one everybody is for Bob, in the other everybody for Frank. */
const worlds = [await world(1), await world(2)];

async function world(leader: number): Promise<{ db: Database; app: RunningApp }> {
  const db = await testDatabase({ copyOf: new URL(urlOf(start)).pathname.slice(1) });
  const app = await startApp(db, { APP_ORIGIN: "http://laurels.test" });
  for (const voter of voters) {
    const ranks = leader === 1 ? [entries[1]!, entries[2]!] : [entries[2]!, entries[1]!];
    await castFor(db, voter, category.id, ranks, new Date());
  }
  return { db, app };
}

const pages = [
  "/",
  "/vote",
  `/vote/${category.id}`,
  "/cycles",
  `/cycles/${cycle.id}`,
  "/hall",
  "/wins",
  "/nominations",
];
const hidden = [`/results/${category.id}`, `/results/${category.id}/file`, `/manage/cycles/${cycle.id}`];

async function expectEqualWorlds() {
  for (const person of [alice, bob, charlie, bill, frank, audra]) {
    for (const path of [...pages, ...hidden]) {
      const [one, other] = await Promise.all(worlds.map(({ db, app }) => bytes(db, app, person, path)));
      expect(one, `${person.name} at ${path}`).toEqual(other);
    }
  }
}

async function bytes(db: Database, app: RunningApp, person: { id: string }, path: string): Promise<string> {
  const visitor = app.visitor();
  await visitor.enter(db, person);
  const answer = await visitor.get(path);
  const text = await answer.text();
  const plain = text
    .replace(/nonce="[^"]*"/g, "")

    .replace(/"nonce":"[^"]*"/g, "")
    .replace(/"(?:now|at|until)":"[^"]*"/g, "");
  return `${answer.status} ${plain}`;
}

describe("two worlds with opposite leaders", () => {
  it("look the same to everybody but HR while the vote is open", async () => {
    await expectEqualWorlds();
  });

  it(
    "look the same after the count and after the signatures, until the announcement",
    { timeout: 60_000 },
    async () => {
      for (const { db } of worlds) {
        await closeVoting(actAs(db, dana, closesAt), cycle.id);
        await finishCounting(db, closesAt);
      }
      await expectEqualWorlds();
      const visitor = worlds[0]!.app.visitor();
      await visitor.enter(worlds[0]!.db, dana);
      expect((await visitor.get(hidden[0]!)).status).toBe(200);
      for (const { db } of worlds)
        for (const person of [dana, erin]) await certifyResult(actAs(db, person, closesAt), category.id);
      await expectEqualWorlds();
    },
  );
});
