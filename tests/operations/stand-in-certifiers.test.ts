import { describe, expect, it } from "vitest";
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

describe("a result that honours one of the two who certify", () => {
  const honoursDana = () => counted([[0], [0], [1]], { honoured: [dana, alice, bob] });
  const standIns = async (id: string) => {
    const rows = await db.auditEvent.findMany({ where: { act: "result.certified", subjectId: id } });
    return rows.map(({ after }) => (after as { standsIn?: true }).standsIn === true);
  };

  it("is signed by the other one and an administrator, in either order", async () => {
    for (const order of [
      [erin, adam],
      [adam, erin],
    ]) {
      const { id } = await honoursDana();
      for (const person of order) expect(await certifyResult(as(person), id)).toEqual({ ok: true });
      expect(await standIns(id)).toEqual(order.map((person) => person === adam));
      const laureate = await db.laureate.findFirstOrThrow({ where: { categoryId: id } });
      expect(laureate.title).toBe(dana.name);
      expect(await certifyResult(as(dana), id)).toMatchObject({ reason: "certifier-honoured" });
      expect(await certifyResult(as(adam), id)).toMatchObject({ reason: "already-done" });
    }
  });

  it("is not signed by two administrators while one of the team is free, nor by anybody else", async () => {
    const { id } = await honoursDana();
    await db.roleGrant.create({ data: { personId: charlie.id, role: "admin", grantedAt: later } });
    const second = { ...charlie, roles: ["admin" as const] };
    expect(await certifyResult(as(adam), id)).toEqual({ ok: true });
    const before = await traceOf(db);
    expect(await certifyResult(as(adam), id)).toMatchObject({ reason: "certifier-not-second" });
    for (const person of [second, audra, bill, frank])
      expect(await certifyResult(as(person), id)).toMatchObject({ reason: "not-allowed" });
    expect(await traceOf(db)).toEqual(before);
    await db.person.update({ where: { id: erin.id }, data: { deactivatedAt: later } });
    expect(await certifyResult(as(second), id)).toEqual({ ok: true });
    await db.person.update({ where: { id: erin.id }, data: { deactivatedAt: null } });
    await db.roleGrant.deleteMany({ where: { personId: charlie.id } });
  });

  it("and the only administrator as well waits for somebody who gets the role", async () => {
    const { id } = await counted([[0], [0], [1]], {
      honoured: [dana, adam, bob],
      rules: { method: "approval", seats: 2 },
    });
    await db.result.update({
      where: { categoryId: id },
      data: { winnerIds: (await db.entry.findMany({ where: { categoryId: id } })).map((entry) => entry.id) },
    });
    expect(await certifyResult(as(adam), id)).toMatchObject({ reason: "not-allowed" });
    expect(await certifyResult(as(erin), id)).toEqual({ ok: true });
    expect(await db.laureate.count({ where: { categoryId: id } })).toBe(0);
  });

  it("asks the administrator by a letter that names this result alone, and none where two are free", async () => {
    const both = await counted([[0], [0], [1]]);
    expect(await lettersOf(`result-to-certify/${both.cycle.id}/`)).toEqual([dana.id, erin.id].sort());
    const one = await honoursDana();
    const to = [adam.id, dana.id, erin.id].sort();
    expect(await lettersOf(`result-to-certify/${one.cycle.id}/`)).toEqual(to);
    const letter = await db.letter.findFirstOrThrow({
      where: { personId: adam.id, idempotencyKey: { startsWith: `result-to-certify/${one.cycle.id}/` } },
    });
    expect(letter.props).toMatchObject({ awards: [{ path: `/results/${one.id}` }] });
  });

  it("or a tie about them is settled by the other one and an administrator, never by two of these", async () => {
    const rules = { method: "plurality", tieRule: "hr_decides" };
    const { id, entries } = await counted([[0], [1]], { honoured: [dana, alice], rules });
    const proposal = { categoryId: id, order: [entries[1]!, entries[0]!], reason: "Alice was first." };
    expect(await proposeTieOrder(as(adam), proposal)).toEqual({ ok: true });
    const where = { result: { categoryId: id } };
    const first = await db.tieDecision.findFirstOrThrow({ where });
    await db.roleGrant.create({ data: { personId: charlie.id, role: "admin", grantedAt: later } });
    const second = { ...charlie, roles: ["admin" as const] };
    const agreed = { categoryId: id, proposalId: first.id };
    expect(await agreeTieOrder(as(second), agreed)).toMatchObject({ reason: "not-allowed" });
    await db.roleGrant.deleteMany({ where: { personId: charlie.id } });
    expect(await agreeTieOrder(as(adam), agreed)).toMatchObject({ reason: "tie-same-person" });
    expect(await agreeTieOrder(as(dana), agreed)).toMatchObject({ reason: "certifier-honoured" });
    await proposeTieOrder(as(erin), proposal);
    const { id: proposalId } = await db.tieDecision.findFirstOrThrow({ where });
    expect(await agreeTieOrder(as(adam), { categoryId: id, proposalId })).toEqual({ ok: true });
  });
});

describe("a result that two of the team are free to sign", () => {
  it("is not for administrators, neither its signature nor its tie", async () => {
    const rules = { method: "plurality", tieRule: "hr_decides" };
    const { id } = await counted([[0], [0], [1]]);
    const tie = await counted([[0], [1]], { honoured: [alice, bob], rules });
    const before = await traceOf(db);
    expect(await certifyResult(as(adam), id)).toMatchObject({ reason: "not-allowed" });
    const proposal = { categoryId: tie.id, order: [...tie.entries], reason: "So it is." };
    expect(await proposeTieOrder(as(adam), proposal)).toMatchObject({ reason: "not-allowed" });
    expect(await traceOf(db)).toEqual(before);
    await proposeTieOrder(as(dana), proposal);
    const { id: proposalId } = await db.tieDecision.findFirstOrThrow({
      where: { result: { categoryId: tie.id } },
    });
    expect(await agreeTieOrder(as(adam), { categoryId: tie.id, proposalId })).toMatchObject({
      reason: "not-allowed",
    });
  });
});
