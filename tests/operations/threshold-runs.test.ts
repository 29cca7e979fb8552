import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import pg from "pg";
import { findRun } from "~/db/threshold-runs.server";
import { latestLaureates } from "~/db/hall.server";
import { confirmRun } from "~/operations/confirm-run.server";
import { dropRun } from "~/operations/drop-run.server";
import { leaveOutOfRun, putBackInRun } from "~/operations/leave-out-of-run.server";
import { previewRun } from "~/operations/preview-run.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase, urlOf } from "@tests/support/database";
import { dryRun, hundredPercent, makeClub, writeFigures } from "@tests/support/threshold";
import { makeItem, makeVendor } from "../../prisma/factories";

const db = await testDatabase();
const people = await cast(db);
const { dana, erin, alice, bob, charlie, frank } = people;
const now = new Date("2026-03-12T10:00:00Z");
const words = "Above what we set out to do together.";

let award = { id: "" };
let runId = "";
beforeEach(async () => {
  award = await makeClub(db, hundredPercent);
  await writeFigures(db, award.id, "2025-01-01", [
    [alice, 100],
    [bob, 99.999],
    [charlie, 140],
    [frank, 60],
  ]);
  runId = await dryRun(db, people, award.id, now);
});

const confirm = (changed: { formKey?: string; citation?: string; runId?: string } = {}, by = dana) =>
  confirmRun(actAs(db, by, now), { runId, citation: words, formKey: randomUUID(), ...changed });

describe("a dry run", () => {
  it("finds who reaches the rule and who misses it, and gives nothing", async () => {
    const run = await findRun(db, runId);
    expect(run?.report.reaches.map(({ name }) => name)).toEqual(["Alice Moreau", "Charlie Novak"]);
    expect(run?.report.misses.map(({ name }) => name)).toEqual(["Bob Tanaka", "Frank Osei"]);
    expect(await db.laureate.count({ where: { awardId: award.id } })).toBe(0);
    expect(await db.letter.count()).toBe(0);
  });

  it("names nobody in the record, where others read it", async () => {
    await leaveOutOfRun(actAs(db, dana, now), { runId, personId: alice.id, reason: "Asked not to be." });
    const events = await db.auditEvent.findMany({ where: { subjectId: runId } });
    expect(events.map(({ act }) => act)).toEqual(["run.previewed", "run.person-left-out"]);
    expect(JSON.stringify(events.map(({ before, after, reason }) => [before, after, reason]))).not.toMatch(
      new RegExp(`Alice|Asked|${alice.id}`),
    );
  });

  it("is made once by a form that is sent twice", async () => {
    const form = {
      ...{ awardId: award.id, periodName: "H1", formKey: randomUUID() },
      periodStart: new Date("2025-01-01"),
      periodEnd: new Date("2025-06-30"),
    };
    const [one, other] = await Promise.all([
      previewRun(actAs(db, dana, now), form),
      previewRun(actAs(db, dana, now), form),
    ]);
    expect(one).toEqual(other);
    expect(await db.thresholdRun.count({ where: { awardId: award.id } })).toBe(2);
  });

  it("takes people out with a reason, and puts them back", async () => {
    const act = actAs(db, dana, now);
    expect(await leaveOutOfRun(act, { runId, personId: alice.id, reason: "  " })).toMatchObject({
      reason: "reason-missing",
    });
    expect(await leaveOutOfRun(act, { runId, personId: bob.id, reason: "Missed it." })).toMatchObject({
      reason: "not-found",
    });
    expect((await leaveOutOfRun(act, { runId, personId: alice.id, reason: "On leave." })).ok).toBe(true);
    expect(await leaveOutOfRun(act, { runId, personId: alice.id, reason: "Again." })).toMatchObject({
      reason: "already-done",
    });
    expect((await findRun(db, runId))?.leftOut).toEqual([{ personId: alice.id, reason: "On leave." }]);
    expect((await putBackInRun(act, { runId, personId: alice.id })).ok).toBe(true);
    expect((await findRun(db, runId))?.leftOut).toEqual([]);
  });

  it("can be dropped, and is then neither changed nor confirmed", async () => {
    const act = actAs(db, dana, now);
    expect((await dropRun(act, runId)).ok).toBe(true);
    expect(await dropRun(act, runId)).toMatchObject({ reason: "run-dropped" });
    expect(await confirm()).toMatchObject({ reason: "run-dropped" });
    expect(await leaveOutOfRun(act, { runId, personId: alice.id, reason: "x" })).toMatchObject({
      reason: "run-dropped",
    });
  });
});

describe("confirming a run", () => {
  it("honours those who are left, tells them, and is in the record", async () => {
    await leaveOutOfRun(actAs(db, dana, now), { runId, personId: charlie.id, reason: "On leave." });
    expect(await confirm()).toEqual({ ok: true, value: { laureates: 1 } });
    const [laureate, ...others] = await db.laureate.findMany({
      where: { awardId: award.id },
      include: { members: true },
    });
    expect(others).toEqual([]);
    expect(laureate).toMatchObject({
      ...{ title: "Alice Moreau", cycleName: "2025", citation: words, thresholdFor: alice.id },
      ...{ announcedAt: now, honouredOn: new Date("2026-03-12"), thresholdRunId: runId },
    });
    expect(laureate?.members).toMatchObject([{ personId: alice.id, name: "Alice Moreau" }]);
    const letters = await db.letter.findMany({ where: { idempotencyKey: { contains: runId } } });
    expect(letters).toMatchObject([{ template: "you-won", personId: alice.id }]);
    expect(await db.auditEvent.count({ where: { act: "run.confirmed", subjectId: runId } })).toBe(1);
    expect((await latestLaureates(db, 5)).map(({ title }) => title)).toContain("Alice Moreau");
  });

  it("has one effect from two clicks, two people and two runs at once", async () => {
    const otherRun = await dryRun(db, people, award.id, now);
    const formKey = randomUUID();
    const verdicts = await Promise.all([
      confirm({ formKey }),
      confirm({ formKey }),
      confirm({}, erin),
      confirm({ runId: otherRun }, erin),
    ]);
    expect(await db.laureate.count({ where: { awardId: award.id } })).toBe(2);
    expect(await db.thresholdRun.count({ where: { awardId: award.id, state: "confirmed" } })).toBe(1);
    expect(verdicts.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    for (const verdict of verdicts) {
      if (!verdict.ok) expect(["already-done", "run-stale"]).toContain(verdict.reason);
    }
    const letters = await db.letter.findMany({ where: { personId: alice.id } });
    expect(letters.filter(({ idempotencyKey }) => idempotencyKey.startsWith("run.confirmed")).length).toBe(
      await db.laureate.count({ where: { thresholdFor: alice.id } }),
    );
  });

  it("is refused, and honours nobody, once anything that decides has changed", async () => {
    const changes: (() => Promise<unknown>)[] = [
      () => writeFigures(db, award.id, "2025-01-01", [[frank, 61]]),
      () => db.person.update({ where: { id: charlie.id }, data: { deactivatedAt: now } }),
      () =>
        db.award.update({ where: { id: award.id }, data: { eligibility: { receive: { withoutHr: true } } } }),
    ];
    for (const change of changes) {
      const before = await counts();
      await change();
      expect(await confirm()).toMatchObject({ ok: false, reason: "run-stale" });
      expect(await counts()).toEqual(before);
      runId = await dryRun(db, people, award.id, now);
    }
    expect((await confirm()).ok).toBe(true);
    await db.person.update({ where: { id: charlie.id }, data: { deactivatedAt: null } });
  });

  it("leaves out in the next run whom this one honoured for the same days", async () => {
    await confirm();
    const again = await findRun(db, await dryRun(db, people, award.id, now));
    expect(again?.report.reaches).toEqual([]);
    expect(again?.report.excluded.map(({ because }) => because)).toEqual([
      { because: "honoured" },
      { because: "honoured" },
    ]);
  });

  it("waits for the end of the period, which is that of the company's zone", async () => {
    await db.company.update({ where: { id: 1 }, data: { timeZone: "America/New_York" } });
    const act = { runId, citation: words, formKey: randomUUID() };
    const at = (instant: string) => confirmRun(actAs(db, dana, new Date(instant)), act);
    expect(await at("2026-01-01T04:59:00Z")).toMatchObject({ reason: "period-not-over" });
    expect((await at("2026-01-01T05:00:00Z")).ok).toBe(true);
    await db.company.update({ where: { id: 1 }, data: { timeZone: "UTC" } });
  });

  it("drafts one order with a piece for everybody", async () => {
    const item = await makeItem(db, (await makeVendor(db)).id);
    const engraving = ["{award}", "{laureate}"];
    await db.award.update({
      where: { id: award.id },
      data: { trophyItemId: item.id, engravingTemplate: engraving },
    });
    await confirm();
    const order = await db.trophyOrder.findUniqueOrThrow({
      where: { thresholdRunId: runId },
      include: { pieces: { orderBy: { position: "asc" } } },
    });
    expect(order.pieces.map((piece) => piece.engraving)).toEqual([
      ["President’s Club", "Alice Moreau"],
      ["President’s Club", "Charlie Novak"],
    ]);
  });

  it("whose connection is cut in the middle honours nobody, and all of them the next time", async () => {
    const before = await counts();
    const holder = new pg.Client({ connectionString: urlOf(db) });
    await holder.connect();
    try {
      await holder.query("BEGIN");
      await holder.query(`SELECT * FROM "AuditHead" FOR UPDATE`);
      const cut = confirm().catch((thrown: unknown) => thrown);
      await db.$queryRaw`SELECT pg_terminate_backend(${await waitingBackend()}::int)`;
      expect(await cut).toBeInstanceOf(Error);
    } finally {
      await holder.end();
    }
    expect(await counts()).toEqual(before);
    expect(await confirm()).toEqual({ ok: true, value: { laureates: 2 } });
    expect(await db.laureate.count({ where: { awardId: award.id } })).toBe(2);
  });
});

/** The process of the database that waits for the end of the record, with the laureates written. */
async function waitingBackend(): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [waiting] = await db.$queryRaw<{ pid: number }[]>`
      SELECT "pid" FROM pg_stat_activity
       WHERE "datname" = current_database() AND "wait_event_type" = 'Lock' AND "query" LIKE '%AuditHead%'`;
    if (waiting) return waiting.pid;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("Nobody waits for the record.");
}

async function counts() {
  return [
    await db.laureate.count(),
    await db.letter.count(),
    await db.auditEvent.count(),
    await db.onceKey.count(),
    await db.trophyOrder.count(),
  ];
}
