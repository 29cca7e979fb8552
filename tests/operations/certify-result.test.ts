import { describe, expect, it } from "vitest";
import { announceCycle } from "~/operations/announce-cycle.server";
import { announceDueCycles } from "~/operations/announce-due-cycles.server";
import { agreeTieOrder } from "~/operations/agree-tie-order.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { proposeTieOrder } from "~/operations/propose-tie-order.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { traceOf } from "@tests/support/trace";
import { atClose, castFor, makeOpenVote } from "@tests/support/votes";

const db = await testDatabase();
const { adam, alice, audra, bill, bob, charlie, dana, erin, frank } = await cast(db);
const later = afterDays(22);
const as = (person: typeof dana) => actAs(db, person, later);

/** A counted vote in which Charlie, Bill and Audra chose as told. */
async function counted(choices: number[][], { honoured = [alice, bob, frank], rules = {} } = {}) {
  const voters = [charlie, bill, audra];
  const vote = await makeOpenVote(db, { honoured, voters, rules });
  for (const [at, choice] of choices.entries()) {
    await castFor(
      db,
      voters[at]!,
      vote.category.id,
      choice.map((index) => vote.entries[index]!),
    );
  }
  await closeVoting(actAs(db, dana, atClose), vote.cycle.id);
  await finishCounting(db, atClose);
  return { ...vote, id: vote.category.id };
}

const lettersOf = async (prefix: string) => {
  const rows = await db.letter.findMany({ where: { idempotencyKey: { startsWith: prefix } } });
  return rows.map(({ personId }) => personId).sort();
};

describe("certifying", () => {
  it("takes two different people and makes laureates whom nobody sees yet", async () => {
    const { id } = await counted([[0], [0], [1]]);
    expect((await certifyResult(as(dana), id)).ok).toBe(true);
    expect(await db.laureate.count({ where: { categoryId: id } })).toBe(0);
    expect(await certifyResult(as(dana), id)).toMatchObject({ reason: "certifier-not-second" });
    expect((await certifyResult(as(erin), id)).ok).toBe(true);
    const [laureate, ...more] = await db.laureate.findMany({
      where: { categoryId: id },
      include: { members: true },
    });
    expect(more).toEqual([]);
    expect(laureate).toMatchObject({
      title: alice.name,
      announcedAt: null,
      members: [{ personId: alice.id, name: alice.name }],
    });
    expect(await db.result.findUnique({ where: { categoryId: id } })).toMatchObject({ state: "certified" });
    expect(await certifyResult(as(erin), id)).toMatchObject({ reason: "already-done" });
  });

  it("is refused to whoever is honoured, lacks the role, or comes too early, without a trace", async () => {
    const { id, cycle } = await counted([[0], [0], [1]], { honoured: [dana, alice, bob] });
    const open = await makeOpenVote(db, { honoured: [alice, bob], voters: [charlie] });
    const before = await traceOf(db);
    expect(await certifyResult(as(dana), id)).toMatchObject({ reason: "certifier-honoured" });
    expect(await certifyResult(as(bill), id)).toMatchObject({ reason: "not-allowed" });
    expect(await certifyResult(as(erin), open.category.id)).toMatchObject({ reason: "not-found" });
    expect(await announceCycle(as(erin), cycle.id)).toMatchObject({ reason: "not-certified" });
    expect(await traceOf(db)).toEqual(before);
  });

  it("is signed once by each of two who click twice at the same time", async () => {
    const { id } = await counted([[0], [0], [1]]);
    await Promise.all([dana, dana, erin, erin].map((person) => certifyResult(as(person), id)));
    expect(await db.certification.count({ where: { result: { categoryId: id } } })).toBe(2);
    expect(await db.laureate.count({ where: { categoryId: id } })).toBe(1);
  });

  it("of a result without a winner makes no laureate", async () => {
    const { id } = await counted([]);
    for (const person of [dana, erin]) expect((await certifyResult(as(person), id)).ok).toBe(true);
    expect(await db.laureate.count({ where: { categoryId: id } })).toBe(0);
  });
});

describe("a tie left to people", () => {
  const tied = () => counted([[0], [1]], { rules: { method: "plurality", tieRule: "hr_decides" } });

  it("waits for one who proposes with a reason and another who agrees", async () => {
    const { id, entries } = await tied();
    const order = [entries[1]!, entries[0]!];
    expect(await certifyResult(as(dana), id)).toMatchObject({ reason: "tie-open" });
    expect(await proposeTieOrder(as(dana), { categoryId: id, order, reason: " " })).toMatchObject({
      reason: "reason-missing",
    });
    const half = { categoryId: id, order: [entries[1]!], reason: "Bob was first." };
    expect(await proposeTieOrder(as(dana), half)).toMatchObject({ reason: "tie-order-incomplete" });
    expect((await proposeTieOrder(as(dana), { ...half, order })).ok).toBe(true);
    const { id: proposalId } = await db.tieDecision.findFirstOrThrow({
      where: { result: { categoryId: id } },
    });
    expect(await agreeTieOrder(as(dana), { categoryId: id, proposalId })).toMatchObject({
      reason: "tie-same-person",
    });
    expect((await agreeTieOrder(as(erin), { categoryId: id, proposalId })).ok).toBe(true);
    const result = await db.result.findUniqueOrThrow({ where: { categoryId: id } });
    expect(result).toMatchObject({
      outcome: "decided",
      winnerIds: [entries[1]],
      decisionReason: "Bob was first.",
    });
    expect(result.file).toMatchObject({ decisions: [{ order, reason: "Bob was first." }] });
    expect((await certifyResult(as(dana), id)).ok).toBe(true);
  });

  it("is proposed once, however often the same form is sent", async () => {
    const { id, entries } = await tied();
    const proposal = { categoryId: id, order: [entries[1]!, entries[0]!], reason: "Bob was first." };
    const both = await Promise.all([1, 2].map(() => proposeTieOrder(as(dana), proposal)));
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const first = await db.tieDecision.findFirstOrThrow({ where: { result: { categoryId: id } } });
    expect((await proposeTieOrder(as(dana), proposal)).ok).toBe(true);
    const events = { where: { act: "tie.proposed", subjectId: id } };
    expect(await db.auditEvent.count(events)).toBe(1);
    await proposeTieOrder(as(erin), proposal);
    await proposeTieOrder(as(dana), { ...proposal, reason: "Bob asked first." });
    expect(await db.auditEvent.count(events)).toBe(3);
    const open = await db.tieDecision.findMany({ where: { result: { categoryId: id } } });
    expect(open).toMatchObject([{ proposedById: dana.id, reason: "Bob asked first." }]);
    expect(open[0]!.id).not.toBe(first.id);
  });

  it("is not decided by somebody who is in it", async () => {
    const { id, entries } = await counted([[0], [1]], {
      honoured: [dana, alice],
      rules: { method: "plurality", tieRule: "hr_decides" },
    });
    const proposal = { categoryId: id, order: entries, reason: "It is me." };
    expect(await proposeTieOrder(as(dana), proposal)).toMatchObject({ reason: "certifier-honoured" });
  });
});

describe("announcing", () => {
  async function certified(announceAt: Date | null = null) {
    const vote = await counted([[0], [0], [1]]);
    await db.cycle.update({ where: { id: vote.cycle.id }, data: { announceAt } });
    await db.nomination.create({
      data: {
        categoryId: vote.id,
        nominatorId: charlie.id,
        state: "submitted",
        nomineeKey: alice.id,
        entryId: vote.entries[0],
        createdAt: afterDays(1),
        updatedAt: afterDays(1),
      },
    });
    for (const person of [dana, erin]) await certifyResult(as(person), vote.id);
    return vote;
  }

  it("shows the laureates and writes to winners, nominators, nominees and everybody else", async () => {
    const { id, cycle, entries } = await certified();
    expect((await announceCycle(as(dana), cycle.id)).ok).toBe(true);
    const laureate = await db.laureate.findFirstOrThrow({ where: { categoryId: id } });
    expect(laureate.announcedAt).toEqual(later);
    expect(await lettersOf(`you-won/${laureate.id}/`)).toEqual([alice.id]);
    expect(await lettersOf(`nominee-won/${laureate.id}/`)).toEqual([charlie.id]);
    expect(await lettersOf(`were-nominated/${entries[1]}/`)).toEqual([bob.id]);
    expect(await lettersOf(`were-nominated/${entries[2]}/`)).toEqual([frank.id]);
    expect(await lettersOf(`results-in/${cycle.id}/`)).toEqual(
      [adam, audra, bill, dana, erin].map((one) => one.id).sort(),
    );
    expect(await announceCycle(as(dana), cycle.id)).toMatchObject({ reason: "wrong-phase" });
  });

  it("is when the record learns who won, and not before", async () => {
    const { id, cycle, entries } = await certified();
    const { boxHash, seed } = await db.ballotBox.findUniqueOrThrow({ where: { categoryId: id } });
    const told = async () =>
      JSON.stringify(
        await db.auditEvent.findMany({
          where: { subjectId: { in: [id, cycle.id] } },
          select: { after: true },
        }),
      );
    for (const secret of [entries[0]!, boxHash!, seed!]) expect(await told()).not.toContain(secret);
    await announceCycle(as(dana), cycle.id);
    for (const secret of [entries[0]!, boxHash!, seed!]) expect(await told()).toContain(secret);
  });

  it("happens by itself at the minute set, once, whoever looks", async () => {
    const { cycle } = await certified(afterDays(23));
    await announceDueCycles(db, later);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "certifying" });
    await Promise.all([announceDueCycles(db, afterDays(23)), announceDueCycles(db, afterDays(23))]);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({
      phase: "announced",
      announcedAt: afterDays(23),
    });
    expect(await db.auditEvent.count({ where: { subjectId: cycle.id, act: "cycle.announced" } })).toBe(1);
  });

  it("waits for the signatures, however late they come", async () => {
    const { id, cycle } = await counted([[0], [0], [1]]);
    await db.cycle.update({ where: { id: cycle.id }, data: { announceAt: atClose } });
    await announceDueCycles(db, later);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "certifying" });
    for (const person of [dana, erin]) await certifyResult(as(person), id);
    await announceDueCycles(db, later);
    expect(await db.cycle.findUnique({ where: { id: cycle.id } })).toMatchObject({ phase: "announced" });
  });
});
