import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listLatestWins, listOwnWins, listWins, type WinFilter } from "~/db/win-list.server";
import { findWin } from "~/db/wins.server";
import { maySeeWin } from "~/domain/wins/visibility";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;

beforeAll(async () => {
  people = await cast(db);
  await saveWinDraft(act("alice"), key(), form("Draft"));
  await recordWin(act("alice"), key(), form("Waiting"));
  await confirmed("Open");
  await confirmed("Secret", { hideCustomer: true, customer: "Orchard & Väne" });
});

type Name = "alice" | "bob" | "charlie" | "dana" | "frank" | "adam";
const act = (name: Name) => actAs(db, people[name]);
const key = () => ({ formKey: randomUUID() });
const form = (title: string, changed = {}) => winForm(people, { title, ...changed });

async function confirmed(title: string, changed = {}) {
  const win = await recordWin(act("alice"), key(), form(title, changed));
  const winId = win.ok ? win.value : "";
  await confirmWin(act("alice"), { winId, words: salesWords });
  await confirmWin(act("bob"), { winId, words: procurementWords });
}

async function seen(name: Name, filter: WinFilter = {}) {
  const viewer = { id: people[name].id, roles: people[name].roles };
  const { rows, total } = await listWins(db, { viewer, filter, page: 1 });
  expect(total).toBe(rows.length);
  return rows.map((row) => row.title);
}

describe("the list of wins", () => {
  it("shows what waits first, and to those in it and staff only", async () => {
    expect(await seen("bob")).toEqual(["Waiting", "Secret", "Open"]);
    expect(await seen("dana")).toEqual(["Waiting", "Secret", "Open"]);
    expect(await seen("charlie")).toEqual(["Secret", "Open"]);
    expect(await seen("adam")).toEqual(["Secret", "Open"]);
  });

  it("agrees with the rule for one win", async () => {
    const all = await db.win.findMany({ select: { id: true } });
    for (const name of ["alice", "bob", "charlie", "dana", "frank", "adam"] as const) {
      const titles = await seen(name);
      for (const { id } of all) {
        const win = await findWin(db, id);
        if (!win || win.state === "draft") continue;
        expect(titles.includes(win.title)).toBe(maySeeWin(win, people[name]));
      }
    }
  });

  it("finds a hidden customer only for those who may read the name", async () => {
    expect(await seen("charlie", { search: "orchard" })).toEqual([]);
    expect(await seen("adam", { search: "orchard" })).toEqual([]);
    expect(await seen("alice", { search: "ORCHARD" })).toEqual(["Secret"]);
    expect(await seen("frank", { search: "orchard" })).toEqual(["Secret"]);
    expect(await seen("charlie", { search: "larkhall" })).toEqual(["Open"]);
  });

  it("finds by name, supplier and people", async () => {
    expect(await seen("charlie", { search: "secret" })).toEqual(["Secret"]);
    expect(await seen("charlie", { search: "brasswick moreau" })).toEqual(["Secret", "Open"]);
    expect(await seen("charlie", { search: "nothing such" })).toEqual([]);
  });

  it("filters by state, kind, department, person and year", async () => {
    const year = new Date().getUTCFullYear();
    expect(await seen("bob", { state: "waiting" })).toEqual(["Waiting"]);
    expect(await seen("bob", { state: "confirmed" })).toEqual(["Secret", "Open"]);
    expect(await seen("charlie", { kind: "freight" })).toHaveLength(2);
    expect(await seen("charlie", { kind: "revenue" })).toEqual([]);
    expect(await seen("charlie", { departmentId: people.departments.procurement.id })).toHaveLength(2);
    expect(await seen("charlie", { departmentId: people.departments.finance.id })).toEqual([]);
    expect(await seen("charlie", { personId: people.bob.id })).toHaveLength(2);
    expect(await seen("charlie", { personId: people.charlie.id })).toEqual([]);
    expect(await seen("charlie", { year })).toHaveLength(2);
    expect(await seen("charlie", { year: year - 1 })).toEqual([]);
  });

  it("keeps drafts with their author", async () => {
    expect((await listOwnWins(db, people.alice.id, ["draft"])).map(({ title }) => title)).toEqual(["Draft"]);
    expect(await listOwnWins(db, people.bob.id, ["draft", "returned"])).toEqual([]);
    expect((await listLatestWins(db, 1)).map(({ title }) => title)).toEqual(["Secret"]);
  });
});
