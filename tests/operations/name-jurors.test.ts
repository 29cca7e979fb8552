import { expect, it } from "vitest";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { juryTrace, makeScreenedJury, whileJudging } from "@tests/support/juries";
import { makeVoters } from "@tests/support/votes";
import { addJuror } from "~/operations/add-juror.server";
import { openVoting } from "~/operations/open-voting.server";
import { unnameJuror } from "~/operations/unname-juror.server";

const db = await testDatabase();
const { alice, bob, frank, dana, departments } = await cast(db);
const [first, second, third] = await makeVoters(db, departments.sales.id, 3);
const hr = actAs(db, dana, whileJudging);
const honoured = [alice, bob, frank];

it("seats those who were named after the rules froze, once, with those of the rules", async () => {
  const { cycle, category } = await screened();
  expect(await openVoting(hr, cycle.id)).toMatchObject({ ok: false, reason: "not-ready" });
  expect((await addJuror(hr, { categoryId: category.id, personId: second!.id })).ok).toBe(true);
  expect(await lettersTo(second!.id)).toBe(0);
  const before = await juryTrace(db);
  expect(await addJuror(hr, { categoryId: category.id, personId: second!.id })).toMatchObject({
    reason: "juror-already",
  });
  expect(await juryTrace(db)).toEqual(before);
  expect((await openVoting(hr, cycle.id)).ok).toBe(true);
  const seats = await db.juror.findMany({
    where: { categoryId: category.id },
    include: { assignments: true },
  });
  expect(seats.map(({ personId }) => personId).sort()).toEqual([first!.id, second!.id].sort());
  expect(seats.every(({ assignments }) => assignments.length === honoured.length)).toBe(true);
  expect(await lettersTo(second!.id)).toBe(1);
});

it("names jurors while nominations are open, and neither in a draft nor once the cycle is cancelled", async () => {
  const { cycle, category } = await screened();
  const naming = () => addJuror(hr, { categoryId: category.id, personId: third!.id });
  for (const phase of ["draft", "cancelled"] as const) {
    await db.cycle.update({ where: { id: cycle.id }, data: { phase } });
    const before = await juryTrace(db);
    expect(await naming()).toMatchObject({ reason: "judging-closed" });
    expect(await juryTrace(db)).toEqual(before);
  }
  await db.cycle.update({ where: { id: cycle.id }, data: { phase: "nominating" } });
  expect((await naming()).ok).toBe(true);
});

it("takes back a name until the jury is seated, and nobody who judges", async () => {
  const { cycle, category } = await screened();
  const added = await addJuror(hr, { categoryId: category.id, personId: second!.id });
  const unname = () =>
    unnameJuror(hr, { categoryId: category.id, jurorId: added.ok ? added.value.jurorId : "" });
  expect((await unname()).ok).toBe(true);
  expect(await unname()).toMatchObject({ reason: "not-found" });
  const again = await addJuror(hr, { categoryId: category.id, personId: second!.id });
  expect((await openVoting(hr, cycle.id)).ok).toBe(true);
  const before = await juryTrace(db);
  const jurorId = again.ok ? again.value.jurorId : "";
  expect(await unnameJuror(hr, { categoryId: category.id, jurorId })).toMatchObject({
    reason: "juror-seated",
  });
  expect(await juryTrace(db)).toEqual(before);
});

function screened() {
  return makeScreenedJury(db, { honoured, jurors: [first!], settings: { minJurors: 2 } });
}

function lettersTo(personId: string) {
  return db.letter.count({ where: { personId, template: "jury-invited" } });
}
