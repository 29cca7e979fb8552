import { beforeEach, describe, expect, it } from "vitest";
import { countByDepartment, countByLocation, listRanked } from "~/db/ranked-entries.server";
import { scoreEntry } from "~/operations/score-entry.server";
import { shortlistByRule } from "~/operations/shortlist-by-rule.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
const hr = actAs(db, dana, afterDays(8));
const first = { by: "stories" as const, most: 1, ties: "all" as const };

let cycleId: string;
let categoryId: string;
let one: string;
let two: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "screening");
  [cycleId, categoryId] = [cycle.id, category.id];
  one = (await makeEntry(db, categoryId, [alice], { nominators: [charlie, erin] })).id;
  two = (await makeEntry(db, categoryId, [bob, charlie], { nominators: [erin] })).id;
});
const states = async () =>
  Object.fromEntries(
    (await db.entry.findMany({ where: { categoryId } })).map(({ id, state }) => [id, state]),
  );
const order = (expectedIds: string[], rule: Parameters<typeof shortlistByRule>[1]["rule"] = first) => ({
  cycleId,
  categoryId,
  rule,
  expectedIds,
});

describe("a shortlist by rule", () => {
  it("is what the dry run named, and one step undoes it", async () => {
    expect((await shortlistByRule(hr, order([one]))).ok).toBe(true);
    expect(await states()).toEqual({ [one]: "shortlisted", [two]: "open" });
    const event = await db.auditEvent.findFirstOrThrow({ where: { act: "category.shortlisted-by-rule" } });
    expect(event.after).toEqual({ ...first, entries: [one] });
    const step = await db.screeningStep.findFirstOrThrow({ where: { cycleId } });
    expect((await undoScreening(hr, step.id)).ok).toBe(true);
    expect(await states()).toEqual({ [one]: "open", [two]: "open" });
  });

  it("goes by points of screeners", async () => {
    await scoreEntry(hr, { cycleId, entryId: two, points: 9 });
    expect((await shortlistByRule(hr, order([two], { ...first, by: "points" }))).ok).toBe(true);
    expect(await states()).toEqual({ [one]: "open", [two]: "shortlisted" });
  });

  it("is refused where it names others by now, nobody, or in another phase, and leaves no trace", async () => {
    const before = await traceOf(db);
    expect(await shortlistByRule(hr, order([two]))).toMatchObject({ reason: "shortlist-moved" });
    expect(await shortlistByRule(hr, order([], { ...first, by: "points" }))).toMatchObject({
      reason: "nothing-chosen",
    });
    expect(await shortlistByRule(hr, { ...order([one]), categoryId: "none" })).toMatchObject({
      reason: "not-found",
    });
    expect(await traceOf(db)).toEqual(before);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
    expect(await shortlistByRule(hr, order([one]))).toMatchObject({ reason: "wrong-phase" });
  });

  it("looks at entries in the running only", async () => {
    await db.entry.update({ where: { id: one }, data: { state: "withdrawn" } });
    expect((await listRanked(db, categoryId)).map(({ id }) => id)).toEqual([two]);
  });
});

it("counts each person once, in the company, among nominees and on shortlists", async () => {
  await makeEntry(db, categoryId, [alice, bob], { nominators: [erin] });
  await shortlistByRule(hr, order([one]));
  const rows = await countByDepartment(db, [categoryId]);
  const total = (column: "company" | "nominees" | "shortlist") =>
    rows.reduce((sum, row) => sum + row[column], 0);
  expect([total("nominees"), total("shortlist")]).toEqual([3, 1]);
  expect(total("company")).toBe(await db.person.count({ where: { deactivatedAt: null } }));
  const places = await countByLocation(db, [categoryId]);
  expect(places.reduce((sum, { nominees }) => sum + nominees, 0)).toBe(3);
});
