import { readFileSync } from "node:fs";
import pg from "pg";
import { expect, it } from "vitest";
import { parseElection, type ElectionFile } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { tally } from "~/domain/voting/tally";
import { testDatabase, urlOf } from "@tests/support/database";
import { makeRunningCycle } from "@tests/support/cycles";

const db = await testDatabase();
const sql = readFileSync("prisma/migrations/20261122120500_ballots_in_one_order/migration.sql", "utf8");

async function apply() {
  const client = new pg.Client({ connectionString: urlOf(db) });
  await client.connect();
  try {
    await client.query(`BEGIN;${sql};COMMIT`);
  } finally {
    await client.end();
  }
}

const candidates = ["a", "b", "c"].map((id) => ({ id, name: id }));
const counted = (file: Omit<ElectionFile, "format" | "seats" | "rules" | "candidates">): ElectionFile => {
  const election = { format: "laurels-election/1", seats: 1, rules: { tie: "shared" }, candidates, ...file };
  return { ...election, result: tally(election as ElectionFile) } as ElectionFile;
};

it("puts ballots of earlier votes into the order of the ids, and changes neither the count nor any other file", async () => {
  const files = [
    counted({
      method: "approval",
      ballots: [{ approve: ["c", "a"] }, { approve: ["b"] }, { approve: ["a", "c"] }],
    }),
    counted({
      method: "schulze",
      ballots: [{ ranks: [["c"], ["b", "a"]] }, { count: 2, ranks: [["a"]] }, { ranks: [] }],
    }),
    counted({ method: "irv", ballots: [{ count: 2, ranks: [["c"], ["a"]] }, { ranks: [["b"]] }] }),
  ];
  const ids: string[] = [];
  for (const file of files) {
    const { category } = await makeRunningCycle(db, "certifying", { method: file.method, tieRule: "lot" });
    const turnout = { eligibleCount: 3, castCount: 3, countedAt: new Date() };
    const json = JSON.parse(JSON.stringify(file)) as never;
    await db.result.create({
      data: { categoryId: category.id, file: json, winnerIds: [], outcome: "decided", ...turnout },
    });
    await db.shortlistCount.create({ data: { categoryId: category.id, file: json, ...turnout } });
    for (const { count: _, ...choice } of file.ballots)
      await db.ballot.create({ data: { categoryId: category.id, choice: choice as never } });
    ids.push(category.id);
  }
  await apply();
  const stored = async (categoryId: string) => {
    const [result, list, ballots] = await Promise.all([
      db.result.findUniqueOrThrow({ where: { categoryId } }),
      db.shortlistCount.findUniqueOrThrow({ where: { categoryId } }),
      db.ballot.findMany({ where: { categoryId } }),
    ]);
    expect(list.file).toEqual(result.file);
    const file = parseElection(result.file);
    expect(recount(file)).toMatchObject({ agrees: true });
    return { file, choices: ballots.map(({ choice }) => JSON.stringify(choice)).sort() };
  };
  const [approval, schulze, irv] = [await stored(ids[0]!), await stored(ids[1]!), await stored(ids[2]!)];
  expect(approval.file.ballots).toEqual([
    { approve: ["a", "c"] },
    { approve: ["a", "c"] },
    { approve: ["b"] },
  ]);
  expect(approval.choices).toEqual(['{"approve":["a","c"]}', '{"approve":["a","c"]}', '{"approve":["b"]}']);
  expect(schulze.file.ballots).toContainEqual({ ranks: [["c"], ["a", "b"]] });
  expect(schulze.file.ballots).toContainEqual({ count: 2, ranks: [["a"]] });
  expect(schulze.choices).toEqual(['{"ranks":[["a"]]}', '{"ranks":[["c"],["a","b"]]}', '{"ranks":[]}']);
  expect(irv.file).toEqual(parseElection(JSON.parse(JSON.stringify(files[2]))));
});

it("does the same with the votes beside a jury", async () => {
  const { category } = await makeRunningCycle(db, "certifying", {});
  const file = { method: "rubric", ballots: [{ sheet: { b: {}, a: {} } }], votes: [{ approve: ["b", "a"] }] };
  const counts = { eligibleCount: 1, castCount: 1, countedAt: new Date() };
  await db.result.create({
    data: { categoryId: category.id, file, winnerIds: [], outcome: "decided", ...counts },
  });
  await apply();
  const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
  expect(result.file).toEqual({ ...file, votes: [{ approve: ["a", "b"] }] });
});
