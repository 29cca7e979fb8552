import { fork } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { verifyAudit } from "~/operations/verify-audit.server";
import { certifyResult } from "~/operations/certify-result.server";
import type { CrashPoint } from "~/operations/crash-point.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase, urlOf } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, dana, erin, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 9);

const points: CrashPoint[] = [
  "close-moved",
  "unseal-ballots-written",
  "unseal-keys-destroyed",
  "unseal-committed",
  "rewrite-done",
  "count-written",
  "count-committed",
];

it.each(points)(
  "a kill at %s leaves the box open or closed, and the next start finishes",
  { timeout: 60_000 },
  async (point) => {
    const { category, cycle, codes } = await makeFilledBox();
    expect(await runUntil(atClose, point)).toBe("SIGKILL");
    await expectOpenOrClosed(category.id);
    expect(await runUntil(atClose)).toBe(0);
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
    const file = parseElection(JSON.parse(JSON.stringify(result.file)));
    expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
    expect(file.receipts).toEqual(codes);
    expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(voters.length);
    expect(await db.ballotBox.findUnique({ where: { categoryId: category.id } })).toMatchObject({
      wrappedPrivateKey: null,
    });
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "certifying" });
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  },
);

it(
  "a kill while announcing leaves nothing announced, and the next start announces once",
  { timeout: 60_000 },
  async () => {
    const { category, cycle } = await makeFilledBox();
    await runUntil(atClose);
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: atClose } });
    for (const person of [dana, erin])
      expect((await certifyResult(actAs(db, person, atClose), category.id)).ok).toBe(true);
    expect(await runUntil(atClose, "announce-letters-written")).toBe("SIGKILL");
    const results = { where: { idempotencyKey: { startsWith: `results-in/${cycle.id}/` } } };
    expect(await db.letter.count(results)).toBe(0);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({
      phase: "certifying",
      announcedAt: null,
    });
    for (let start = 0; start < 2; start += 1) expect(await runUntil(atClose)).toBe(0);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "announced" });
    expect(await db.auditEvent.count({ where: { subjectId: cycle.id, act: "cycle.announced" } })).toBe(1);
  },
);

async function makeFilledBox() {
  const { category, cycle, entries } = await makeOpenVote(db, { honoured: [alice, bob, frank], voters });
  const codes: string[] = [];
  for (const [at, voter] of voters.entries()) {
    const verdict = await castFor(
      db,
      voter,
      category.id,
      [entries[at % 3]!, entries[0]!].slice(0, at % 3 ? 2 : 1),
    );
    if (verdict.ok) codes.push(verdict.value.code);
  }
  return { category, cycle, codes: codes.sort() };
}

/** Either every envelope and the keys are there and no ballot, or every ballot and neither envelope nor key. */
async function expectOpenOrClosed(categoryId: string): Promise<void> {
  const where = { categoryId };
  const box = await db.ballotBox.findUniqueOrThrow({ where });
  const found = {
    sealed: await db.sealedBallot.count({ where }),
    ballots: await db.ballot.count({ where }),
    receipts: await db.receipt.count({ where }),
    keys: [box.wrappedPrivateKey, box.wrappedSlotKey, box.wrappedSeed].filter(Boolean).length,
    seed: box.seed !== null,
  };
  const all = voters.length;
  expect([
    { sealed: all, ballots: 0, receipts: 0, keys: 3, seed: false },
    { sealed: 0, ballots: all, receipts: all, keys: 0, seed: true },
  ]).toContainEqual(found);
}

/** Runs the closing process to its end, or to the point at which it is killed. */
function runUntil(now: Date, point?: CrashPoint): Promise<number | NodeJS.Signals | null> {
  const script = path.resolve("tests/support/closer.ts");
  const env = { ...process.env, ...(point && { LAURELS_CRASH_AT: point }) };
  const child = fork(script, [urlOf(db), now.toISOString()], { execArgv: ["--import", "tsx"], env });
  return new Promise((ended) => child.once("exit", (code, signal) => ended(signal ?? code)));
}
