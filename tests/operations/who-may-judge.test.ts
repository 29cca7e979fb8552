import { describe, expect, it } from "vitest";
import { actAs, cast } from "@tests/support/cast";
import { everybody } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { juryTrace, makeOpenJury, makeScreenedJury, whileJudging } from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";
import { findAward } from "~/db/awards.server";
import { anyone } from "~/domain/awards/eligibility";
import { addJuror } from "~/operations/add-juror.server";
import { changeAward } from "~/operations/change-award.server";
import { openVoting } from "~/operations/open-voting.server";

const db = await testDatabase();
const { alice, bob, frank, dana, departments } = await cast(db);
const sellers = await makeVoters(db, departments.sales.id, 3);
const buyers = await makeVoters(db, departments.procurement.id, 2);
const [seller, otherSeller, lateSeller] = sellers as [Person, Person, Person];
const [buyer] = buyers as [Person];
type Person = (typeof sellers)[number];
const hr = actAs(db, dana, whileJudging);
const rules = {
  eligibility: { ...everybody, judge: { ...anyone, functions: ["sales"] } } as never,
};
const honoured = [alice, bob, frank];

describe("the rule of who may judge", () => {
  it("keeps out of the seats whoever it does not let in when judging opens, and says so in the record", async () => {
    const jurors = [seller, otherSeller, buyer];
    const { cycle, category } = await makeScreenedJury(db, {
      ...{ honoured, jurors, rules },
      settings: { minJurors: 2 },
    });
    expect((await openVoting(hr, cycle.id)).ok).toBe(true);
    const seated = await db.juror.findMany({ where: { categoryId: category.id } });
    expect(seated.map(({ personId }) => personId).sort()).toEqual([seller.id, otherSeller.id].sort());
    const event = await db.auditEvent.findFirstOrThrow({
      where: { act: "jury.seated", subjectId: category.id },
    });
    expect(event.after).toMatchObject({ outsideTheRule: [buyer.name] });
    expect(await db.letter.count({ where: { personId: buyer.id } })).toBe(0);
  });

  it("keeps judging closed where too few are left inside of it", async () => {
    const jurors = [seller, buyer];
    const { cycle } = await makeScreenedJury(db, {
      ...{ honoured, jurors, rules },
      settings: { minJurors: 2 },
    });
    const before = await juryTrace(db);
    expect(await openVoting(hr, cycle.id)).toMatchObject({ ok: false, reason: "not-ready" });
    expect(await juryTrace(db)).toEqual(before);
  });

  it("is asked of those who are seated later, with no trace where it says no", async () => {
    const { category } = await makeOpenJury(db, {
      ...{ honoured, jurors: [seller, otherSeller], rules },
      settings: { minJurors: 2 },
    });
    const before = await juryTrace(db);
    const refused = await addJuror(hr, { categoryId: category.id, personId: buyer.id });
    expect(refused).toMatchObject({ reason: "juror-outside-rule", field: "personId", detail: buyer.name });
    expect(await juryTrace(db)).toEqual(before);
    expect((await addJuror(hr, { categoryId: category.id, personId: lateSeller.id })).ok).toBe(true);
  });

  it("holds for the jurors of an award that is changed, but for those who have left", async () => {
    const { award } = await makeScreenedJury(db, { honoured, jurors: [seller], rules });
    const kept = (await findAward(db, award.id))!;
    const asked = (jurorIds: string[], seen = 0) =>
      changeAward(hr, award.id, { rules: { ...kept, jury: { ...kept.jury, jurorIds } }, seen });
    const before = await db.auditEvent.count();
    expect(await asked([seller.id, buyer.id])).toMatchObject({
      ...{ ok: false, reason: "juror-outside-rule", field: "jurorIds", detail: buyer.name },
    });
    expect(await db.auditEvent.count()).toBe(before);
    expect((await asked([seller.id, otherSeller.id])).ok).toBe(true);
    await db.person.update({ where: { id: buyer.id }, data: { deactivatedAt: whileJudging } });
    expect((await asked([seller.id, buyer.id], 1)).ok).toBe(true);
    await db.person.update({ where: { id: buyer.id }, data: { deactivatedAt: null } });
  });
});
