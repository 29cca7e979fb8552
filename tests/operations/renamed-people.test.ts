import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { listFinanceQueue } from "~/db/finance-queue.server";
import { listLedgerIds } from "~/db/ledger.server";
import { updatePerson } from "~/db/people.server";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { changePerson } from "~/operations/change-person.server";
import { importPeople } from "~/operations/import-people.server";
import { mergePeople } from "~/operations/merge-people.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { uploadPeople } from "~/operations/upload-people.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { winForm } from "@tests/support/wins";
import { makePerson } from "../../prisma/factories";

const db = await testDatabase();
const { adam, alice, bob, dana, frank, departments } = await cast(db);
const place = { departmentId: departments.sales.id, timeZone: "UTC", location: "" };

let mona: Awaited<ReturnType<typeof makePerson>>;
let winId: string;
beforeEach(async () => {
  await db.win.deleteMany();
  mona = await makePerson(db, { name: "Mona Quill", departmentId: place.departmentId });
  winId = await writtenWith(mona);
});

const formOf = (who: { id: string }) =>
  winForm({ alice, bob }, { participants: [alice, who].map(inWin), suppliers: [], lessons: "Ask early." });
const inWin = ({ id }: { id: string }) => ({ personId: id, side: "sales" as const, sentence: "" });

/** A win of Alice and this person that waits for Finance. */
async function writtenWith(who: { id: string }) {
  const draft = await saveWinDraft(actAs(db, alice), { formKey: randomUUID() }, formOf(who));
  if (!draft.ok) throw new Error(draft.reason);
  const confirmed = { state: "confirmed" as const, submittedAt: new Date(), confirmedAt: new Date() };
  await db.win.update({ where: { id: draft.value }, data: confirmed });
  return draft.value;
}

/** Whether the ledger and the queue of Finance find the win by these words. */
async function found(q: string) {
  const viewer = { id: frank.id, roles: frank.roles };
  const asked = readLedgerQuery(new URLSearchParams({ q }));
  const listed = await listLedgerIds(db, { viewer, asked, days: { from: null, to: null } }, { page: 1 });
  const { rows } = await listFinanceQueue(db, { filter: { search: q, show: "waiting" }, page: 1 });
  return { ledger: listed.includes(winId), queue: rows.some(({ id }) => id === winId) };
}
const yes = { ledger: true, queue: true };
const no = { ledger: false, queue: false };

const rename = (name: string, more = {}) =>
  changePerson(actAs(db, dana), {
    personId: mona.id,
    person: { ...place, name, email: mona.email, ...more },
  });

async function imported(...rows: string[]) {
  const csv = ["name,email,department,function", ...rows].join("\n");
  const upload = await uploadPeople(actAs(db, adam), { filename: "people.csv", csv });
  if (!upload.ok) throw new Error(upload.reason);
  return importPeople(actAs(db, adam), { importId: upload.value.id, welcome: false });
}

test("the wins of somebody who has another name are found by it, and no more by the old one", async () => {
  expect([await found("mona quill"), await found("mona larch")]).toEqual([yes, no]);
  expect(await rename("Mona Lärch")).toMatchObject({ ok: true });
  for (const words of ["mona quill", "quill"]) expect(await found(words)).toEqual(no);
  for (const words of ["mona larch", "larch shelf", "alice larch"]) expect(await found(words)).toEqual(yes);
});

test("an import of people does the same for everybody whom it renames", async () => {
  const other = await makePerson(db, { name: "Otto Brandt", departmentId: place.departmentId });
  const others = await writtenWith(other);
  const [row, otherRow] = [`Mona Larch,${mona.email},Freight,sales`, `Otto Elm,${other.email},Freight,sales`];
  expect(await imported(row, otherRow)).toMatchObject({ ok: true, value: { changed: 2 } });
  expect([await found("quill"), await found("mona larch")]).toEqual([no, yes]);
  winId = others;
  expect([await found("brandt"), await found("otto elm")]).toEqual([no, yes]);
});

test("a win is not written where its people keep their names", async () => {
  await db.win.update({ where: { id: winId }, data: { searchText: "as it was" } });
  expect(await rename("Mona Quill", { location: "Elmsea" })).toMatchObject({ ok: true });
  expect(await imported(`Mona Quill,${mona.email},Rail,sales`)).toMatchObject({ value: { changed: 1 } });
  expect(await found("as it was")).toEqual(yes);
});

test("the wins of an account that goes are found by the name of the one that is kept", async () => {
  const kept = await makePerson(db, { name: "Mona Larch", departmentId: place.departmentId });
  const both = { keptId: kept.id, goneId: mona.id };
  expect(await mergePeople(actAs(db, dana), both)).toMatchObject({ ok: true });
  expect([await found("quill"), await found("mona larch")]).toEqual([no, yes]);
});

test("who writes a win while one of its people gets another name writes the new one", async () => {
  await db.win.update({ where: { id: winId }, data: { state: "draft" } });
  const form = { ...formOf(mona), title: "The shelf we own" };
  const person = {
    ...place,
    name: "Mona Larch",
    email: `${randomUUID()}@x.example`,
    departmentName: "Sales",
  };
  const { first, second } = await db.$transaction(async (tx) => {
    await updatePerson(tx, mona.id, person);
    const first = saveWinDraft(actAs(db, alice), { winId }, form);
    const second = saveWinDraft(actAs(db, alice), { formKey: randomUUID() }, form);
    await bothWait();
    return { first, second };
  });
  for (const saved of [await first, await second]) {
    if (!saved.ok) throw new Error(saved.reason);
    const { searchText } = await db.win.findUniqueOrThrow({ where: { id: saved.value } });
    expect(searchText).toMatch(/the shelf we own .*mona larch$/);
  }
});

async function bothWait() {
  for (let tries = 0; tries < 200; tries += 1) {
    const [{ waiting } = { waiting: 0 }] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS "waiting" FROM pg_stat_activity
       WHERE "datname" = current_database() AND "wait_event_type" = 'Lock'`;
    if (waiting === 2) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("Nobody waits.");
}
