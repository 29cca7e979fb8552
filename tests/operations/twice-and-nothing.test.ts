import { beforeEach, describe, expect, it } from "vitest";
import { findAward } from "~/db/awards.server";
import { changeReminders } from "~/operations/change-reminders.server";
import { assignEntries } from "~/operations/assign-entries.server";
import { shareOutEntries } from "~/operations/share-out-entries.server";
import { changeAward } from "~/operations/change-award.server";
import { changePerson } from "~/operations/change-person.server";
import { changeRoles } from "~/operations/change-roles.server";
import { deactivatePerson } from "~/operations/deactivate-person.server";
import { editCitation } from "~/operations/edit-citation.server";
import { noteEntry } from "~/operations/note-entry.server";
import { reactivatePerson } from "~/operations/reactivate-person.server";
import { scoreEntry } from "~/operations/score-entry.server";
import { screenEntries } from "~/operations/screen-entries.server";
import { submitOrder } from "~/operations/submit-order.server";
import { undoScreening } from "~/operations/undo-screening.server";
import { actAs, cast } from "@tests/support/cast";
import { afterDays, makeRunningCycle } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";
import { catalogue, draftFor } from "@tests/support/trophies";

const db = await testDatabase();
const { alice, adam, bill, bob, charlie, dana, erin } = await cast(db);
const now = afterDays(8);
const hr = actAs(db, dana, now);
const admin = actAs(db, adam, now);

/** How many events an act leaves when it is sent twice at once, and once more. */
async function eventsOf(act: () => Promise<{ ok: boolean }>): Promise<number> {
  const before = await db.auditEvent.count();
  const verdicts = [...(await Promise.all([act(), act()])), await act()];
  expect(verdicts.map(({ ok }) => ok)).toEqual([true, true, true]);
  return (await db.auditEvent.count()) - before;
}

describe("a double click leaves one event, and a save that changes nothing leaves none", () => {
  it("in the directory", async () => {
    const { name, email, departmentId, timeZone } = charlie;
    const same = { name, email, departmentId, timeZone, startDate: new Date("2020-03-01") };
    const changed = { ...same, jobTitle: "Buyer of steel" };
    const save = (person: typeof same) => () => changePerson(admin, { personId: charlie.id, person });
    expect(await eventsOf(save(changed))).toBe(1);
    expect(await eventsOf(save(same))).toBe(0);
    expect(await eventsOf(save({ ...same, startDate: new Date("2020-03-02") }))).toBe(1);
    const letters = await db.letter.count();
    expect(
      await eventsOf(save({ ...same, startDate: new Date("2020-03-02"), email: "c@fenwright.example" })),
    ).toBe(1);
    expect(await db.letter.count()).toBe(letters + 1);
  });

  it("of roles, leaving and coming back", async () => {
    const { id: personId } = charlie;
    const roles = ["finance"] as const;
    expect(await eventsOf(() => changeRoles(admin, { personId, roles }))).toBe(1);
    expect(await eventsOf(() => deactivatePerson(admin, { personId }))).toBe(1);
    expect(await eventsOf(() => reactivatePerson(admin, { personId }))).toBe(1);
  });

  it("of the reminders of a cycle", async () => {
    const { cycle } = await makeRunningCycle(db, "nominating");
    const rules = { voteReminderDays: [2], nominationReminderDays: [], reminderGapDays: 3 };
    expect(await eventsOf(() => changeReminders(hr, cycle.id, rules))).toBe(1);
    const other = { ...rules, voteReminderDays: [2, 1] };
    expect(await eventsOf(() => changeReminders(hr, cycle.id, other))).toBe(1);
  });

  it("of an award", async () => {
    const { award } = await makeRunningCycle(db, "draft");
    const kept = (await findAward(db, award.id))!;
    expect(await eventsOf(() => changeAward(hr, award.id, { rules: kept, seen: 0 }))).toBe(0);
    expect(
      await eventsOf(() =>
        changeAward(hr, award.id, { rules: { ...kept, purpose: "Another one." }, seen: 0 }),
      ),
    ).toBe(1);
    const closer = { ...kept.eligibility, vote: { ...kept.eligibility.vote, functions: ["sales"] as never } };
    expect(
      await eventsOf(() => changeAward(hr, award.id, { rules: { ...kept, eligibility: closer }, seen: 1 })),
    ).toBe(1);
  });
});

describe("screening", () => {
  let cycleId: string;
  let one: string;
  let two: string;
  beforeEach(async () => {
    const { cycle, category } = await makeRunningCycle(db, "screening", { citationLength: 40 });
    cycleId = cycle.id;
    one = (await makeEntry(db, category.id, [alice], { nominators: [charlie, erin] })).id;
    two = (await makeEntry(db, category.id, [bob], { nominators: [charlie] })).id;
  });

  it("keeps a citation, a note and points once", async () => {
    expect(await eventsOf(() => editCitation(hr, one, "They asked.", 0))).toBe(1);
    expect(await eventsOf(() => editCitation(hr, one, "  They asked. "))).toBe(0);
    expect(await eventsOf(() => noteEntry(hr, { cycleId, entryId: one, text: "Is this hers?" }))).toBe(1);
    const answer = () => noteEntry(actAs(db, erin, afterDays(9)), { cycleId, entryId: one, text: "It is." });
    expect(await eventsOf(answer)).toBe(1);
    expect(await eventsOf(() => scoreEntry(hr, { cycleId, entryId: one, points: 7 }))).toBe(1);
    expect(await eventsOf(() => scoreEntry(hr, { cycleId, entryId: one, points: null }))).toBe(1);
    expect(await db.entryNote.count({ where: { entryId: one } })).toBe(2);
  });

  it("gives an entry to somebody once, and names only what moved", async () => {
    const give = (entryIds: string[]) => () => assignEntries(hr, { cycleId, entryIds, screenerId: dana.id });
    expect(await eventsOf(give([one]))).toBe(1);
    expect(await eventsOf(give([one, two]))).toBe(1);
    await db.entry.updateMany({ where: { id: { in: [one, two] } }, data: { screenerId: null } });
    expect(await eventsOf(() => shareOutEntries(hr, cycleId))).toBe(2);
  });

  it.each(["accept", "shortlist", "withdraw"] as const)("decides once: %s", async (what) => {
    const order = { cycleId, entryIds: [one], what, reason: "", seen: 0 };
    expect(await eventsOf(() => screenEntries(hr, order))).toBe(1);
    expect(await db.screeningStep.count({ where: { cycleId } })).toBe(1);
  });

  it("returns the stories of an entry once, with a letter to each", async () => {
    const letters = await db.letter.count();
    const order = { cycleId, entryIds: [one], what: "return" as const, reason: "Who did what?" };
    expect(await eventsOf(() => screenEntries(hr, order))).toBe(2);
    expect(await db.letter.count()).toBe(letters + 2);
    expect(await screenEntries(hr, { ...order, reason: "Another reason" })).toMatchObject({ ok: false });
  });

  it("is refused where a colleague did it, where it was undone, and where it was long ago", async () => {
    const order = { cycleId, entryIds: [one], what: "accept" as const, reason: "" };
    const by = (person: typeof dana, minutes = 0) =>
      screenEntries(actAs(db, person, new Date(now.getTime() + minutes * 60_000)), order);
    expect(await by(dana)).toMatchObject({ ok: true });
    expect(await by(erin)).toMatchObject({ reason: "wrong-entry-state" });
    expect(await by(dana, 10)).toMatchObject({ reason: "wrong-entry-state" });
    const { id } = await db.screeningStep.findFirstOrThrow({ where: { cycleId } });
    expect(await undoScreening(hr, id)).toMatchObject({ ok: true });
    expect(await by(dana)).toMatchObject({ ok: true });
    expect((await db.entry.findUniqueOrThrow({ where: { id: one } })).acceptedAt).not.toBeNull();
  });
});

it("hands an order to approval once, and not for somebody else's click", async () => {
  const { crystal } = await catalogue(db);
  const orderId = await draftFor(actAs(db, bill), crystal.id);
  const letters = await db.letter.count();
  expect(await eventsOf(() => submitOrder(actAs(db, bill), { orderId }))).toBe(1);
  expect(await db.letter.count({ where: { template: "order-to-approve" } })).toBeGreaterThan(0);
  const sent = (await db.letter.count()) - letters;
  expect(await submitOrder(actAs(db, dana), { orderId })).toMatchObject({ reason: "wrong-order-state" });
  expect((await db.letter.count()) - letters).toBe(sent);
});
