import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { listDoubles, listLikeEntries } from "~/db/like-entries.server";
import { keepApart } from "~/operations/keep-apart.server";
import { mergeEntries } from "~/operations/merge-entries.server";
import { splitEntry } from "~/operations/split-entry.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin, departments } = await cast(db);
const strangers = await makeVoters(db, departments.operations.id, 4);
const now = afterDays(3);
const hr = actAs(db, dana, now);

let cycleId: string;
let categoryId: string;
let pair: string;
let single: string;
let namesake: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating", { nomineeKind: "either" });
  [cycleId, categoryId] = [cycle.id, category.id];
  const team = { nominators: [charlie], teamName: "Harbour Team" };
  pair = (await makeEntry(db, categoryId, [alice, bob], team)).id;
  single = (await makeEntry(db, categoryId, [alice], { nominators: [erin, dana] })).id;
  const slip = { nominators: [charlie], teamName: "Harbor Team" };
  namesake = (await makeEntry(db, categoryId, strangers.slice(0, 2), slip)).id;
});

const entry = (id: string) => db.entry.findUniqueOrThrow({ where: { id }, include: { members: true } });
const membersOf = async (id: string) => (await entry(id)).members.map(({ personId }) => personId).sort();
const storiesOf = (entryId: string) => db.nomination.findMany({ where: { entryId }, orderBy: { id: "asc" } });
const merging = (fromIds: string[], withPeople: "with-people" | "stories-only" = "stories-only") => ({
  cycleId,
  intoId: pair,
  fromIds,
  withPeople,
});
const lateStory = () => {
  const answers = { story: "She stayed late for it." };
  const input = { cycleId, categoryId, nomineeIds: [alice.id], teamName: "", answers, winId: null };
  const at = { nominationId: null, formKey: randomUUID() };
  return submitNomination(actAs(db, charlie, afterDays(4)), input, at);
};
/** Resolves once so many connections wait for a lock of another. */
const isWaiting = (many: number) =>
  vi.waitFor(
    async () => {
      const rows = await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity
         WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0`;
      expect(rows).toHaveLength(many);
    },
    { timeout: 10_000 },
  );
const undoLast = async () => {
  const step = await db.screeningStep.findFirstOrThrow({ where: { cycleId, undoneAt: null } });
  return undoScreening(hr, step.id);
};
const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id).sort();

describe("look-alikes", () => {
  it("are one inside the other, and misspelt names of teams, until they are kept apart", async () => {
    const found = await listLikeEntries(db, await entry(pair));
    expect(found.map(({ id, likeness }) => [id, likeness])).toEqual([
      [single, "inside"],
      [namesake, "name"],
    ]);
    expect((await listDoubles(db, [categoryId])).sort()).toEqual([pair, single, namesake].sort());
    expect((await keepApart(hr, { cycleId, oneId: pair, otherId: namesake })).ok).toBe(true);
    expect(await listLikeEntries(db, await entry(namesake))).toEqual([]);
    expect((await listDoubles(db, [categoryId])).sort()).toEqual([pair, single].sort());
  });

  it("are never found across awards", async () => {
    const other = await makeRunningCycle(db, "nominating");
    const far = await makeEntry(db, other.category.id, [alice], { nominators: [erin] });
    expect((await listLikeEntries(db, await entry(pair))).map(({ id }) => id)).not.toContain(far.id);
    expect(await keepApart(hr, { cycleId, oneId: pair, otherId: far.id })).toMatchObject({ ok: false });
  });
});

describe("merging", () => {
  it("puts the stories of both behind one, word for word, and undoes it", async () => {
    const before = await storiesOf(single);
    expect((await mergeEntries(hr, merging([single]))).ok).toBe(true);
    expect(await entry(pair)).toMatchObject({ stories: 3 });
    expect(await entry(single)).toMatchObject({ state: "merged", mergedIntoId: pair, stories: 0 });
    const after = (await storiesOf(pair)).filter(({ nomineeKey }) => nomineeKey === alice.id);
    expect(after.map(({ answers }) => answers)).toEqual(before.map(({ answers }) => answers));
    const step = await db.screeningStep.findFirstOrThrow({ where: { cycleId } });
    expect((await undoScreening(hr, step.id)).ok).toBe(true);
    expect(await storiesOf(single)).toHaveLength(2);
    expect(await entry(single)).toMatchObject({ state: "open", mergedIntoId: null, stories: 2 });
    expect(await membersOf(pair)).toEqual(ids([alice, bob]));
  });

  it("honours the people of the other where that was asked for", async () => {
    await mergeEntries(hr, merging([namesake], "with-people"));
    expect(await membersOf(pair)).toEqual(ids([alice, bob, ...strangers.slice(0, 2)]));
    expect((await splitEntry(hr, { cycleId, entryId: namesake })).ok).toBe(true);
    expect(await membersOf(pair)).toEqual(ids([alice, bob]));
    expect(await entry(namesake)).toMatchObject({ state: "open", bringsPeople: false, stories: 1 });
  });

  it("takes along what had been merged before, and each can be split off by itself", async () => {
    const other = await makeEntry(db, categoryId, [strangers[2]!], { nominators: [erin] });
    await mergeEntries(hr, { ...merging([other.id], "with-people"), intoId: single });
    await mergeEntries(hr, merging([single], "with-people"));
    expect(await entry(other.id)).toMatchObject({ mergedIntoId: pair, bringsPeople: true });
    expect(await membersOf(pair)).toEqual(ids([alice, bob, strangers[2]!]));
    await splitEntry(hr, { cycleId, entryId: other.id });
    expect(await entry(pair)).toMatchObject({ stories: 3 });
    expect(await membersOf(pair)).toEqual(ids([alice, bob]));
  });

  it("sends a later story for the same nominees to the entry that took over", async () => {
    await mergeEntries(hr, merging([single]));
    const sent = await lateStory();
    expect(sent.ok).toBe(true);
    expect(await entry(pair)).toMatchObject({ stories: 4 });
    expect(await entry(single)).toMatchObject({ stories: 0, state: "merged" });
  });

  it("is waited for by a story that comes meanwhile, and then stands behind what took over", async () => {
    let merged: Promise<{ ok: boolean }> | undefined;
    let sent: Promise<{ ok: boolean }> | undefined;
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Nomination" WHERE "entryId" = ${single} FOR UPDATE`;
      merged = mergeEntries(hr, merging([single]));
      await isWaiting(1);
      sent = lateStory();
      await isWaiting(2);
    });
    expect(await merged).toMatchObject({ ok: true });
    expect(await sent).toMatchObject({ ok: true });
    expect(await entry(single)).toMatchObject({ state: "merged", stories: 0 });
    expect(await entry(pair)).toMatchObject({ stories: 4 });
  });

  it("takes a later story along when it is undone, and leaves it unread", async () => {
    await db.entry.update({ where: { id: single }, data: { acceptedAt: now } });
    await mergeEntries(hr, merging([single]));
    expect((await lateStory()).ok).toBe(true);
    expect((await undoLast()).ok).toBe(true);
    expect(await entry(single)).toMatchObject({ state: "open", stories: 3, acceptedAt: null });
    expect(await entry(pair)).toMatchObject({ stories: 1 });
    const { id } = await db.nomination.findFirstOrThrow({
      where: { entryId: single, nominatorId: charlie.id },
    });
    const events = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } });
    expect(events.map(({ act }) => act)).toEqual(["nomination.sent", "nomination.screening-undone"]);
  });

  it("takes a story that came after a split back with the others when that is undone", async () => {
    await mergeEntries(hr, merging([single]));
    await db.screeningStep.deleteMany({ where: { cycleId } });
    await splitEntry(hr, { cycleId, entryId: single });
    expect((await lateStory()).ok).toBe(true);
    expect(await entry(single)).toMatchObject({ stories: 3 });
    expect((await undoLast()).ok).toBe(true);
    expect(await entry(single)).toMatchObject({ state: "merged", mergedIntoId: pair, stories: 0 });
    expect(await entry(pair)).toMatchObject({ stories: 4 });
  });

  it("leaves later stories for others where they are when it is undone", async () => {
    await mergeEntries(hr, merging([namesake]));
    await mergeEntries(hr, merging([single]));
    expect((await lateStory()).ok).toBe(true);
    const first = await db.screeningStep.findFirstOrThrow({
      where: { cycleId, moves: { path: ["entries", "0", "id"], equals: namesake } },
    });
    expect((await undoScreening(hr, first.id)).ok).toBe(true);
    expect(await entry(namesake)).toMatchObject({ state: "open", stories: 1 });
    expect(await entry(pair)).toMatchObject({ stories: 4 });
  });

  it("is refused across awards, with one that is out, with a second person, and once the vote is open", async () => {
    const other = await makeRunningCycle(db, "nominating");
    const far = await makeEntry(db, other.category.id, [alice], { nominators: [erin] });
    await db.entry.update({ where: { id: namesake }, data: { state: "withdrawn" } });
    const before = await traceOf(db);
    const refusals: [Promise<unknown>, string][] = [
      [mergeEntries(hr, merging([far.id])), "not-found"],
      [mergeEntries(hr, merging([namesake])), "wrong-entry-state"],
      [mergeEntries(hr, merging([pair])), "nothing-chosen"],
      [splitEntry(hr, { cycleId, entryId: single }), "wrong-entry-state"],
    ];
    for (const [verdict, reason] of refusals) expect(await verdict).toMatchObject({ ok: false, reason });
    expect(await traceOf(db)).toEqual(before);
    await db.category.update({ where: { id: categoryId }, data: { nomineeKind: "person" } });
    const forTwo = { ...merging([pair], "with-people"), intoId: single };
    expect(await mergeEntries(hr, forTwo)).toMatchObject({ reason: "person-expected" });
    expect((await mergeEntries(hr, { ...forTwo, withPeople: "stories-only" })).ok).toBe(true);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
    expect(await splitEntry(hr, { cycleId, entryId: pair })).toMatchObject({ reason: "wrong-phase" });
    expect(await mergeEntries(hr, merging([single]))).toMatchObject({ reason: "wrong-phase" });
  });
});
