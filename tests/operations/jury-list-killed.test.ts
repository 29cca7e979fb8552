import { expect, it } from "vitest";
import type { CrashPoint } from "~/operations/crash-point.server";
import { verifyAudit } from "~/operations/verify-audit.server";
import { builtCloser } from "@tests/support/built-closer";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { castChoice, handOverAt, makeOpenJury } from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";

const runCloser = await builtCloser();
const db = await testDatabase();
const { alice, bob, frank, departments } = await cast(db);
const jurors = await makeVoters(db, departments.operations.id, 4);

const points: CrashPoint[] = [
  "jury-vote-closed",
  "unseal-ballots-written",
  "unseal-committed",
  "rewrite-done",
  "jury-list-written",
  "jury-list-committed",
];

it.each(points)(
  "a kill at %s leaves no half list, and the next start seats the jury once",
  { timeout: 60_000 },
  async (point) => {
    const settings = { vote: "shortlist" as const, shortlistSize: 2 };
    const { category, cycle, entries } = await makeOpenJury(db, {
      honoured: [alice, bob, frank],
      jurors,
      settings,
    });
    for (const juror of jurors) await castChoice(db, juror, category.id, { approve: entries.slice(0, 2) });
    expect(await runCloser(db, handOverAt, point)).toBe("SIGKILL");
    const leftOut = await db.entry.count({ where: { categoryId: category.id, state: "left_out" } });
    const lists = await db.shortlistCount.count({ where: { categoryId: category.id } });
    const lots = await db.juryLot.count({ where: { categoryId: category.id } });
    expect([leftOut, lots]).toEqual([lists, lists]);
    for (let start = 0; start < 2; start += 1) expect(await runCloser(db, handOverAt)).toBe(0);
    expect(await db.entry.findUnique({ where: { id: entries[2]! } })).toMatchObject({ state: "left_out" });
    expect(await db.juryAssignment.count({ where: { juror: { categoryId: category.id } } })).toBe(8);
    const invited = { template: "jury-invited", props: { path: ["path"], equals: `/jury/${category.id}` } };
    expect(await db.letter.count({ where: invited })).toBe(4);
    for (const act of ["jury.seated", "jury.list-made", "ballot-box.closed", "ballot-box.unsealed"])
      expect(await db.auditEvent.count({ where: { subjectId: category.id, act } })).toBe(1);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "voting" });
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  },
);
