import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { listWordsAbout, listWordsOfCycle } from "~/db/kind-words.server";
import { agreeToBeNamed } from "~/operations/agree-to-be-named.server";
import { announceCycle } from "~/operations/announce-cycle.server";
import { decideKindWords } from "~/operations/decide-kind-words.server";
import { mergeEntries } from "~/operations/merge-entries.server";
import { submitNomination } from "~/operations/submit-nomination.server";
import { switchKindWords } from "~/operations/switch-kind-words.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { traceOf } from "@tests/support/trace";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
const later = afterDays(22);
const hr = actAs(db, dana, later);

let cycleId: string;
let categoryId: string;
let ids: string[];

beforeEach(async () => {
  const { cycle, category } = await makeRunningCycle(db, "nominating");
  [cycleId, categoryId] = [cycle.id, category.id];
  ids = [];
  for (const [nominator, nominee] of [
    [charlie, alice],
    [bob, alice],
    [alice, bob],
  ] as const) {
    const answers = { story: `${nominator.name} says thank you.` };
    const input = { cycleId, categoryId, nomineeIds: [nominee.id], teamName: "", answers, winId: null };
    const at = { nominationId: null, formKey: randomUUID() };
    const sent = await submitNomination(actAs(db, nominator, afterDays(1)), input, at);
    if (!sent.ok) throw new Error(sent.reason);
    ids.push(sent.value.id);
  }
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
});

const show = (...nominationIds: string[]) =>
  decideKindWords(hr, { cycleId, nominationIds, to: "shown", reason: "" });
const hide = (reason: string, ...nominationIds: string[]) =>
  decideKindWords(hr, { cycleId, nominationIds, to: "hidden", reason });
const announce = () =>
  db.cycle.update({ where: { id: cycleId }, data: { phase: "announced", announcedAt: afterDays(21) } });
const readBy = async (person: { id: string }) =>
  (await listWordsAbout(db, person.id, later))
    .filter(({ cycle }) => cycle.id === cycleId)
    .flatMap(({ words }) => words.map(({ answer }) => answer))
    .sort();
const letters = async () =>
  (await db.letter.findMany({ where: { idempotencyKey: { startsWith: `kind-words/${cycleId}/` } } }))
    .map(({ personId }) => personId)
    .sort();

test("nobody reads anything before the announcement, and then what HR showed", async () => {
  expect(await show(ids[0]!, ids[2]!)).toMatchObject({ ok: true, value: { decided: 2 } });
  expect(await hide("Names a customer.", ids[1]!)).toMatchObject({ ok: true });
  expect(await readBy(alice)).toEqual([]);
  expect(await letters()).toEqual([]);
  await announce();
  expect(await readBy(alice)).toEqual([`${charlie.name} says thank you.`]);
  expect(await readBy(bob)).toEqual([`${alice.name} says thank you.`]);
  expect(await readBy(charlie)).toEqual([]);
});

test("what waits and what is hidden is in no list of the nominee, and can be shown after all", async () => {
  await announce();
  expect(await readBy(alice)).toEqual([]);
  await hide("Too private.", ids[0]!);
  expect(await readBy(alice)).toEqual([]);
  const { rows } = await listWordsOfCycle(db, { cycleId, state: "hidden", page: 1 });
  expect(rows).toMatchObject([{ id: ids[0], hiddenFor: "Too private." }]);
  await show(ids[0]!);
  expect(await readBy(alice)).toHaveLength(1);
});

test("a nominee gets one letter for a cycle, at once where the winners are known", async () => {
  await announce();
  await show(ids[0]!);
  expect(await letters()).toEqual([alice.id]);
  await show(ids[1]!, ids[2]!);
  expect(await letters()).toEqual([alice.id, bob.id].sort());
});

test("what was shown before comes an hour after the announcement", async () => {
  await show(ids[0]!);
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "certifying" } });
  await db.result.create({
    data: {
      categoryId,
      state: "certified",
      outcome: "decided",
      winnerIds: [],
      castCount: 0,
      eligibleCount: 0,
      file: {},
      countedAt: later,
    } as never,
  });
  expect((await announceCycle(hr, cycleId)).ok).toBe(true);
  const [letter] = await db.letter.findMany({
    where: { idempotencyKey: { startsWith: `kind-words/${cycleId}/` } },
  });
  expect(letter).toMatchObject({ personId: alice.id, dueAt: new Date(later.getTime() + 60 * 60 * 1000) });
});

test("an award that keeps kind words to itself shows none and sends no letter", async () => {
  await show(ids[0]!);
  await switchKindWords(hr, { cycleId, categoryId, to: "off" });
  await announce();
  expect(await readBy(alice)).toEqual([]);
  expect(await show(ids[1]!)).toMatchObject({ value: { decided: 0 } });
  expect(await letters()).toEqual([]);
  await switchKindWords(hr, { cycleId, categoryId, to: "on" });
  expect(await readBy(alice)).toHaveLength(1);
});

test("who declined or was disqualified reads nothing", async () => {
  await show(ids[0]!);
  await announce();
  const { entryId } = await db.nomination.findUniqueOrThrow({ where: { id: ids[0]! } });
  for (const state of ["withdrawn", "disqualified"] as const) {
    await db.entry.update({ where: { id: entryId! }, data: { state } });
    expect(await readBy(alice)).toEqual([]);
  }
  await db.entry.update({ where: { id: entryId! }, data: { state: "left_out" } });
  expect(await readBy(alice)).toHaveLength(1);
});

describe("who declined", () => {
  const declined = (entryId: string, person: { id: string }) =>
    db.entryDecline.create({ data: { entryId, personId: person.id, declinedAt: later } });
  /** Charlie's words about these people, behind an entry of their own. */
  const wordsAbout = async (people: (typeof alice)[], teamName: string) => {
    const { id: entryId } = await makeEntry(db, categoryId, people, { nominators: [charlie], teamName });
    const { id } = await db.nomination.findFirstOrThrow({ where: { entryId } });
    return { entryId, id };
  };
  const team = () => wordsAbout([alice, bob], "Harbour Team");

  test("one entry of a cycle reads of another, and gets the letter of that", async () => {
    const { entryId, id } = await team();
    await declined(entryId, alice);
    await announce();
    await show(id);
    expect(await letters()).toEqual([bob.id]);
    expect(await readBy(alice)).toEqual([]);
    await show(ids[0]!);
    expect(await letters()).toEqual([alice.id, bob.id].sort());
    expect(await readBy(alice)).toEqual([`${charlie.name} says thank you.`]);
  });

  test("an entry reads nothing of the one that it was merged into", async () => {
    const from = await team();
    const into = await wordsAbout([alice, bob, erin], "Harbour and Quay");
    await declined(from.entryId, alice);
    await db.cycle.update({ where: { id: cycleId }, data: { phase: "screening" } });
    const merging = {
      cycleId,
      intoId: into.entryId,
      fromIds: [from.entryId],
      withPeople: "stories-only" as const,
    };
    expect(await mergeEntries(hr, merging)).toMatchObject({ ok: true });
    await announce();
    await show(from.id, into.id);
    expect(await readBy(alice)).toEqual([]);
    expect(await readBy(bob)).toHaveLength(2);
    expect(await letters()).toEqual([bob.id, erin.id].sort());
  });
});

test("the nominator alone says whether they are named", async () => {
  const choose = (person: typeof alice) =>
    agreeToBeNamed(actAs(db, person, later), { nominationId: ids[0]!, agreed: "yes" });
  const before = await traceOf(db);
  expect(await choose(alice)).toMatchObject({ reason: "not-found" });
  expect(await traceOf(db)).toEqual(before);
  expect(await choose(charlie)).toMatchObject({ ok: true });
  expect(await db.nomination.findUnique({ where: { id: ids[0]! } })).toMatchObject({ mayBeNamed: true });
  const after = await traceOf(db);
  expect(await choose(charlie)).toMatchObject({ ok: true });
  expect(await traceOf(db)).toEqual(after);
});

test("hiding needs a reason, nothing is decided while nominations are open, and foreign ones are left alone", async () => {
  const before = await traceOf(db);
  expect(await hide("  ", ids[0]!)).toMatchObject({ reason: "reason-missing", field: "reason" });
  await db.cycle.update({ where: { id: cycleId }, data: { phase: "nominating" } });
  expect(await show(ids[0]!)).toMatchObject({ reason: "wrong-phase" });
  expect(
    await decideKindWords(hr, { cycleId: "no-such", nominationIds: ids, to: "shown", reason: "" }),
  ).toMatchObject({ reason: "not-found" });
  const other = await makeRunningCycle(db, "screening");
  const foreign = { cycleId: other.cycle.id, nominationIds: ids, to: "shown" as const, reason: "" };
  expect(await decideKindWords(hr, foreign)).toMatchObject({ value: { decided: 0 } });
  expect((await traceOf(db)).events).toEqual((before as { events: unknown }).events);
});
