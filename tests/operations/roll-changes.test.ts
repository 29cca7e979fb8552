import { describe, expect, it } from "vitest";
import { makePerson } from "../../prisma/factories";
import { closeVoting } from "~/operations/close-voting.server";
import { deactivatePerson } from "~/operations/deactivate-person.server";
import { agreeRollChange, refuseRollChange } from "~/operations/decide-roll-change.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { proposeRollChange } from "~/operations/propose-roll-change.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { handOverAt, makeOpenJury } from "@tests/support/juries";
import { atClose, castFor, makeOpenVote, makeVoters, whileOpen } from "@tests/support/votes";

const db = await testDatabase({ pool: 10 });
const { adam, alice, audra, bob, charlie, dana, erin, frank, departments } = await cast(db);
const reason = "Came over from the other site last week.";
const [hr, second] = [actAs(db, dana, whileOpen), actAs(db, erin, whileOpen)];

const open = () => makeOpenVote(db, { honoured: [alice, bob, frank], voters: [alice, bob, charlie] });
const newcomer = () => makePerson(db, { departmentId: departments.operations.id, name: "Nora Late" });
const rollOf = (categoryId: string, personId: string) =>
  db.voterRoll.findUnique({ where: { categoryId_personId: { categoryId, personId } } });
const changes = (categoryId: string) => db.rollChange.findMany({ where: { categoryId } });

async function proposed(categoryId: string, personId: string, kind: "add" | "strike") {
  expect((await proposeRollChange(hr, { categoryId, personId, kind, reason })).ok).toBe(true);
  const [change] = await db.rollChange.findMany({ where: { categoryId, personId, decidedAt: null } });
  return change!.id;
}

async function countedOf(vote: Awaited<ReturnType<typeof open>>) {
  await closeVoting(actAs(db, dana, atClose), vote.cycle.id);
  await finishCounting(db, atClose);
  return db.result.findUniqueOrThrow({ where: { categoryId: vote.category.id } });
}

describe("adding somebody to the roll of an open vote", () => {
  it("takes two people, tells the voter, and the ballot counts", async () => {
    const vote = await open();
    const { category, entries, cycle } = vote;
    const nora = await newcomer();
    const id = await proposed(category.id, nora.id, "add");
    expect(await castFor(db, nora, category.id, [entries[0]!])).toMatchObject({ reason: "not-on-roll" });
    expect(await rollOf(category.id, nora.id)).toBeNull();
    expect((await agreeRollChange(second, id)).ok).toBe(true);
    const letters = await db.letter.findMany({ where: { personId: nora.id, template: "voting-opened" } });
    expect(letters).toMatchObject([{ props: { ballots: [{ path: `/vote/${category.id}`, entries: 3 }] } }]);
    expect((await castFor(db, nora, category.id, [entries[0]!])).ok).toBe(true);
    expect(await countedOf(vote)).toMatchObject({ castCount: 1, eligibleCount: 4 });
    const events = await db.auditEvent.findMany({
      where: { subjectId: category.id, act: { startsWith: "roll-change." } },
      orderBy: { seq: "asc" },
    });
    expect(events).toMatchObject([
      { act: "roll-change.proposed", actorId: dana.id, reason, after: { kind: "add", personId: nora.id } },
      { act: "roll-change.agreed", actorId: erin.id, reason },
    ]);
    expect(cycle.id).toBeTruthy();
  });

  it("tells the voter when a vote before a jury closes, and comes too late from then on", async () => {
    const jurors = await makeVoters(db, departments.operations.id, 3);
    const settings = { vote: "shortlist" as const, voteMethod: "approval" as const, shortlistSize: 2 };
    const { category } = await makeOpenJury(db, { honoured: [alice, bob, frank], jurors, settings });
    const [nora, late] = [await newcomer(), await newcomer()];
    const id = await proposed(category.id, nora.id, "add");
    const lateId = await proposed(category.id, late.id, "add");
    expect((await agreeRollChange(actAs(db, erin, new Date(handOverAt.getTime() - 1)), id)).ok).toBe(true);
    const letter = await db.letter.findFirst({ where: { personId: nora.id, template: "voting-opened" } });
    expect(letter).toMatchObject({ props: { closesAt: handOverAt.toISOString() } });
    const over = actAs(db, erin, handOverAt);
    expect(await agreeRollChange(over, lateId)).toMatchObject({ reason: "voting-closed" });
  });

  it("needs somebody else than who proposed it, and than whom it is about", async () => {
    const { category } = await open();
    const nora = await newcomer();
    const id = await proposed(category.id, nora.id, "add");
    const about = await proposed(category.id, erin.id, "add");
    const [before, open_] = [await traceOf(db), await changes(category.id)];
    expect(await agreeRollChange(hr, id)).toMatchObject({ reason: "roll-change-same-person" });
    expect(await agreeRollChange(second, about)).toMatchObject({ reason: "roll-change-about-you" });
    for (const other of [adam, audra, charlie])
      expect(await agreeRollChange(actAs(db, other, whileOpen), id)).toMatchObject({ reason: "not-allowed" });
    expect(await traceOf(db)).toEqual(before);
    expect(await changes(category.id)).toEqual(open_);
  });

  it("has one effect when two agree at once", async () => {
    const { category } = await open();
    const nora = await newcomer();
    const id = await proposed(category.id, nora.id, "add");
    const verdicts = await Promise.all([agreeRollChange(second, id), agreeRollChange(second, id)]);
    expect(verdicts.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await db.letter.count({ where: { personId: nora.id } })).toBe(1);
  });
});

describe("striking somebody", () => {
  it("takes two people, tells the person why, and leaves out a ballot already cast", async () => {
    const vote = await open();
    const { category, entries } = vote;
    await castFor(db, charlie, category.id, [entries[0]!]);
    await castFor(db, bob, category.id, [entries[0]!]);
    await agreeRollChange(second, await proposed(category.id, charlie.id, "strike"));
    expect(await rollOf(category.id, charlie.id)).toMatchObject({ struckReason: reason });
    const letter = await db.letter.findFirst({
      where: { personId: charlie.id, template: "struck-from-roll" },
    });
    expect(letter).toMatchObject({ props: { reason } });
    expect(await castFor(db, charlie, category.id, [entries[0]!])).toMatchObject({ reason: "not-on-roll" });
    expect(await countedOf(vote)).toMatchObject({ castCount: 1, eligibleCount: 2 });
    expect(await db.receipt.count({ where: { categoryId: category.id } })).toBe(1);
  });

  it("can be undone the same way, and then the ballot counts again", async () => {
    const vote = await open();
    await castFor(db, charlie, vote.category.id, [vote.entries[0]!]);
    await agreeRollChange(second, await proposed(vote.category.id, charlie.id, "strike"));
    await agreeRollChange(second, await proposed(vote.category.id, charlie.id, "add"));
    expect(await countedOf(vote)).toMatchObject({ castCount: 1, eligibleCount: 3 });
  });

  it("happens by itself to those who leave, in open votes only", async () => {
    const [vote, closed] = [await open(), await open()];
    const leaver = await newcomer();
    for (const { category } of [vote, closed])
      await agreeRollChange(second, await proposed(category.id, leaver.id, "add"));
    await castFor(db, leaver, vote.category.id, [vote.entries[0]!]);
    await castFor(db, leaver, closed.category.id, [closed.entries[0]!]);
    await closeVoting(actAs(db, dana, atClose), closed.cycle.id);
    await deactivatePerson(actAs(db, adam, whileOpen), { personId: leaver.id });
    expect(await rollOf(vote.category.id, leaver.id)).toMatchObject({ struckReason: "Left the company" });
    expect(await rollOf(closed.category.id, leaver.id)).toMatchObject({ struckReason: null });
    const struck = await db.auditEvent.findMany({ where: { act: "roll.struck", actorId: adam.id } });
    expect(struck).toMatchObject([{ subjectId: vote.category.id, after: { personId: leaver.id } }]);
    expect(await countedOf(vote)).toMatchObject({ castCount: 0, eligibleCount: 3 });
    await finishCounting(db, atClose);
    const kept = await db.result.findUnique({ where: { categoryId: closed.category.id } });
    expect(kept).toMatchObject({ castCount: 1 });
  });
});

describe("a proposal", () => {
  it("can be refused by another and taken back by whoever made it, and is decided once", async () => {
    const { category } = await open();
    const nora = await newcomer();
    for (const act of [second, hr]) {
      const id = await proposed(category.id, nora.id, "add");
      expect((await refuseRollChange(act, id)).ok).toBe(true);
      expect(await agreeRollChange(second, id)).toMatchObject({ reason: "already-done" });
    }
    expect(await rollOf(category.id, nora.id)).toBeNull();
    expect(await db.letter.count({ where: { personId: nora.id } })).toBe(0);
  });

  it("is one about a person at a time, also with two at once", async () => {
    const { category } = await open();
    const nora = await newcomer();
    const change = { categoryId: category.id, personId: nora.id, kind: "add" as const, reason };
    const verdicts = await Promise.all([proposeRollChange(hr, change), proposeRollChange(second, change)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts).toContainEqual(expect.objectContaining({ reason: "roll-change-open" }));
    expect(await changes(category.id)).toHaveLength(1);
  });

  it.each([
    ["without a reason", (id: string) => ({ personId: id, reason: " " }), "reason-missing"],
    ["about nobody", () => ({ personId: "" }), "person-missing"],
    ["about somebody unknown", () => ({ personId: "unknown" }), "person-missing"],
    ["to add somebody who is on the roll", () => ({ personId: bob.id }), "already-on-roll"],
    [
      "to strike somebody who is not",
      (id: string) => ({ personId: id, kind: "strike" }),
      "person-not-on-roll",
    ],
    ["in an unknown category", (id: string) => ({ personId: id, categoryId: "unknown" }), "not-found"],
  ])("%s is refused and leaves no trace", async (_, wrong, expected) => {
    const { category } = await open();
    const nora = await newcomer();
    const before = await traceOf(db);
    const change = { categoryId: category.id, kind: "add" as const, reason, ...wrong(nora.id) };
    expect(await proposeRollChange(hr, change as never)).toMatchObject({ reason: expected });
    expect(await traceOf(db)).toEqual(before);
    expect(await changes(category.id)).toEqual([]);
  });

  it("comes too late with the close, and adds nobody who has left meanwhile", async () => {
    const { category, cycle } = await open();
    const [nora, leaver] = [await newcomer(), await newcomer()];
    const [id, left] = [
      await proposed(category.id, nora.id, "add"),
      await proposed(category.id, leaver.id, "add"),
    ];
    await deactivatePerson(actAs(db, adam, whileOpen), { personId: leaver.id });
    expect(await agreeRollChange(second, left)).toMatchObject({ reason: "person-left" });
    expect(await agreeRollChange(actAs(db, erin, atClose), id)).toMatchObject({ reason: "voting-closed" });
    await closeVoting(actAs(db, dana, atClose), cycle.id);
    expect(await agreeRollChange(second, id)).toMatchObject({ reason: "wrong-phase" });
    expect(await rollOf(category.id, nora.id)).toBeNull();
  });
});
