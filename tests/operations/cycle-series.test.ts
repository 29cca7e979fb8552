import { beforeEach, describe, expect, it } from "vitest";
import { draftDueCycles } from "~/operations/draft-due-cycles.server";
import { endSeries } from "~/operations/end-series.server";
import { repeatCycle } from "~/operations/repeat-cycle.server";
import { retireAward } from "~/operations/retire-award.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { dana } = await cast(db);
const hr = (day: number) => actAs(db, dana, afterDays(day));
const monthly = {
  rhythm: "monthly",
  keeps: "weekday",
  nameTemplate: "Thanks, {month} {year}",
  daysAhead: 7,
} as const;

let modelId: string;
let awardId: string;
const drafts = () =>
  db.cycle.findMany({
    where: { series: { modelId } },
    orderBy: { seriesTurn: "asc" },
    include: { categories: true },
  });

beforeEach(async () => {
  const made = await makeRunningCycle(db, "nominating");
  modelId = made.cycle.id;
  awardId = made.award.id;
});

describe("a series", () => {
  it("drafts the next cycle on its day and not before, with dates, name, awards and a letter", async () => {
    expect((await repeatCycle(hr(1), modelId, monthly)).ok).toBe(true);
    const { nextDraftAt } = await db.cycleSeries.findUniqueOrThrow({ where: { modelId } });
    expect(nextDraftAt).toEqual(afterDays(21));
    await draftDueCycles(db, new Date(nextDraftAt.getTime() - 1));
    expect(await drafts()).toEqual([]);
    await draftDueCycles(db, nextDraftAt);
    const [made, ...more] = await drafts();
    expect(more).toEqual([]);
    expect(made).toMatchObject({
      name: "Thanks, February 2026",
      phase: "draft",
      seriesTurn: 1,
      nominationsOpenAt: afterDays(28),
      votingCloseAt: afterDays(49),
      createdById: dana.id,
    });
    expect(made?.categories.map((category) => category.awardId)).toEqual([awardId]);
    const letters = await db.letter.findMany({ where: { idempotencyKey: { contains: made!.id } } });
    expect(letters.map(({ template }) => template)).toContain("cycle-drafted");
  });

  it("drafts each turn once with many workers at it", async () => {
    await repeatCycle(hr(1), modelId, monthly);
    await Promise.all([1, 2, 3, 4].map(async () => draftDueCycles(db, afterDays(22))));
    await draftDueCycles(db, afterDays(22));
    expect(await drafts()).toHaveLength(1);
  });

  it("after downtime drafts what can still be taken part in, and passes over the rest", async () => {
    await repeatCycle(hr(1), modelId, monthly);
    await draftDueCycles(db, afterDays(95));
    const made = await drafts();
    expect(made.map(({ seriesTurn }) => seriesTurn)).toEqual([3]);
    expect(made[0]!.nominationsCloseAt > afterDays(95)).toBe(true);
    const { nextTurn, nextDraftAt } = await db.cycleSeries.findUniqueOrThrow({ where: { modelId } });
    expect(nextTurn).toBe(4);
    expect(nextDraftAt > afterDays(95)).toBe(true);
  });

  it("drafts several at once where it looks far ahead", async () => {
    await repeatCycle(hr(1), modelId, { ...monthly, daysAhead: 90 });
    await draftDueCycles(db, afterDays(1));
    expect((await drafts()).map(({ seriesTurn }) => seriesTurn)).toEqual([1, 2, 3]);
  });

  it("keeps the rhythm that was planned when the first cycle is extended later", async () => {
    await repeatCycle(hr(1), modelId, monthly);
    await db.cycle.update({ where: { id: modelId }, data: { votingCloseAt: afterDays(30) } });
    await draftDueCycles(db, afterDays(22));
    expect((await drafts())[0]?.votingCloseAt).toEqual(afterDays(49));
  });

  it("leaves out awards that are retired", async () => {
    await repeatCycle(hr(1), modelId, monthly);
    await retireAward(hr(2), awardId);
    await draftDueCycles(db, afterDays(22));
    expect((await drafts())[0]?.categories).toEqual([]);
  });

  it("takes other settings without drafting a turn twice, ends, and begins again", async () => {
    await repeatCycle(hr(1), modelId, monthly);
    await draftDueCycles(db, afterDays(22));
    await repeatCycle(hr(22), modelId, { ...monthly, daysAhead: 30 });
    await draftDueCycles(db, afterDays(35));
    expect((await drafts()).map(({ seriesTurn }) => seriesTurn)).toEqual([1, 2]);
    expect((await endSeries(hr(36), modelId)).ok).toBe(true);
    expect(await endSeries(hr(36), modelId)).toMatchObject({ reason: "already-done" });
    await draftDueCycles(db, afterDays(90));
    expect(await drafts()).toHaveLength(2);
    await repeatCycle(hr(90), modelId, monthly);
    await draftDueCycles(db, afterDays(90));
    expect((await drafts()).at(-1)!.seriesTurn).toBeGreaterThan(2);
  });

  it("does not begin at a cycle that a series drafted, and leaves no trace", async () => {
    await repeatCycle(hr(1), modelId, monthly);
    await draftDueCycles(db, afterDays(22));
    const [made] = await drafts();
    const before = await traceOf(db);
    expect(await repeatCycle(hr(23), made!.id, monthly)).toMatchObject({ reason: "series-member" });
    expect(await repeatCycle(hr(23), "no-such", monthly)).toMatchObject({ reason: "not-found" });
    expect(await traceOf(db)).toEqual(before);
  });
});
