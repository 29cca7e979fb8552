import { describe, expect, it } from "vitest";
import { listQueue, type QueueFilter } from "~/db/screening-queue.server";
import { cast } from "@tests/support/cast";
import { makeRunningCycle, afterDays } from "@tests/support/cycles";
import { testDatabase } from "@tests/support/database";
import { makeEntry } from "@tests/support/screening";

const db = await testDatabase();
const { alice, bob, charlie, dana, erin } = await cast(db);
const { category } = await makeRunningCycle(db, "screening");
const other = await makeRunningCycle(db, "screening");
const from = { nominators: [charlie] };
const open = await makeEntry(db, category.id, [alice], from);
const accepted = await makeEntry(db, category.id, [bob], from);
const listed = await makeEntry(db, category.id, [dana], from);
const withdrawn = await makeEntry(db, category.id, [erin], from);
const leftOut = await makeEntry(db, category.id, [alice, erin], { ...from, teamName: "The other team" });
const declined = await makeEntry(db, category.id, [alice, bob], { ...from, teamName: "The 100% team" });
await makeEntry(db, other.category.id, [alice], from);
await db.entry.update({ where: { id: accepted.id }, data: { acceptedAt: afterDays(8) } });
await db.entry.update({ where: { id: listed.id }, data: { state: "shortlisted" } });
await db.entry.update({ where: { id: withdrawn.id }, data: { state: "withdrawn" } });
await db.entry.update({ where: { id: leftOut.id }, data: { state: "left_out" } });
await db.nomination.updateMany({ where: { entryId: declined.id }, data: { state: "declined" } });

const all: QueueFilter = {
  categoryIds: [category.id],
  list: "open",
  search: "",
  departmentId: "",
  reader: "",
  viewerId: dana.id,
  ids: null,
  sort: "title",
  page: 1,
};
const idsOf = async (filter: Partial<QueueFilter>) => {
  const { entries, total } = await listQueue(db, { ...all, ...filter });
  expect(total).toBe(entries.length);
  return entries.map(({ id }) => id);
};

describe("the lists of a screening queue", () => {
  it.each([
    ["open", open],
    ["accepted", accepted],
    ["shortlisted", listed],
  ] as const)("puts an entry into one list: %s", async (list, entry) => {
    expect(await idsOf({ list })).toEqual([entry.id]);
  });

  it("puts beside the others what is out: withdrawn, left out by a first round, and with no nomination left", async () => {
    const out = [withdrawn.id, leftOut.id, declined.id];
    expect((await idsOf({ list: "out" })).sort()).toEqual(out.sort());
  });

  it("counts all lists, whatever else is filtered, and no other cycle", async () => {
    const expected = { open: 1, accepted: 1, shortlisted: 1, out: 3 };
    expect((await listQueue(db, all)).counts).toEqual(expected);
    expect((await listQueue(db, { ...all, search: "nobody", reader: "me" })).counts).toEqual(expected);
  });
});

describe("a search of the queue", () => {
  it("finds by a nominee and by the title, in small letters too", async () => {
    expect(await idsOf({ search: alice.name.toUpperCase() })).toEqual([open.id]);
    expect(await idsOf({ list: "out", search: bob.name.slice(0, 3).toLowerCase() })).toEqual([declined.id]);
    expect(await idsOf({ list: "out", search: "100% t" })).toEqual([declined.id]);
  });

  it("takes signs as they are typed", async () => {
    expect(await idsOf({ search: "%" })).toEqual([]);
    expect(await idsOf({ search: "_" })).toEqual([]);
  });
});
