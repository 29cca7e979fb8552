import { expect, it } from "vitest";
import type { Database } from "~/db/client.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 4 });
const { alice, bob, dana, departments, frank } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 60);
const { category, cycle, entries } = await makeOpenVote(db, { honoured: [alice, bob, frank], voters });
const codes: string[] = [];
const choices: string[] = [];
for (const [at, voter] of voters.entries()) {
  choices[at] = entries[(at * 7 + (at % 5)) % 3]!;
  const verdict = await castFor(db, voter, category.id, [choices[at]!]);
  if (verdict.ok) codes.push(verdict.value.code);
}
const whileVoting = await dump(db);
await closeVoting(actAs(db, dana, atClose), cycle.id);
await finishCounting(db, atClose);
const afterwards = await dump(db);

interface Row {
  place: string;
  xmin: string;
  text: string;
}

/** Every table as somebody with the whole database in hand sees it: place on disk, transaction, content. */
async function dump(from: Database): Promise<Map<string, Row[]>> {
  const names = await from.$queryRaw<{ name: string }[]>`
    SELECT c."relname" AS "name" FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace"
    WHERE n."nspname" = 'public' AND c."relkind" = 'r' ORDER BY 1`;
  const tables = new Map<string, Row[]>();
  for (const { name } of names) {
    const rows = await from.$queryRawUnsafe<Row[]>(
      `SELECT t.ctid::text AS place, t.xmin::text AS xmin, to_jsonb(t)::text AS text FROM "${name}" t ORDER BY t.ctid`,
    );
    tables.set(name, rows);
  }
  return tables;
}

const chance = 1 / 3 + 0.25;

it("finds no choice in any table while the vote is open", () => {
  const papers = ["Entry", "EntryMember", "BallotBox", "AuditEvent", "Nomination"];
  for (const [name, rows] of whileVoting) {
    if (papers.includes(name)) continue;
    for (const { text } of rows)
      for (const id of [...entries, ...codes]) expect(`${name} ${text}`).not.toContain(id);
  }
  expect(new Set(whileVoting.get("SealedBallot")!.map(({ text }) => text.length)).size).toBe(1);
});

it("finds no voter in a ballot or a receipt afterwards, and no code beside either", () => {
  expect(afterwards.get("SealedBallot")).toEqual([]);
  for (const name of ["Ballot", "Receipt"]) {
    for (const { text } of afterwards.get(name)!) for (const { id } of voters) expect(text).not.toContain(id);
  }
  for (const [name, rows] of afterwards) {
    if (name === "Receipt" || name === "Result") continue;
    for (const { text } of rows) for (const code of codes) expect(`${name} ${text}`).not.toContain(code);
  }
});

it("says nothing by transaction: roll, ballots and receipts were all written by one", () => {
  for (const name of ["VoterRoll", "Ballot", "Receipt"]) {
    expect(new Set(afterwards.get(name)!.map(({ xmin }) => xmin)).size).toBe(1);
  }
});

it("links voters and ballots by place or id no better than chance", () => {
  const ballots = afterwards
    .get("Ballot")!
    .map(({ text }) => JSON.parse(text) as { id: string; choice: { ranks: string[][] } });
  const byId = [...ballots].sort((a, b) => (a.id < b.id ? -1 : 1));
  const rollOrder = afterwards
    .get("VoterRoll")!
    .map(({ text }) => (JSON.parse(text) as { personId: string }).personId);
  const castOrder = voters.map(({ id }) => id);
  for (const people of [rollOrder, castOrder]) {
    for (const order of [ballots, byId]) expect(share(people, order)).toBeLessThan(chance);
  }
});

it("lists receipts in the order of the codes, whoever came first", () => {
  const listed = afterwards.get("Receipt")!.map(({ text }) => (JSON.parse(text) as { code: string }).code);
  expect(listed).toEqual([...codes].sort());
});

it("would find the link in a box that writes ballots as they come: the control", async () => {
  await db.$executeRaw`CREATE TABLE "NaiveBallot" ("id" serial, "choice" text)`;
  await db.$executeRaw`CREATE TABLE "NaiveRoll" ("personId" text)`;
  for (const [at, { id }] of voters.entries()) {
    await db.$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "NaiveRoll" VALUES (${id})`;
      await tx.$executeRaw`INSERT INTO "NaiveBallot" ("choice") VALUES (${choices[at]})`;
    });
  }
  const linked = await db.$queryRaw<{ personId: string; choice: string }[]>`
    SELECT roll."personId", ballot."choice" FROM "NaiveRoll" roll JOIN "NaiveBallot" ballot ON ballot.xmin = roll.xmin`;
  const found = linked.filter(
    ({ personId, choice }) => choice === choices[voters.findIndex(({ id }) => id === personId)],
  );
  expect(found).toHaveLength(voters.length);
});

/** How often the n-th person is the one who cast the n-th ballot's choice. */
function share(people: readonly string[], ballots: readonly { choice: { ranks: string[][] } }[]): number {
  const hits = people.filter(
    (id, at) => choices[voters.findIndex((voter) => voter.id === id)] === ballots[at]?.choice.ranks[0]?.[0],
  );
  return hits.length / people.length;
}
