import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
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
    const input = {
      cycleId,
      categoryId,
      nomineeIds: [alice.id],
      teamName: "",
      answers: { story: "She stayed late for it." },
      winId: null,
    };
    const sent = await submitNomination(actAs(db, charlie, afterDays(4)), input, {
      nominationId: null,
      formKey: randomUUID(),
    });
    expect(sent.ok).toBe(true);
    expect(await entry(pair)).toMatchObject({ stories: 4 });
    expect(await entry(single)).toMatchObject({ stories: 0, state: "merged" });
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
