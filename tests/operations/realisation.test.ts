import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readWinYear } from "~/db/home-year.server";
import { listHomeTasks } from "~/db/home-tasks.server";
import { findWin } from "~/db/wins.server";
import { makePerson } from "../../prisma/factories";
import { askRealisations } from "~/operations/ask-realisations.server";
import type { RealisationDecision } from "~/domain/wins/realisation-check";
import { checkRealisation } from "~/operations/check-realisation.server";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { reportRealisation } from "~/operations/report-realisation.server";
import { setRate } from "~/operations/set-rate.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

const checkedAt = new Date("2026-05-31T09:00:00Z");
const at = (instant: string) => new Date(instant);
const threeMonthsOn = at("2026-08-31T09:00:00Z");
const claim = 27_777_00n;

async function validated(changed = {}) {
  const act = (person: Cast["alice"]) => actAs(db, person, checkedAt);
  const sent = await recordWin(act(people.alice), { formKey: randomUUID() }, winForm(people, changed));
  if (!sent.ok) throw new Error(sent.reason);
  const winId = sent.value;
  await confirmWin(act(people.alice), { winId, words: salesWords });
  await confirmWin(act(people.bob), { winId, words: procurementWords });
  const lineId = (await findWin(db, winId))!.valueLines[0]!.id;
  const decision = { does: "validate" as const, reason: "" };
  await checkValue(actAs(db, people.frank, checkedAt), { lineId, seen: 0, decision });
  return { winId, lineId };
}

const report = (
  { winId, lineId }: { winId: string; lineId: string },
  amount: bigint,
  { months = 3, by = people.bob, note = "" } = {},
) =>
  reportRealisation(actAs(db, by, threeMonthsOn), {
    ...{ winId, months, note },
    amounts: new Map([[lineId, amount]]),
  });

const lettersOf = (winId: string) =>
  db.letter.findMany({ where: { template: "realisation-due", idempotencyKey: { contains: winId } } });

const stateOf = async (winId: string) => {
  const { state, delivering, valueLines } = (await findWin(db, winId))!;
  return { state, delivering, realised: valueLines[0]!.realised };
};

describe("the question what came in", () => {
  it("is asked once, not a minute before its time, by however many workers", async () => {
    const { winId } = await validated();
    expect(await stateOf(winId)).toMatchObject({ state: "validated", delivering: true });
    await askRealisations(db, at("2026-08-31T08:59:59Z"));
    expect(await lettersOf(winId)).toHaveLength(0);
    await Promise.all([1, 2, 3].map(() => askRealisations(db, threeMonthsOn)));
    await askRealisations(db, threeMonthsOn);
    expect((await lettersOf(winId)).map(({ toName }) => toName).sort()).toEqual([
      "Alice Moreau",
      "Bob Tanaka",
    ]);
    expect(await db.realisationAsk.findMany({ where: { winId } })).toMatchObject([{ months: 3 }]);
    expect(await db.auditEvent.count({ where: { act: "win.realisation-asked", subjectId: winId } })).toBe(1);
    const kinds = async (person: Cast["alice"]) => (await listHomeTasks(db, person)).map(({ kind }) => kind);
    expect(await kinds(people.bob)).toContain("report-realisation");
    expect(await kinds(people.charlie)).not.toContain("report-realisation");
    await askRealisations(db, at("2026-11-30T09:00:00Z"));
    expect(await lettersOf(winId)).toHaveLength(4);
  });

  it("is the latest alone after a long pause, and one at a time", async () => {
    const { winId } = await validated();
    const asked = async () =>
      (await db.realisationAsk.findMany({ where: { winId }, orderBy: { months: "asc" } })).map(
        ({ months }) => months,
      );
    await askRealisations(db, at("2027-05-31T08:59:59Z"));
    expect(await asked()).toEqual([6]);
    await askRealisations(db, at("2027-05-31T09:00:00Z"));
    expect(await asked()).toEqual([6, 12]);
    expect(await lettersOf(winId)).toHaveLength(4);
  });

  it("closes the win when the last one stays without an answer for thirty days", async () => {
    const { winId } = await validated();
    const lastAsked = at("2027-05-31T09:00:00Z");
    await askRealisations(db, lastAsked);
    expect(await stateOf(winId)).toMatchObject({ state: "validated" });
    await askRealisations(db, at("2027-06-30T08:59:59Z"));
    expect(await stateOf(winId)).toMatchObject({ state: "validated" });
    await askRealisations(db, at("2027-06-30T09:00:00Z"));
    expect(await stateOf(winId)).toMatchObject({ state: "closed", delivering: false });
  });
});

describe("the answer", () => {
  it("adds up, closes the win with the last cent, and is given once", async () => {
    const win = await validated();
    await askRealisations(db, threeMonthsOn);
    const both = await Promise.all([report(win, claim - 1n), report(win, 5n, { by: people.alice })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "not-asked-yet" });
    const { realised } = await stateOf(win.winId);
    expect([claim - 1n, 5n]).toContain(realised);
    await askRealisations(db, at("2026-11-30T09:00:00Z"));
    expect(await report(win, claim - realised, { months: 6 })).toEqual({ ok: true, value: "closed" });
    expect(await stateOf(win.winId)).toEqual({ state: "closed", delivering: false, realised: claim });
    expect(await db.auditEvent.count({ where: { act: "win.closed", subjectId: win.winId } })).toBe(1);
  });

  it("is refused before the question, to others and for an old question, and leaves no trace", async () => {
    const win = await validated();
    const traces = async () => [
      await db.auditEvent.count(),
      await db.realisation.count(),
      await stateOf(win.winId),
    ];
    const before = await traces();
    expect(await report(win, 1n)).toMatchObject({ reason: "not-asked-yet" });
    expect(await traces()).toEqual(before);
    await askRealisations(db, threeMonthsOn);
    const asked = await traces();
    expect(await report(win, 1n, { by: people.charlie })).toMatchObject({ reason: "not-a-participant" });
    expect(await report(win, 1n, { by: people.frank })).toMatchObject({ reason: "not-a-participant" });
    expect(await report(win, 1n, { months: 6 })).toMatchObject({ reason: "not-asked-yet" });
    expect(await traces()).toEqual(asked);
  });

  it("is converted by the rate that the line was validated by", async () => {
    await setRate(actAs(db, people.frank, checkedAt), {
      currency: "USD",
      month: "2026-03",
      scaled: 50_000_000n,
    });
    const win = await validated({ currency: "USD" });
    await setRate(actAs(db, people.frank, checkedAt), {
      currency: "USD",
      month: "2026-03",
      scaled: 90_000_000n,
    });
    await askRealisations(db, threeMonthsOn);
    await report(win, 100_01n);
    expect(await db.valueLine.findUnique({ where: { id: win.lineId } })).toMatchObject({
      ...{ realised: 100_01n, realisedInCompany: 50_01n },
    });
  });
});

describe("what Finance says of an answer", () => {
  type Validator = Pick<Cast["frank"], "id" | "name" | "roles">;
  const check = (winId: string, seen: number, decision: RealisationDecision, by: Validator = people.frank) =>
    checkRealisation(actAs(db, by, threeMonthsOn), { winId, months: 3, seen, decision });
  const correct = (
    lineId: string,
    amount: bigint,
    reason = "Half of it was last year's.",
  ): RealisationDecision => ({
    ...{ does: "correct", reason },
    amounts: new Map([[lineId, amount]]),
  });
  async function reported(amount: bigint, changed = {}) {
    const made = await validated(changed);
    await askRealisations(db, threeMonthsOn);
    await report(made, amount);
    return made;
  }

  it("counts for itself in the year that home tells, as Finance corrected it", async () => {
    const year = () => readWinYear(db, people.charlie, { now: threeMonthsOn, timeZone: "Europe/Berlin" });
    const { winId, lineId } = await validated();
    await askRealisations(db, threeMonthsOn);
    const before = await year();
    await report({ winId, lineId }, 10_00n);
    expect((await year()).realised - before.realised).toBe(10_00n);
    await check(winId, 0, correct(lineId, 4_00n));
    const after = await year();
    expect(after).toEqual({
      ...{ ...before, realised: before.realised + 4_00n },
      winsRealised: before.winsRealised + 1,
    });
  });

  it("opens a win again that was closed on too much, and keeps what was reported beside it", async () => {
    const { winId, lineId } = await reported(claim);
    expect(await stateOf(winId)).toEqual({ state: "closed", delivering: false, realised: claim });
    const twice = await Promise.all([1, 2].map(() => check(winId, 0, correct(lineId, claim - 1n))));
    expect(twice.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await stateOf(winId)).toEqual({ state: "validated", delivering: true, realised: claim - 1n });
    expect(await db.realisation.findMany({ where: { winId } })).toMatchObject([
      { reported: claim, amount: claim - 1n, inCompany: claim - 1n },
    ]);
    expect(await db.realisationCheck.count({ where: { winId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { act: "win.reopened", subjectId: winId } })).toBe(1);
    const told = await db.letter.findMany({ where: { idempotencyKey: { contains: `corrected/${winId}` } } });
    expect(told.map(({ toName }) => toName).sort()).toEqual(["Alice Moreau", "Bob Tanaka"]);
    expect((await check(winId, 1, correct(lineId, claim))).ok).toBe(true);
    expect(await stateOf(winId)).toMatchObject({ state: "closed", realised: claim });
  });

  it("closes a win of which Finance accepts no more than came in, once, and opens it with one cent more", async () => {
    const { winId, lineId } = await reported(20_000_00n);
    const accept = (amount: bigint, seen: number) =>
      checkValue(actAs(db, people.frank, threeMonthsOn), {
        ...{ lineId, seen },
        decision: { does: "reduce", amount, reason: "Only these lanes are in the invoices." },
      });
    const closings = () => db.auditEvent.count({ where: { act: "win.closed", subjectId: winId } });
    expect((await accept(20_000_01n, 1)).ok).toBe(true);
    expect(await stateOf(winId)).toEqual({ state: "validated", delivering: true, realised: 20_000_00n });
    expect(await closings()).toBe(0);
    const twice = await Promise.all([accept(20_000_00n, 2), accept(20_000_00n, 2)]);
    expect(twice).toEqual([
      { ok: true, value: "corrected" },
      { ok: true, value: "corrected" },
    ]);
    expect(await stateOf(winId)).toEqual({ state: "closed", delivering: false, realised: 20_000_00n });
    expect(await closings()).toBe(1);
    expect((await accept(20_000_01n, 3)).ok).toBe(true);
    expect(await stateOf(winId)).toMatchObject({ state: "validated", delivering: true });
    expect(await db.auditEvent.count({ where: { act: "win.reopened", subjectId: winId } })).toBe(1);
    await askRealisations(db, at("2026-11-30T09:00:00Z"));
    expect(await db.realisationAsk.count({ where: { winId, months: 6 } })).toBe(1);
  });

  it("opens no win again for one cent more once its people were asked for the last time", async () => {
    const { winId, lineId } = await validated();
    await askRealisations(db, at("2027-05-31T09:00:00Z"));
    await report({ winId, lineId }, 10_00n, { months: 12 });
    const decision = { does: "reduce" as const, amount: 20_00n, reason: "Half of the lanes are gone." };
    expect((await checkValue(actAs(db, people.frank), { lineId, seen: 1, decision })).ok).toBe(true);
    expect(await stateOf(winId)).toMatchObject({ state: "closed", delivering: false });
    expect(await db.auditEvent.count({ where: { act: "win.reopened", subjectId: winId } })).toBe(0);
  });

  it("converts a correction by the rate of the line", async () => {
    await setRate(actAs(db, people.frank), { currency: "USD", month: "2026-03", scaled: 50_000_000n });
    const { winId, lineId } = await reported(1_001n, { currency: "USD" });
    await check(winId, 0, correct(lineId, 333n));
    const line = await db.valueLine.findUniqueOrThrow({ where: { id: lineId } });
    expect([line.realised, line.realisedInCompany]).toEqual([333n, 167n]);
  });

  it("keeps the sum of a line the sum of its answers when the line has another rate since", async () => {
    const rate = (scaled: bigint) =>
      setRate(actAs(db, people.frank), { currency: "USD", month: "2026-03", scaled });
    await rate(90_000_000n);
    const { winId, lineId } = await reported(100_00n, { currency: "USD" });
    await rate(95_000_000n);
    const again = { does: "validate" as const, reason: "By the rate of today." };
    expect((await checkValue(actAs(db, people.frank), { lineId, seen: 1, decision: again })).ok).toBe(true);
    expect((await check(winId, 0, correct(lineId, 80_00n))).ok).toBe(true);
    const line = await db.valueLine.findUniqueOrThrow({ where: { id: lineId } });
    expect([line.realised, line.realisedInCompany]).toEqual([80_00n, 76_00n]);
    expect(await db.realisation.findMany({ where: { lineId } })).toMatchObject([{ inCompany: 76_00n }]);
  });

  it("is never by somebody with a stake in the win, and leaves no trace", async () => {
    const where = { departmentId: people.departments.finance.id, managerId: people.alice.id };
    const fiona = await makePerson(db, { name: "Fiona Blake", ...where }, ["finance"]);
    const [made, own] = [await reported(5_00n), await reported(5_00n)];
    const helped = { personId: people.frank.id, side: "other" as const, sentence: "Did the sums." };
    await db.winParticipant.create({ data: { ...helped, winId: own.winId, position: 2 } });
    const trace = async () => [await db.auditEvent.count(), await db.realisationCheck.count()];
    const before = await trace();
    for (const decision of [{ does: "confirm" } as const, correct(made.lineId, 1n)])
      expect(await check(made.winId, 0, decision, fiona)).toMatchObject({ reason: "stake-above" });
    for (const decision of [{ does: "confirm" } as const, correct(own.lineId, 1n)])
      expect(await check(own.winId, 0, decision)).toMatchObject({ reason: "own-stake" });
    expect(await trace()).toEqual(before);
    expect((await check(made.winId, 0, { does: "confirm" })).ok).toBe(true);
  });

  it("is refused to others, to a stale form and of a win that is reversed, without a trace", async () => {
    const { winId, lineId } = await reported(5_00n);
    const events = () => db.auditEvent.count({ where: { subjectId: winId } });
    const before = await events();
    expect(await check(winId, 0, { does: "confirm" }, people.bob)).toMatchObject({ reason: "not-allowed" });
    expect(await check(winId, 3, { does: "confirm" })).toMatchObject({ reason: "checked-meanwhile" });
    expect(await check(winId, 0, correct(lineId, 5_00n))).toMatchObject({ reason: "nothing-corrected" });
    expect(await events()).toBe(before);
    expect((await check(winId, 0, { does: "confirm" })).ok).toBe(true);
    expect(await stateOf(winId)).toMatchObject({ realised: 5_00n });
    await reverseWin(actAs(db, people.frank, threeMonthsOn), { winId, reason: "It fell through." });
    expect(await check(winId, 1, correct(lineId, 1n))).toMatchObject({ reason: "win-locked" });
  });
});
