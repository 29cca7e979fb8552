import { expect, it } from "vitest";
import type { Database } from "~/db/client.server";
import { parseElection } from "~/domain/voting/election-file";
import { recount } from "~/domain/voting/recount";
import { certifyResult } from "~/operations/certify-result.server";
import type { CrashPoint } from "~/operations/crash-point.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { builtCloser } from "@tests/support/built-closer";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { atClose, castFor, makeOpenVote, makeVoters } from "@tests/support/votes";

/** Every step of the close, in the order in which a close comes by them. */
const points: CrashPoint[] = [
  "close-written",
  "close-moved",
  "unseal-ballots-written",
  "unseal-keys-destroyed",
  "unseal-committed",
  "rewrite-done",
  "count-written",
  "count-committed",
];
const kills = 50;
const size = 9;

const runCloser = await builtCloser();
const lanes = await Promise.all([0, 1].map(() => lane()));

/** A database of its own, so that two closes can be killed at the same time. */
async function lane() {
  const db = await testDatabase();
  const people = await cast(db);
  return { db, ...people, voters: await makeVoters(db, people.departments.operations.id, size) };
}

type Lane = (typeof lanes)[number];
type Vote = Awaited<ReturnType<typeof makeFilledBox>>;

it(
  `${kills} kills, at each step of the close in turn, leave every box open or closed and lose nothing`,
  { timeout: 600_000 },
  async () => {
    const made = await Promise.all(
      lanes.map(async (own, number) => {
        const mine = Array.from({ length: kills / lanes.length }, (_, at) => at * lanes.length + number);
        const votes: Vote[] = [];
        for (const at of mine) {
          votes.push(await makeFilledBox(own));
          const point = points[(at + Math.floor(at / points.length)) % points.length];
          expect(await runCloser(own.db, atClose, point)).toBe("SIGKILL");
          await expectOpenOrClosed(
            own.db,
            votes.map(({ category }) => category.id),
          );
        }
        expect(await runCloser(own.db, atClose)).toBe(0);
        for (const vote of votes) await expectCounted(own.db, vote);
        expect(await verifyAudit(own.db)).toMatchObject({ whole: true });
        return votes.length;
      }),
    );
    expect(made.reduce((sum, count) => sum + count)).toBe(kills);
  },
);

it(
  "a kill while announcing leaves nothing announced, and the next start announces once",
  { timeout: 60_000 },
  async () => {
    const own = lanes[0]!;
    const { db, dana, erin } = own;
    const { category, cycle } = await makeFilledBox(own);
    await runCloser(db, atClose);
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: atClose } });
    for (const person of [dana, erin])
      expect((await certifyResult(actAs(db, person, atClose), category.id)).ok).toBe(true);
    expect(await runCloser(db, atClose, "announce-letters-written")).toBe("SIGKILL");
    const results = { where: { idempotencyKey: { startsWith: `results-in/${cycle.id}/` } } };
    expect(await db.letter.count(results)).toBe(0);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({
      phase: "certifying",
      announcedAt: null,
    });
    for (let start = 0; start < 2; start += 1) expect(await runCloser(db, atClose)).toBe(0);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "announced" });
    expect(await db.auditEvent.count({ where: { subjectId: cycle.id, act: "cycle.announced" } })).toBe(1);
  },
);

async function makeFilledBox({ db, alice, bob, frank, voters }: Lane) {
  const { category, cycle, entries } = await makeOpenVote(db, { honoured: [alice, bob, frank], voters });
  const codes: string[] = [];
  for (const [at, voter] of voters.entries()) {
    const ranking = [entries[at % 3]!, entries[0]!].slice(0, at % 3 ? 2 : 1);
    const verdict = await castFor(db, voter, category.id, ranking);
    if (verdict.ok) codes.push(verdict.value.code);
  }
  return { category, cycle, codes: codes.sort() };
}

/** Of each box either every envelope and the keys are there and no ballot, or every ballot and neither envelope nor key. */
async function expectOpenOrClosed(db: Database, ids: readonly string[]): Promise<void> {
  const [where, select] = [{ categoryId: { in: [...ids] } }, { categoryId: true }];
  const [boxes, sealed, ballots, receipts, events] = [
    await db.ballotBox.findMany({ where }),
    countsOf(await db.sealedBallot.findMany({ where, select })),
    countsOf(await db.ballot.findMany({ where, select })),
    countsOf(await db.receipt.findMany({ where, select })),
    await db.auditEvent.findMany({
      where: { subjectId: { in: [...ids] }, act: "ballot-box.unsealed" },
      select: { subjectId: true },
    }),
  ];
  expect(boxes).toHaveLength(ids.length);
  for (const { categoryId, wrappedPrivateKey, wrappedSlotKey, wrappedSeed, seed } of boxes) {
    const found = {
      sealed: sealed.get(categoryId) ?? 0,
      ballots: ballots.get(categoryId) ?? 0,
      receipts: receipts.get(categoryId) ?? 0,
      keys: [wrappedPrivateKey, wrappedSlotKey, wrappedSeed].filter(Boolean).length,
      seed: seed !== null,
      events: events.filter(({ subjectId }) => subjectId === categoryId).length,
    };
    expect([
      { sealed: size, ballots: 0, receipts: 0, keys: 3, seed: false, events: 0 },
      { sealed: 0, ballots: size, receipts: size, keys: 0, seed: true, events: 1 },
    ]).toContainEqual(found);
  }
}

function countsOf(rows: readonly { categoryId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { categoryId } of rows) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  return counts;
}

/** The published count recounts, every receipt is in it, and each step was done once. */
async function expectCounted(db: Database, { category, cycle, codes }: Vote): Promise<void> {
  const result = await db.result.findUniqueOrThrow({ where: { categoryId: category.id } });
  const file = parseElection(JSON.parse(JSON.stringify(result.file)));
  expect(recount(file)).toMatchObject({ agrees: true, doubts: [] });
  expect(file.receipts).toEqual(codes);
  expect(await db.ballot.count({ where: { categoryId: category.id } })).toBe(size);
  expect(await db.ballotBox.findUnique({ where: { categoryId: category.id } })).toMatchObject({
    wrappedPrivateKey: null,
    rewrittenAt: atClose,
  });
  expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "certifying" });
  for (const [act, subjectId] of [
    ["cycle.voting-closed", cycle.id],
    ["ballot-box.unsealed", category.id],
    ["result.counted", category.id],
    ["cycle.counted", cycle.id],
  ])
    expect(await db.auditEvent.count({ where: { act, subjectId } })).toBe(1);
}
