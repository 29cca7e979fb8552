import { beforeEach, describe, expect, it } from "vitest";
import { listNotes, listScores, saveLook } from "~/db/screeners.server";
import { assignEntries } from "~/operations/assign-entries.server";
import { shareOutEntries } from "~/operations/share-out-entries.server";
import { noteEntry } from "~/operations/note-entry.server";
import { scoreEntry } from "~/operations/score-entry.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
await db.roleGrant.createMany({
  data: [dana, erin].map(({ id }) => ({ personId: id, role: "hr" as const, grantedAt: afterDays(0) })),
  skipDuplicates: true,
});
const now = afterDays(8);
const hr = actAs(db, dana, now);

let cycleId: string;
let one: string;
let two: string;
beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "screening");
  cycleId = cycle.id;
  one = (await makeEntry(db, category.id, [alice], { nominators: [charlie] })).id;
  two = (await makeEntry(db, category.id, [bob], { nominators: [charlie] })).id;
});
const readers = async () =>
  (await db.entry.findMany({ where: { id: { in: [one, two] } } })).map(({ screenerId }) => screenerId);

describe("giving entries to screeners", () => {
  it("shares out what nobody has, and leaves what somebody has", async () => {
    await db.roleGrant.deleteMany({ where: { role: "hr", personId: { notIn: [dana.id, erin.id] } } });
    expect((await shareOutEntries(hr, cycleId)).ok).toBe(true);
    expect((await readers()).sort()).toEqual([dana.id, erin.id].sort());
    const before = await readers();
    await shareOutEntries(hr, cycleId);
    expect(await readers()).toEqual(before);
  });

  it("gives by hand and takes back, to those only who may screen", async () => {
    const both = { cycleId, entryIds: [one, two] };
    expect((await assignEntries(hr, { ...both, screenerId: erin.id })).ok).toBe(true);
    expect(await readers()).toEqual([erin.id, erin.id]);
    const before = await traceOf(db);
    expect(await assignEntries(hr, { ...both, screenerId: alice.id })).toMatchObject({ reason: "not-found" });
    expect(await assignEntries(hr, { ...both, entryIds: [], screenerId: "" })).toMatchObject({
      reason: "nothing-chosen",
    });
    const other = await makeRunningCycle(db, "screening");
    expect(
      await assignEntries(hr, { cycleId: other.cycle.id, entryIds: [one], screenerId: dana.id }),
    ).toMatchObject({ reason: "not-found" });
    expect((await traceOf(db)).entries).toEqual(before.entries);
    expect((await assignEntries(hr, { ...both, screenerId: "" })).ok).toBe(true);
    expect(await readers()).toEqual([null, null]);
  });
});

describe("points and notes", () => {
  it.each([0, 10])("takes %s points, and takes them back", async (points) => {
    expect((await scoreEntry(hr, { cycleId, entryId: one, points })).ok).toBe(true);
    expect(await listScores(db, one)).toEqual([{ personId: dana.id, points }]);
    await scoreEntry(hr, { cycleId, entryId: one, points: null });
    expect(await listScores(db, one)).toEqual([]);
  });

  it.each([-1, 11, 4.5])("does not take %s points", async (points) => {
    const before = await traceOf(db);
    const verdict = await scoreEntry(hr, { cycleId, entryId: one, points });
    expect(verdict).toMatchObject({ reason: "answer-out-of-range", field: "points" });
    expect(await traceOf(db)).toEqual(before);
  });

  it("keeps a note of 1000 characters, and neither an empty nor a longer one", async () => {
    const note = (text: string) => noteEntry(hr, { cycleId, entryId: one, text });
    expect(await note("  ")).toMatchObject({ reason: "screening-note-missing", field: "note" });
    expect(await note("x".repeat(1001))).toMatchObject({ reason: "reason-too-long", detail: "1" });
    expect((await note("x".repeat(1000))).ok).toBe(true);
    expect(await listNotes(db, one)).toMatchObject([{ text: "x".repeat(1000), person: { name: dana.name } }]);
  });

  it("leaves neither points nor words in the record, which more people read", async () => {
    await noteEntry(hr, { cycleId, entryId: one, text: "Her manager called me." });
    await scoreEntry(hr, { cycleId, entryId: one, points: 7 });
    const events = await db.auditEvent.findMany({ where: { subjectId: one } });
    expect(events.map(({ act }) => act)).toEqual(["entry.noted", "entry.scored"]);
    expect(events.map(({ before, after, reason }) => [before, after, reason])).toEqual(
      Array(2).fill([null, null, ""]),
    );
  });

  it("are over once the vote is open", async () => {
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "voting" } });
    const before = await traceOf(db);
    const verdicts = [
      await noteEntry(hr, { cycleId, entryId: one, text: "Late." }),
      await scoreEntry(hr, { cycleId, entryId: one, points: 1 }),
      await assignEntries(hr, { cycleId, entryIds: [one], screenerId: dana.id }),
      await shareOutEntries(hr, cycleId),
    ];
    for (const verdict of verdicts) expect(verdict).toMatchObject({ ok: false, reason: "wrong-phase" });
    expect(await traceOf(db)).toEqual(before);
  });
});

it("names the others who have an entry open, for as long as their page says so", async () => {
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const look = (person: { id: string }, seconds: number) =>
    saveLook(db, { entryId: one, personId: person.id, now: at(seconds) }, at(seconds - 60));
  expect(await look(dana, 0)).toEqual([]);
  expect(await look(erin, 59)).toEqual([dana.name]);
  expect(await look(erin, 61)).toEqual([]);
  expect(await look(dana, 62)).toEqual([erin.name]);
});
