import { expect, it } from "vitest";
import type { CrashPoint } from "~/operations/crash-point.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { builtCloser } from "@tests/support/built-closer";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { castChoice, handOverAt } from "@tests/support/juries";
import { openTwoRounds } from "@tests/support/two-rounds";
import { makeVoters } from "@tests/support/votes";

const runCloser = await builtCloser();
const db = await testDatabase();
const { alice, bob, frank, departments } = await cast(db);
const voters = await makeVoters(db, departments.operations.id, 4);

const points: CrashPoint[] = [
  "jury-vote-closed",
  "unseal-committed",
  "first-round-written",
  "first-round-committed",
  "finals-written",
  "finals-committed",
];

it.each(points)(
  "a kill at %s leaves no half list and no half final, and the next start opens the final once",
  { timeout: 90_000 },
  async (point) => {
    const { category, cycle, entries, roundId } = await openTwoRounds(db, {
      honoured: [alice, bob, frank],
      voters: { final: voters },
    });
    for (const voter of voters) await castChoice(db, voter, roundId, { approve: entries.slice(0, 2) });
    expect(await runCloser(db, handOverAt, point)).toBe("SIGKILL");
    const leftOut = await db.entry.count({ where: { categoryId: category.id, state: "left_out" } });
    const results = await db.result.count({ where: { categoryId: roundId } });
    expect(leftOut).toBe(results);
    const boxes = await db.ballotBox.count({ where: { categoryId: category.id } });
    const roll = await db.voterRoll.count({ where: { categoryId: category.id } });
    const about = { template: "voting-opened", idempotencyKey: { contains: cycle.id, endsWith: "/final" } };
    expect([roll, await db.letter.count({ where: about })]).toEqual([4 * boxes, 4 * boxes]);
    for (let start = 0; start < 2; start += 1) expect(await runCloser(db, handOverAt)).toBe(0);
    expect(await db.entry.findUnique({ where: { id: entries[2]! } })).toMatchObject({ state: "left_out" });
    expect(await db.ballotBox.count({ where: { categoryId: category.id, closedAt: null } })).toBe(1);
    expect(await db.voterRoll.count({ where: { categoryId: category.id } })).toBe(4);
    expect(await db.letter.count({ where: about })).toBe(4);
    expect(await db.auditEvent.count({ where: { subjectId: category.id, act: "first-round.counted" } })).toBe(
      1,
    );
    expect(await db.auditEvent.count({ where: { subjectId: cycle.id, act: "cycle.finals-opened" } })).toBe(1);
    expect(await db.auditEvent.count({ where: { subjectId: roundId, act: "ballot-box.unsealed" } })).toBe(1);
    expect(await db.sealedBallot.count({ where: { categoryId: roundId } })).toBe(0);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "voting" });
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  },
);
