import { beforeEach, describe, expect, it } from "vitest";
import { declineNomination } from "~/operations/decline-nomination.server";
import { editCitation } from "~/operations/edit-citation.server";
import { screenEntries } from "~/operations/screen-entries.server";
import { shortlistEntry } from "~/operations/shortlist-entry.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
const now = afterDays(8);
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const hr = (minutes = 0) => actAs(db, dana, later(minutes));

let cycleId: string;
let one: string;
let two: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "screening", { citationLength: 40 });
  cycleId = cycle.id;
  one = (await makeEntry(db, category.id, [alice], { nominators: [charlie, erin] })).id;
  two = (await makeEntry(db, category.id, [bob], { nominators: [charlie] })).id;
});

const entry = (id: string) => db.entry.findUniqueOrThrow({ where: { id } });
const states = async () => [(await entry(one)).state, (await entry(two)).state];
const order = (what: Parameters<typeof screenEntries>[1]["what"], reason = "") => ({
  cycleId,
  entryIds: [one, two],
  what,
  reason,
});
const lastStep = () => db.screeningStep.findFirstOrThrow({ where: { cycleId }, orderBy: { at: "desc" } });
const storiesOf = (id: string) => db.nomination.findMany({ where: { entryId: id } });

describe("the number of stories of an entry", () => {
  it("follows its nominations", async () => {
    expect((await entry(one)).stories).toBe(2);
    const [first] = await storiesOf(one);
    await db.nomination.update({ where: { id: first!.id }, data: { state: "declined" } });
    expect((await entry(one)).stories).toBe(1);
    await db.nomination.update({ where: { id: first!.id }, data: { state: "submitted", entryId: two } });
    expect([(await entry(one)).stories, (await entry(two)).stories]).toEqual([1, 2]);
  });

  it("brings an accepted entry back to be read when a story comes later", async () => {
    await screenEntries(hr(), { ...order("accept"), entryIds: [two] });
    expect((await entry(two)).acceptedAt).not.toBeNull();
    const [story] = await storiesOf(one);
    await db.nomination.update({ where: { id: story!.id }, data: { entryId: two } });
    expect((await entry(two)).acceptedAt).toBeNull();
  });
});

describe("deciding about several entries at once", () => {
  it("shortlists them as they are, and undoes it in one go", async () => {
    expect((await screenEntries(hr(), order("shortlist"))).ok).toBe(true);
    expect(await states()).toEqual(["shortlisted", "shortlisted"]);
    expect((await undoScreening(hr(9), (await lastStep()).id)).ok).toBe(true);
    expect(await states()).toEqual(["open", "open"]);
    const undone = await db.auditEvent.findMany({
      where: { act: "entry.screening-undone", subjectId: { in: [one, two] } },
    });
    expect(undone).toHaveLength(2);
  });

  it("declines every story behind them, and their letters wait until it cannot be undone", async () => {
    expect((await screenEntries(hr(), order("decline", "Not this quarter."))).ok).toBe(true);
    const stories = [...(await storiesOf(one)), ...(await storiesOf(two))];
    expect(stories.map(({ state }) => state)).toEqual(["declined", "declined", "declined"]);
    const { letterKeys, id } = await lastStep();
    const letters = () => db.letter.findMany({ where: { idempotencyKey: { in: letterKeys } } });
    expect((await letters()).map(({ dueAt, state }) => [dueAt, state])).toEqual(
      Array(3).fill([later(10), "queued"]),
    );
    expect((await undoScreening(hr(5), id)).ok).toBe(true);
    expect((await letters()).map(({ state }) => state)).toEqual(Array(3).fill("cancelled"));
    expect((await entry(one)).stories).toBe(2);
    expect((await screenEntries(hr(6), order("decline", "Not this quarter."))).ok).toBe(true);
    const again = await db.letter.count({
      where: { template: "nomination-declined", state: "queued", dueAt: later(16) },
    });
    expect(again).toBe(3);
  });

  it("disqualifies for a reason only, and takes the reason back when undone", async () => {
    expect(await screenEntries(hr(), order("disqualify", " "))).toMatchObject({
      reason: "reason-missing",
      field: "reason",
    });
    await screenEntries(hr(), order("disqualify", "They left in March."));
    expect(await entry(one)).toMatchObject({ state: "disqualified", reason: "They left in March." });
    await undoScreening(hr(1), (await lastStep()).id);
    expect(await entry(one)).toMatchObject({ state: "open", reason: "" });
  });

  it("does all of it or nothing", async () => {
    await screenEntries(hr(), { ...order("withdraw"), entryIds: [two] });
    const other = await makeRunningCycle(db, "screening");
    const before = await traceOf(db);
    expect(await screenEntries(hr(1), order("shortlist"))).toMatchObject({
      reason: "wrong-entry-state",
      detail: "Bob Tanaka",
    });
    expect(await screenEntries(hr(1), { ...order("accept"), entryIds: [] })).toMatchObject({
      reason: "nothing-chosen",
    });
    const many = Array.from({ length: 101 }, (_, at) => `none-${at}`);
    expect(await screenEntries(hr(1), { ...order("accept"), entryIds: many })).toMatchObject({
      reason: "too-many-chosen",
    });
    expect(await screenEntries(hr(1), { ...order("accept"), entryIds: many.slice(1) })).toMatchObject({
      reason: "not-found",
    });
    expect(await screenEntries(hr(1), { ...order("accept"), cycleId: other.cycle.id })).toMatchObject({
      reason: "not-found",
    });
    expect(await traceOf(db)).toEqual(before);
  });
});

describe("undo", () => {
  it("is over after ten minutes, done once, and nobody else's", async () => {
    await screenEntries(hr(), order("accept"));
    const { id } = await lastStep();
    expect(await undoScreening(actAs(db, erin, later(1)), id)).toMatchObject({ reason: "not-found" });
    expect(await undoScreening(hr(10), id)).toMatchObject({ reason: "undo-over" });
    expect((await entry(one)).acceptedAt).not.toBeNull();
    expect((await undoScreening(hr(9), id)).ok).toBe(true);
    expect((await entry(one)).acceptedAt).toBeNull();
    expect(await undoScreening(hr(9), id)).toMatchObject({ reason: "undo-over" });
  });

  it("is refused once somebody has gone on with one of them, and changes none", async () => {
    await screenEntries(hr(), order("shortlist"));
    const { id } = await lastStep();
    await editCitation(actAs(db, erin, later(1)), two, "Held the line.");
    expect(await undoScreening(hr(2), id)).toMatchObject({ reason: "screened-since" });
    expect(await states()).toEqual(["shortlisted", "shortlisted"]);
  });

  it("is refused once the vote is open, or the same nomination came anew", async () => {
    const [story] = await storiesOf(two);
    await declineNomination(hr(), story!.id, "Say more.");
    const { id } = await lastStep();
    const { categoryId, nominatorId, nomineeKey } = story!;
    const fresh = { categoryId, nominatorId, nomineeKey, state: "submitted" as const };
    const anew = await db.nomination.create({ data: { ...fresh, createdAt: now, updatedAt: now } });
    expect(await undoScreening(hr(1), id)).toMatchObject({ reason: "screened-since" });
    await db.nomination.delete({ where: { id: anew.id } });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
    expect(await undoScreening(hr(1), id)).toMatchObject({ reason: "wrong-phase" });
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
    expect((await undoScreening(hr(1), id)).ok).toBe(true);
    expect((await storiesOf(two))[0]).toMatchObject({ state: "submitted", reason: "" });
  });
});

describe("two screeners", () => {
  it("are told who was faster, and nothing is lost", async () => {
    const { version } = await entry(one);
    expect((await shortlistEntry(hr(), one, "She called first.", version)).ok).toBe(true);
    const late = actAs(db, erin, later(1));
    const before = await traceOf(db);
    const told = { ok: false, reason: "screened-since", detail: dana.name };
    expect(await editCitation(late, one, "Mine.", version)).toMatchObject(told);
    expect(await shortlistEntry(late, one, "Mine.", version)).toMatchObject(told);
    expect(await traceOf(db)).toEqual(before);
    expect((await entry(one)).citation).toBe("She called first.");
  });
});
