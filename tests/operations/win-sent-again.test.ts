import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findWin } from "~/db/wins.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);

const formKey = () => ({ formKey: randomUUID() });
const alice = () => actAs(db, people.alice);
const bob = () => actAs(db, people.bob);

async function sent(): Promise<string> {
  const verdict = await recordWin(alice(), formKey(), winForm(people));
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

describe("the baseline of a win that was sent", () => {
  const events = (winId: string) =>
    db.auditEvent.findMany({ where: { act: "win.baseline-changed", subjectId: winId } });
  const [line] = winForm(people).valueLines;
  const other = { valueLines: [{ ...line!, baseline: 99_999_00n }] };

  it("comes back with its signatures dropped when it changes, and that stands in the record without amounts", async () => {
    const winId = await sent();
    await confirmWin(bob(), { winId, words: procurementWords });
    expect((await saveWinDraft(alice(), { winId }, winForm(people, other))).ok).toBe(true);
    expect(await findWin(db, winId)).toMatchObject({ state: "returned", signOffs: [] });
    const [event] = await events(winId);
    expect(event).toMatchObject({ after: { values: ["freight"] } });
    expect(JSON.stringify(event?.after)).not.toContain("99999");
  });

  it("has no such event in a draft, or where only the words change", async () => {
    const draft = await saveWinDraft(alice(), formKey(), winForm(people));
    const draftId = draft.ok ? draft.value : "";
    await saveWinDraft(alice(), { winId: draftId }, winForm(people, other));
    expect(await events(draftId)).toEqual([]);
    const winId = await sent();
    await saveWinDraft(alice(), { winId }, winForm(people, { story: "Told again, and better." }));
    expect(await events(winId)).toEqual([]);
  });

  it("can no longer change once both have signed", async () => {
    const winId = await sent();
    await confirmWin(alice(), { winId, words: salesWords });
    await confirmWin(bob(), { winId, words: procurementWords });
    const changing = () => saveWinDraft(alice(), { winId }, winForm(people, other));
    const before = [await findWin(db, winId), await db.auditEvent.count()];
    expect(await changing()).toMatchObject({ ok: false, reason: "win-locked" });
    expect([await findWin(db, winId), await db.auditEvent.count()]).toEqual(before);
  });
});

describe("a win that is sent again", () => {
  const traces = async (winId: string) => ({
    events: await db.auditEvent.count({ where: { subjectId: winId } }),
    letters: await db.letter.count(),
    win: await findWin(db, winId),
  });

  it("as it is stays as it is: no event, no letter, its signature and the day it was sent", async () => {
    const shares = { contract: "C-1", suppliers: ["Brasswick", "Fenwright"] };
    const winId = (await recordWin(alice(), formKey(), winForm(people, shares))) as { value: string };
    const id = winId.value;
    await confirmWin(bob(), { winId: id, words: procurementWords });
    const before = await traces(id);
    const again = () => recordWin(alice(), { winId: id }, winForm(people, shares));
    expect((await Promise.all([again(), again()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await traces(id)).toEqual(before);
    const changed = () => recordWin(alice(), { winId: id }, winForm(people, { ...shares, contract: "C-2" }));
    expect((await Promise.all([changed(), changed()])).map(({ ok }) => ok)).toEqual([true, true]);
    const after = await traces(id);
    expect(after.events).toBe(before.events + 1);
    expect(after.win).toMatchObject({ contract: "C-2", signOffs: [] });
  });

  it("after it came back is sent, also as it was", async () => {
    const winId = await sent();
    await saveWinDraft(alice(), { winId }, winForm(people));
    const before = await traces(winId);
    expect((await saveWinDraft(alice(), { winId }, winForm(people))).ok).toBe(true);
    expect(await traces(winId)).toEqual(before);
    expect((await recordWin(alice(), { winId }, winForm(people))).ok).toBe(true);
    expect(await findWin(db, winId)).toMatchObject({ state: "submitted" });
  });

  it("leaves one event of a draft that is kept twice", async () => {
    const draft = await saveWinDraft(alice(), formKey(), winForm(people));
    const winId = draft.ok ? draft.value : "";
    const keep = () => saveWinDraft(alice(), { winId }, winForm(people, { story: "Told again." }));
    await Promise.all([keep(), keep()]);
    expect(await db.auditEvent.count({ where: { subjectId: winId } })).toBe(2);
  });

  it("is sent five times within a day and not a sixth time, since each time its people get letters", async () => {
    const winId = await sent();
    const again = async () => {
      await saveWinDraft(alice(), { winId }, winForm(people));
      return recordWin(alice(), { winId }, winForm(people));
    };
    for (let turn = 2; turn <= 5; turn += 1) expect((await again()).ok, `time ${turn}`).toBe(true);
    expect(await again()).toMatchObject({ reason: "win-sent-too-often" });
    expect(await findWin(db, winId)).toMatchObject({ state: "returned" });
    const letters = await db.letter.findMany({ where: { template: "win-to-confirm" } });
    expect(letters.filter(({ props }) => JSON.stringify(props).includes(winId))).toHaveLength(5);
  });
});

describe("the form of a new win that comes again", () => {
  const story = "Told again, and better.";
  const tracesOf = async (winId: string) => ({
    events: (await db.auditEvent.findMany({ where: { subjectId: winId }, orderBy: { seq: "asc" } })).map(
      ({ act }) => act,
    ),
    letters: (await db.letter.findMany()).filter(({ idempotencyKey }) => idempotencyKey.includes(winId))
      .length,
  });
  const idOf = (verdict: Awaited<ReturnType<typeof saveWinDraft>>) => (verdict.ok ? verdict.value : "");

  it("sends what it saved, also while the first press is on its way, once", async () => {
    const key = formKey();
    const winId = idOf(await saveWinDraft(alice(), key, winForm(people)));
    const send = () => recordWin(alice(), key, winForm(people));
    expect((await Promise.all([send(), send()])).map(idOf)).toEqual([winId, winId]);
    expect(await send()).toMatchObject({ ok: true });
    expect(await findWin(db, winId)).toMatchObject({ state: "submitted" });
    expect(await tracesOf(winId)).toEqual({ events: ["win.saved", "win.recorded"], letters: 1 });
    const both = formKey();
    const [saved, sending] = await Promise.all([
      saveWinDraft(alice(), both, winForm(people)),
      recordWin(alice(), both, winForm(people)),
    ]);
    expect(idOf(saved)).toBe(idOf(sending));
    expect(await findWin(db, idOf(sending))).toMatchObject({ state: "submitted" });
    expect((await tracesOf(idOf(sending))).letters).toBe(1);
  });

  it("keeps what was typed since it was saved", async () => {
    const key = formKey();
    const winId = idOf(await saveWinDraft(alice(), key, winForm(people)));
    const again = () => saveWinDraft(alice(), key, winForm(people, { story }));
    expect((await Promise.all([again(), again()])).map(idOf)).toEqual([winId, winId]);
    expect(await findWin(db, winId)).toMatchObject({ state: "draft", story });
    expect((await tracesOf(winId)).events).toEqual(["win.saved", "win.saved"]);
  });

  it("as it was leaves a win alone that has moved on, and is refused with other words", async () => {
    const key = formKey();
    const winId = idOf(await recordWin(alice(), key, winForm(people)));
    expect((await saveWinDraft(alice(), key, winForm(people))).ok).toBe(true);
    expect(await findWin(db, winId)).toMatchObject({ state: "submitted" });
    await confirmWin(alice(), { winId, words: salesWords });
    await confirmWin(bob(), { winId, words: procurementWords });
    const before = await tracesOf(winId);
    for (const write of [recordWin, saveWinDraft]) {
      expect(await write(alice(), key, winForm(people))).toEqual({ ok: true, value: winId });
      expect(await write(alice(), key, winForm(people, { story }))).toMatchObject({ reason: "win-locked" });
    }
    expect(await tracesOf(winId)).toEqual(before);
  });
});

describe("the drafts of one author", () => {
  it("are fifty at most; one that is there is kept again, and a win is sent all the same", async () => {
    const save = (target: { formKey: string } | { winId: string }, changed = {}) =>
      saveWinDraft(bob(), target, winForm(people, changed));
    const first = await save(formKey());
    const winId = first.ok ? first.value : "";
    const { submittedById, submitterSide, currency } = await db.win.findUniqueOrThrow({
      where: { id: winId },
    });
    const now = new Date();
    const more = (count: number, imported = false) =>
      db.win.createMany({
        data: Array.from({ length: count }, () => ({
          ...{ title: "Begun", summary: "", story: "", customer: "", suppliers: [], currency, submittedById },
          ...{
            submitterSide,
            state: "draft" as const,
            createdAt: now,
            updatedAt: now,
            ...(imported && { externalId: randomUUID() }),
          },
        })),
      });
    await more(48);
    await more(5, true);
    const last = formKey();
    expect((await save(last)).ok).toBe(true);
    const before = [await db.win.count(), await db.auditEvent.count(), await db.onceKey.count()];
    expect(await save(formKey())).toMatchObject({ reason: "win-drafts-too-many", detail: "50" });
    expect([await db.win.count(), await db.auditEvent.count(), await db.onceKey.count()]).toEqual(before);
    expect((await save(last)).ok).toBe(true);
    expect((await save({ winId }, { story: "Told again." })).ok).toBe(true);
    expect((await saveWinDraft(alice(), formKey(), winForm(people))).ok).toBe(true);
    expect((await recordWin(bob(), formKey(), winForm(people))).ok).toBe(true);
    await db.win.delete({ where: { id: winId } });
    expect((await save(formKey())).ok).toBe(true);
  });
});
