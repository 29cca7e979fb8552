import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listFinanceQueue, countWinsToCheck } from "~/db/finance-queue.server";
import { listHomeTasks } from "~/db/home-tasks.server";
import { findWin } from "~/db/wins.server";
import { readQueue } from "~/routes/finance._index/read-queue.server";
import type { Decision } from "~/domain/wins/value-check";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { undoValueCheck } from "~/operations/undo-value-check.server";
import { makePerson } from "../../prisma/factories";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let fiona: Cast["frank"];
beforeAll(async () => {
  people = await cast(db);
  const where = { departmentId: people.departments.finance.id, managerId: people.adam.id };
  fiona = await makePerson(db, { name: "Fiona Blake", ...where }, ["finance"]);
});

const frank = () => actAs(db, people.frank);
const [freight] = winForm({ alice: { id: "" }, bob: { id: "" } } as never).valueLines;
const days = { ...freight!, kind: "cycle_time", unit: "days", baseline: 26_00n, achieved: 11_00n } as const;
const validate: Decision = { does: "validate", reason: "" };
const reject: Decision = { does: "reject", reason: "The invoices say nothing of it." };
const reduce: Decision = { does: "reduce", amount: 20_000_00n, reason: "Only one lane is in the invoices." };

async function confirmed(changed = {}): Promise<string> {
  const form = winForm(people, { valueLines: [freight!, days], ...changed });
  const sent = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, form);
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(actAs(db, people.alice), { winId: sent.value, words: salesWords });
  await confirmWin(actAs(db, people.bob), { winId: sent.value, words: procurementWords });
  return sent.value;
}

async function lineIds(winId: string): Promise<[string, string]> {
  const [first, second] = (await findWin(db, winId))!.valueLines;
  return [first!.id, second!.id];
}

const stateOf = async (winId: string) => {
  const { state, checkedAt } = (await findWin(db, winId))!;
  return { state, isChecked: checkedAt !== null };
};

async function traces() {
  const [events, letters, checks, lines, wins] = await Promise.all([
    db.auditEvent.count(),
    db.letter.count(),
    db.valueCheck.count(),
    db.valueLine.findMany({ orderBy: { id: "asc" } }),
    db.win.findMany({ orderBy: { id: "asc" } }),
  ]);
  return { events, letters, checks, lines, wins };
}

async function refusedWithoutTrace(doing: () => Promise<{ ok: boolean; reason?: string }>): Promise<string> {
  const before = await traces();
  const verdict = await doing();
  expect(verdict.ok).toBe(false);
  expect(await traces()).toEqual(before);
  return verdict.reason ?? "";
}

const lettersOf = (winId: string) =>
  db.letter.findMany({
    where: { template: "win-checked", idempotencyKey: { contains: winId } },
    orderBy: [{ createdAt: "asc" }, { toName: "asc" }],
  });

describe("a check by Finance", () => {
  it("validates the win with the last line, tells its people once and records it without amounts", async () => {
    const winId = await confirmed();
    const [first, second] = await lineIds(winId);
    expect(await checkValue(frank(), { lineId: first, seen: 0, decision: reduce })).toEqual({
      ok: true,
      value: "open",
    });
    expect(await stateOf(winId)).toEqual({ state: "confirmed", isChecked: false });
    expect(await lettersOf(winId)).toEqual([]);
    expect(await checkValue(frank(), { lineId: second, seen: 0, decision: validate })).toEqual({
      ok: true,
      value: "done",
    });
    expect(await stateOf(winId)).toEqual({ state: "validated", isChecked: true });
    const letters = await lettersOf(winId);
    expect(letters.map(({ toName }) => toName)).toEqual(["Alice Moreau", "Bob Tanaka"]);
    expect(letters[0]!.props).toMatchObject({ validated: 1, reduced: 1, rejected: 0, corrected: false });
    expect((await findWin(db, winId))!.valueLines).toMatchObject([
      { financeState: "validated", validated: 20_000_00n },
      { financeState: "validated", validated: 15_00n },
    ]);
    const events = await db.auditEvent.findMany({ where: { subjectId: winId }, orderBy: { seq: "asc" } });
    expect(events.map(({ act }) => act).slice(-3)).toEqual([
      "win.value-reduced",
      "win.value-validated",
      "win.validated",
    ]);
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain("2000000");
  });

  it("leaves the win confirmed where nothing is accepted, and out of the queue", async () => {
    const winId = await confirmed();
    for (const lineId of await lineIds(winId))
      await checkValue(frank(), { lineId, seen: 0, decision: reject });
    expect(await stateOf(winId)).toEqual({ state: "confirmed", isChecked: true });
    const ask = (show: "waiting" | "checked") =>
      listFinanceQueue(db, { filter: { search: "", show }, page: 1 });
    expect((await ask("waiting")).rows.map(({ id }) => id)).not.toContain(winId);
    expect((await ask("checked")).rows.map(({ id }) => id)).toContain(winId);
  });

  it("keeps the reason of a win that hides its amounts out of the record", async () => {
    const winId = await confirmed({ hideAmounts: true });
    const [lineId] = await lineIds(winId);
    await checkValue(frank(), { lineId, seen: 0, decision: reject });
    const event = await db.auditEvent.findFirst({ where: { act: "win.value-rejected", subjectId: winId } });
    expect(event?.reason ?? "").toBe("");
    expect(await db.valueCheck.findFirst({ where: { lineId } })).toMatchObject({ reason: reject.reason });
  });
});

describe("who may check", () => {
  it("is Finance alone, and nobody with a stake", async () => {
    const winId = await confirmed();
    const [lineId] = await lineIds(winId);
    const asked = { lineId, seen: 0, decision: validate };
    for (const one of [people.alice, people.dana, people.audra, people.adam] as const)
      expect(await refusedWithoutTrace(() => checkValue(actAs(db, one), asked))).toBe("not-allowed");

    const helped = winForm(people).participants.concat({
      ...{ personId: people.frank.id, side: "other", sentence: "Did the sums." },
    });
    const [own] = await lineIds(await confirmed({ participants: helped }));
    expect(await refusedWithoutTrace(() => checkValue(frank(), { ...asked, lineId: own }))).toBe("own-stake");
    expect((await checkValue(actAs(db, fiona), { ...asked, lineId: own })).ok).toBe(true);

    const led = winForm(people).participants.concat({
      ...{ personId: people.adam.id, side: "other", sentence: "Opened the door." },
    });
    const [below] = await lineIds(await confirmed({ participants: led }));
    expect(await refusedWithoutTrace(() => checkValue(frank(), { ...asked, lineId: below }))).toBe(
      "stake-above",
    );
  });

  it("sees on home how many wait, those with a stake aside", async () => {
    const before = await countWinsToCheck(db, people.frank.id);
    await confirmed();
    await confirmed({
      participants: winForm(people).participants.concat({
        ...{ personId: people.frank.id, side: "other", sentence: "Did the sums." },
      }),
    });
    const stoodIn = await confirmed();
    const byBob = { winId: stoodIn, side: "procurement" } as const;
    await db.signOff.updateMany({
      where: byBob,
      data: { personId: people.frank.id, forId: people.bob.id },
    });
    const byManager = await confirmed();
    await db.win.update({ where: { id: byManager }, data: { submittedById: people.adam.id } });
    expect(await countWinsToCheck(db, people.frank.id)).toBe(before + 1);
    const asked = { filter: { search: "", show: "waiting" as const }, page: 1 };
    const queued = (await readQueue(db, people.frank, asked)).wins;
    expect([stoodIn, byManager].map((id) => queued.find((win) => win.id === id)?.hasStake)).toEqual([
      true,
      true,
    ]);
    expect(await listHomeTasks(db, people.frank)).toContainEqual({
      ...{ kind: "check-wins", title: "Joint wins", wins: before + 1 },
    });
    expect((await listHomeTasks(db, people.dana)).map(({ kind }) => kind)).not.toContain("check-wins");
  });

  it("cannot check what both sides have not signed", async () => {
    const sent = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, winForm(people));
    const line = (await findWin(db, sent.ok ? sent.value : ""))!.valueLines[0]!;
    const asked = { lineId: line.id, seen: 0, decision: validate };
    expect(await refusedWithoutTrace(() => checkValue(frank(), asked))).toBe("not-found");
    expect(await refusedWithoutTrace(() => checkValue(frank(), { ...asked, lineId: "no" }))).toBe(
      "not-found",
    );
  });
});

describe("two of Finance at once", () => {
  it("decide a line once: whoever comes second looks again", async () => {
    const winId = await confirmed();
    const [lineId] = await lineIds(winId);
    const both = await Promise.all([
      checkValue(frank(), { lineId, seen: 0, decision: validate }),
      checkValue(actAs(db, fiona), { lineId, seen: 0, decision: reject }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "checked-meanwhile" });
    expect(await db.valueCheck.count({ where: { lineId } })).toBe(1);
  });

  it("finish a win once when each decides a line", async () => {
    const winId = await confirmed();
    const [first, second] = await lineIds(winId);
    const both = await Promise.all([
      checkValue(frank(), { lineId: first, seen: 0, decision: validate }),
      checkValue(actAs(db, fiona), { lineId: second, seen: 0, decision: validate }),
    ]);
    expect(both.map((one) => one.ok && one.value).sort()).toEqual(["done", "open"]);
    expect(await lettersOf(winId)).toHaveLength(2);
    expect(await db.auditEvent.count({ where: { act: "win.validated", subjectId: winId } })).toBe(1);
  });

  it("and a double click count once", async () => {
    const [lineId] = await lineIds(await confirmed());
    const click = () => checkValue(frank(), { lineId, seen: 0, decision: validate });
    expect(await Promise.all([click(), click()])).toEqual([
      { ok: true, value: "open" },
      { ok: true, value: "open" },
    ]);
    expect(await db.valueCheck.count({ where: { lineId } })).toBe(1);
  });
});

describe("a decision that was wrong", () => {
  it("is taken back as long as other lines are open", async () => {
    const winId = await confirmed();
    const [lineId] = await lineIds(winId);
    await checkValue(frank(), { lineId, seen: 0, decision: reject });
    expect(await refusedWithoutTrace(() => undoValueCheck(frank(), { lineId, seen: 0 }))).toBe(
      "checked-meanwhile",
    );
    expect((await undoValueCheck(actAs(db, fiona), { lineId, seen: 1 })).ok).toBe(true);
    expect((await findWin(db, winId))!.valueLines[0]).toMatchObject({
      financeState: "unchecked",
      checkCount: 2,
    });
    expect(await db.valueCheck.count({ where: { lineId } })).toBe(2);
  });

  it("is corrected with a reason once all are decided, and the people hear of it", async () => {
    const winId = await confirmed();
    const [first, second] = await lineIds(winId);
    await checkValue(frank(), { lineId: first, seen: 0, decision: validate });
    await checkValue(frank(), { lineId: second, seen: 0, decision: reject });
    expect(await refusedWithoutTrace(() => undoValueCheck(frank(), { lineId: first, seen: 1 }))).toBe(
      "correct-instead",
    );
    const again = (decision: Decision, seen = 1) => checkValue(frank(), { lineId: first, seen, decision });
    expect(await refusedWithoutTrace(() => again({ does: "validate", reason: "" }))).toBe("reason-missing");
    expect((await again(reject)).ok).toBe(true);
    expect(await stateOf(winId)).toEqual({ state: "confirmed", isChecked: true });
    expect((await again({ does: "validate", reason: "The invoice was found." }, 2)).ok).toBe(true);
    expect(await stateOf(winId)).toEqual({ state: "validated", isChecked: true });
    const props = (await lettersOf(winId)).map((letter) => letter.props as { corrected: boolean });
    expect(props.map(({ corrected }) => corrected)).toEqual([false, false, true, true, true, true]);
    expect(await db.valueCheck.count({ where: { lineId: first } })).toBe(3);
  });

  it("is corrected once: the same again for the same reason leaves no trace, and each answer says what it was", async () => {
    const winId = await confirmed();
    const [first, second] = await lineIds(winId);
    await checkValue(frank(), { lineId: first, seen: 0, decision: validate });
    const last = (seen: number) => checkValue(frank(), { lineId: second, seen, decision: validate });
    expect(await Promise.all([last(0), last(0)])).toMatchObject([{ value: "done" }, { value: "done" }]);
    const correct = (seen: number, decision: Decision = reduce) =>
      checkValue(frank(), { lineId: first, seen, decision });
    expect(await correct(1)).toMatchObject({ value: "corrected" });
    const before = await traces();
    expect(await correct(1)).toMatchObject({ value: "corrected" });
    expect(await correct(2)).toMatchObject({ value: "corrected" });
    expect(await traces()).toEqual(before);
    expect((await correct(2, { ...reduce, reason: "Two lanes are in them." })).ok).toBe(true);
    expect((await traces()).checks).toBe(before.checks + 1);
  });

  it("cannot be made once the win is reversed", async () => {
    const winId = await confirmed();
    const [lineId] = await lineIds(winId);
    await db.win.update({ where: { id: winId }, data: { state: "reversed" } });
    const asked = { lineId, seen: 0, decision: validate };
    expect(await refusedWithoutTrace(() => checkValue(frank(), asked))).toBe("win-locked");
  });
});
