import { beforeEach, describe, expect, it } from "vitest";
import type { Verdict } from "~/domain/verdict";
import { addJuror } from "~/operations/add-juror.server";
import { deactivatePerson } from "~/operations/deactivate-person.server";
import { finishSheet } from "~/operations/finish-sheet.server";
import { recuseJuror } from "~/operations/recuse-juror.server";
import { remindJurors } from "~/operations/remind-jurors.server";
import { removeJuror } from "~/operations/remove-juror.server";
import { saveSheet } from "~/operations/save-sheet.server";
import { sendJuryReminders } from "~/operations/send-jury-reminders.server";
import { voidSheet } from "~/operations/void-sheet.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import {
  judge,
  judgingClosesAt,
  juryTrace,
  makeOpenJury,
  nowhere,
  sheetOf,
  whileJudging,
} from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";

const db = await testDatabase({ pool: 20 });
const { alice, bob, frank, charlie, dana, adam, audra, departments } = await cast(db);
const jurors = await makeVoters(db, departments.operations.id, 4);
const first = jurors[0]!;
const hr = actAs(db, dana, whileJudging);

let entries: string[];
let categoryId: string;
async function fresh(settings = {}) {
  const made = await makeOpenJury(db, { honoured: [alice, bob, frank], jurors, settings });
  entries = made.entries;
  categoryId = made.category.id;
  return made;
}
beforeEach(async () => {
  await fresh();
});

async function refusedWithoutTrace(run: () => Promise<Verdict<unknown>>) {
  const before = await juryTrace(db);
  const verdict = await run();
  expect(verdict.ok).toBe(false);
  expect(await juryTrace(db)).toEqual(before);
  return verdict;
}

const lettersTo = (personId: string, template: string) =>
  db.letter.findMany({ where: { personId, template }, orderBy: { createdAt: "asc" } });
const seatOf = (personId: string) =>
  db.juror.findFirstOrThrow({ where: { categoryId, personId }, include: { assignments: true } });

describe("taking a sheet out of the count", () => {
  it("happens with a reason that the juror is told, and changes no score", async () => {
    const sheetId = await judge(db, first, entries[0]!, [4, 2]);
    expect(
      await refusedWithoutTrace(() => voidSheet(hr, { assignmentId: sheetId, reason: " " })),
    ).toMatchObject({
      reason: "reason-missing",
    });
    expect(
      (await voidSheet(hr, { assignmentId: sheetId, reason: "It was meant for another entry." })).ok,
    ).toBe(true);
    const sheet = (await sheetOf(db, first, entries[0]!))!;
    expect(sheet).toMatchObject({ state: "done", voidedAt: whileJudging });
    expect(sheet.scores.map(({ score }) => score)).toEqual([2, 4]);
    const [letter] = await lettersTo(first.id, "sheet-voided");
    expect(letter!.props).toMatchObject({
      reason: "It was meant for another entry.",
      entryTitle: alice.name,
    });
    expect(
      await refusedWithoutTrace(() => voidSheet(hr, { assignmentId: sheetId, reason: "Again" })),
    ).toMatchObject({
      reason: "already-done",
    });
    const again = actAs(db, { ...first, roles: [] }, whileJudging);
    const written = { assignmentId: sheetId, scores: { early: 5 }, comment: "", version: sheet.version };
    expect(await refusedWithoutTrace(() => saveSheet(again, written))).toMatchObject({
      reason: "sheet-voided",
    });
  });

  it("is for finished sheets, while judging is open and nobody sees a score", async () => {
    const open = (await sheetOf(db, first, entries[1]!))!;
    expect(
      await refusedWithoutTrace(() => voidSheet(hr, { assignmentId: open.id, reason: "Why" })),
    ).toMatchObject({
      reason: "sheet-not-done",
    });
    const sheetId = await judge(db, first, entries[0]!, [4, 2]);
    const late = actAs(db, dana, judgingClosesAt);
    expect(
      await refusedWithoutTrace(() => voidSheet(late, { assignmentId: sheetId, reason: "Why" })),
    ).toMatchObject({
      reason: "judging-closed",
    });
  });

  it("does not tell the title where names are hidden", async () => {
    await fresh({ blind: ["names"] });
    const sheetId = await judge(db, first, entries[0]!, [4, 2]);
    await voidSheet(hr, { assignmentId: sheetId, reason: "Wrong entry." });
    expect((await lettersTo(first.id, "sheet-voided")).at(-1)!.props).toMatchObject({ entryTitle: "" });
  });
});

describe("taking a juror off an entry", () => {
  it("is told with the reason, or silent without a letter and off the record", async () => {
    const told = await judge(db, first, entries[0]!, [4, 2]);
    expect((await recuseJuror(hr, { assignmentId: told, reason: "You told us.", silent: false })).ok).toBe(
      true,
    );
    expect(await lettersTo(first.id, "entry-recused")).toHaveLength(1);
    const quiet = (await sheetOf(db, first, entries[1]!))!;
    expect((await recuseJuror(hr, { assignmentId: quiet.id, reason: "A rumour.", silent: true })).ok).toBe(
      true,
    );
    expect(await lettersTo(first.id, "entry-recused")).toHaveLength(1);
    expect(await sheetOf(db, first, entries[1]!)).toMatchObject({
      state: "recused",
      conflict: "staff",
      reason: "A rumour.",
      silent: true,
      recusedById: dana.id,
    });
    expect(await db.auditEvent.findMany({ where: { subjectId: quiet.id } })).toMatchObject([
      { act: "sheet.recused", reason: "" },
    ]);
    expect(
      await refusedWithoutTrace(() => recuseJuror(hr, { assignmentId: told, reason: "Again", silent: true })),
    ).toMatchObject({ reason: "already-done" });
  });
});

describe("who runs a jury", () => {
  it("is HR, and nobody who judges or is named there", async () => {
    const sheetId = await judge(db, first, entries[0]!, [4, 2]);
    const acts = (act: typeof hr) => [
      () => voidSheet(act, { assignmentId: sheetId, reason: "Why" }),
      () => recuseJuror(act, { assignmentId: sheetId, reason: "Why", silent: false }),
      () => addJuror(act, { categoryId, personId: charlie.id }),
      async () => removeJuror(act, { jurorId: (await seatOf(first.id)).id, reason: "Why" }),
      () => remindJurors(act, categoryId),
    ];
    for (const person of [adam, audra, charlie, { ...first, roles: [] }]) {
      for (const run of acts(actAs(db, person, whileJudging)))
        expect(await refusedWithoutTrace(run)).toMatchObject({ reason: "not-allowed" });
    }
    await db.entryMember.create({ data: { entryId: entries[0]!, personId: dana.id } });
    for (const run of acts(hr).slice(0, 4))
      expect(await refusedWithoutTrace(run)).toMatchObject({ reason: "own-jury" });
  });

  it("finds nothing under foreign ids", async () => {
    for (const run of [
      () => voidSheet(hr, { assignmentId: nowhere, reason: "Why" }),
      () => recuseJuror(hr, { assignmentId: nowhere, reason: "Why", silent: true }),
      () => removeJuror(hr, { jurorId: nowhere, reason: "Why" }),
      () => addJuror(hr, { categoryId: nowhere, personId: charlie.id }),
      () => remindJurors(hr, nowhere),
    ])
      expect(await refusedWithoutTrace(run)).toMatchObject({ reason: "not-found" });
  });
});

describe("jurors who come and go", () => {
  it("are seated once, invited, and given every entry without a conflict", async () => {
    await db.person.update({ where: { id: charlie.id }, data: { managerId: alice.id } });
    const adding = () => addJuror(hr, { categoryId, personId: charlie.id });
    const verdicts = await Promise.all([adding(), adding()]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "juror-already", field: "personId" });
    const seat = await seatOf(charlie.id);
    const stateOf = (entryId: string) => seat.assignments.find((one) => one.entryId === entryId);
    expect(stateOf(entries[0]!)).toMatchObject({ state: "recused", conflict: "manager-or-report" });
    expect(stateOf(entries[1]!)).toMatchObject({ state: "open", conflict: "" });
    expect((await lettersTo(charlie.id, "jury-invited")).at(-1)!.props).toMatchObject({ entries: 2 });
    expect(await refusedWithoutTrace(() => addJuror(hr, { categoryId, personId: nowhere }))).toMatchObject({
      reason: "juror-unknown",
    });
    await db.person.update({ where: { id: charlie.id }, data: { managerId: adam.id } });
  });

  it("leave what they finished, and their open entries go to others", async () => {
    await fresh({ jurorsPerEntry: 3 });
    const seat = await seatOf(first.id);
    const own = seat.assignments[0]!;
    await judge(db, first, own.entryId, [4, 2]);
    expect(await refusedWithoutTrace(() => removeJuror(hr, { jurorId: seat.id, reason: "" }))).toMatchObject({
      reason: "reason-missing",
    });
    expect((await removeJuror(hr, { jurorId: seat.id, reason: "On leave." })).ok).toBe(true);
    const after = await seatOf(first.id);
    expect(after).toMatchObject({ leftReason: "On leave.", leftAt: whileJudging });
    expect(after.assignments.map(({ state }) => state)).toEqual(["done"]);
    for (const entryId of entries) {
      const standing = await db.juryAssignment.count({ where: { entryId, state: { in: ["open", "done"] } } });
      expect(standing).toBe(3);
    }
    expect((await lettersTo(first.id, "jury-left")).at(-1)!.props).toMatchObject({ finished: 1 });
    expect(
      await refusedWithoutTrace(() => removeJuror(hr, { jurorId: seat.id, reason: "Again" })),
    ).toMatchObject({
      reason: "juror-left",
    });
    const act = actAs(db, { ...first, roles: [] }, whileJudging);
    const again = { assignmentId: own.id, version: 2 };
    expect(await refusedWithoutTrace(() => finishSheet(act, again))).toMatchObject({
      reason: "sheet-stepped-aside",
    });
    expect((await addJuror(hr, { categoryId, personId: first.id })).ok).toBe(true);
    expect(await seatOf(first.id)).toMatchObject({ id: seat.id, leftAt: null });
  });

  it("are freed when they leave the company", async () => {
    const leaver = jurors[3]!;
    await judge(db, leaver, entries[0]!, [3, 3]);
    expect((await deactivatePerson(actAs(db, adam, whileJudging), { personId: leaver.id })).ok).toBe(true);
    const seat = await seatOf(leaver.id);
    expect(seat).toMatchObject({ leftAt: whileJudging, leftReason: "Left the company" });
    expect(seat.assignments.map(({ state }) => state)).toEqual(["done"]);
    await db.person.update({ where: { id: leaver.id }, data: { deactivatedAt: null } });
  });
});

describe("reminders", () => {
  it("by hand go to those with open sheets, and again after half a day", async () => {
    for (const entryId of entries) await judge(db, first, entryId, [3, 3]);
    expect(await remindJurors(hr, categoryId)).toEqual({ ok: true, value: { reminded: 3 } });
    expect(await lettersTo(first.id, "jury-reminder")).toHaveLength(0);
    expect(await refusedWithoutTrace(() => remindJurors(hr, categoryId))).toMatchObject({
      reason: "jurors-reminded-lately",
    });
    const halfADay = 12 * 60 * 60 * 1000;
    const at = (later: number) => actAs(db, dana, new Date(whileJudging.getTime() + later));
    expect((await remindJurors(at(halfADay), categoryId)).ok).toBe(false);
    expect(await remindJurors(at(halfADay + 1), categoryId)).toMatchObject({ value: { reminded: 3 } });
    for (const juror of jurors.slice(1)) {
      for (const entryId of entries) await judge(db, juror, entryId, [3, 3]);
    }
    expect(await refusedWithoutTrace(() => remindJurors(at(2 * halfADay + 2), categoryId))).toMatchObject({
      reason: "nobody-to-remind",
    });
  });

  it("by the clock go out once on each day set, with two servers at work", async () => {
    const path = { path: ["path"], equals: `/jury/${categoryId}` };
    const count = () => db.letter.count({ where: { template: "jury-reminder", props: path } });
    const before = await count();
    await sendJuryReminders(db, new Date(afterDays(18).getTime() - 1));
    expect(await count()).toBe(before);
    await Promise.all([sendJuryReminders(db, afterDays(18)), sendJuryReminders(db, afterDays(18))]);
    await sendJuryReminders(db, afterDays(19));
    expect(await count()).toBe(before + 4);
    await sendJuryReminders(db, afterDays(20));
    expect(await count()).toBe(before + 8);
  });
});

it("keeps scores and comments out of the record and out of letters", async () => {
  const { id } = (await sheetOf(db, first, entries[1]!))!;
  const act = actAs(db, { ...first, roles: [] }, whileJudging);
  const comment = "The plum orchard was theirs.";
  await saveSheet(act, { assignmentId: id, scores: { early: 4, changed: 4 }, comment, version: 0 });
  await finishSheet(act, { assignmentId: id, version: 1 });
  await voidSheet(hr, { assignmentId: id, reason: "Wrong entry." });
  const events = await db.auditEvent.findMany({ select: { before: true, after: true, reason: true } });
  const letters = await db.letter.findMany({ select: { props: true } });
  for (const text of [JSON.stringify(events), JSON.stringify(letters)]) {
    expect(text).not.toContain("plum orchard");
    expect(text).not.toMatch(/"(early|changed|scores?)":/);
  }
});
