import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { listLedger } from "~/db/ledger.server";
import { listLatestWins, listOwnWins, listWinCards } from "~/db/win-list.server";
import { findWin } from "~/db/wins.server";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { daysAsked } from "~/domain/wins/ledger-period";
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
  await confirmed("Secret", { hideCustomer: true, customer: "Orchard & Väne", contract: "FW-7" });
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

async function seen(name: Name, query: Record<string, string> = {}) {
  const viewer = { id: people[name].id, roles: people[name].roles };
  const asked = readLedgerQuery(new URLSearchParams(query));
  const today = new Date().toISOString().slice(0, 10);
  const { ids, total } = await listLedger(db, { viewer, asked, days: daysAsked(asked, today) }, { page: 1 });
  expect(total).toBe(ids.length);
  return (await listWinCards(db, ids)).map((row) => row.title);
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
    expect(await seen("charlie", { q: "orchard" })).toEqual([]);
    expect(await seen("adam", { q: "orchard" })).toEqual([]);
    expect(await seen("alice", { q: "ORCHARD" })).toEqual(["Secret"]);
    expect(await seen("frank", { q: "orchard" })).toEqual(["Secret"]);
    expect(await seen("charlie", { q: "larkhall" })).toEqual(["Open"]);
  });

  it("finds by name, supplier and people", async () => {
    expect(await seen("charlie", { q: "secret" })).toEqual(["Secret"]);
    expect(await seen("charlie", { q: "brasswick moreau" })).toEqual(["Secret", "Open"]);
    expect(await seen("charlie", { q: "nothing such" })).toEqual([]);
  });

  it("filters by state, kind, side, department, person and period", async () => {
    expect(await seen("bob", { state: "waiting" })).toEqual(["Waiting"]);
    expect(await seen("bob", { state: "signed" })).toEqual(["Secret", "Open"]);
    expect(await seen("bob", { state: "unchecked" })).toEqual(["Secret", "Open"]);
    expect(await seen("bob", { state: "validated" })).toEqual([]);
    expect(await seen("charlie", { kind: "freight" })).toHaveLength(2);
    expect(await seen("charlie", { kind: "revenue" })).toEqual([]);
    expect(await seen("charlie", { side: "sales" })).toHaveLength(2);
    expect(await seen("charlie", { side: "procurement" })).toEqual([]);
    expect(await seen("charlie", { department: people.departments.procurement.id })).toHaveLength(2);
    expect(await seen("charlie", { department: people.departments.finance.id })).toEqual([]);
    expect(await seen("charlie", { person: people.bob.id })).toHaveLength(2);
    expect(await seen("charlie", { person: people.charlie.id })).toEqual([]);
    expect(await seen("charlie", { who: "me" })).toEqual([]);
    expect(await seen("alice", { who: "me" })).toHaveLength(3);
    expect(await seen("charlie", { from: "2026-03-20", to: "2026-03-20" })).toHaveLength(2);
    expect(await seen("charlie", { from: "2026-03-21" })).toEqual([]);
    expect(await seen("charlie", { to: "2026-03-19" })).toEqual([]);
  });

  it("finds a customer, a supplier and a contract by the beginnings of their words", async () => {
    expect(await seen("charlie", { supplier: "brass" })).toEqual(["Secret", "Open"]);
    expect(await seen("charlie", { supplier: "rasswick" })).toEqual([]);
    expect(await seen("charlie", { customer: "lark wat" })).toEqual(["Open"]);
    expect(await seen("alice", { customer: "vane" })).toEqual(["Secret"]);
    expect(await seen("alice", { contract: "fw-7" })).toEqual(["Secret"]);
    for (const typed of ["':*", "a & !b | (c", "\\", "<->", "--"])
      expect((await seen("charlie", { customer: typed })).length).toBeLessThanOrEqual(2);
  });

  it("filters by a hidden customer and its contract only for those who may read them", async () => {
    for (const name of ["charlie", "adam"] as const) {
      expect(await seen(name, { customer: "orchard" })).toEqual([]);
      expect(await seen(name, { contract: "fw-7" })).toEqual([]);
    }
    for (const name of ["alice", "bob", "frank", "dana"] as const) {
      expect(await seen(name, { customer: "orchard" })).toEqual(["Secret"]);
      expect(await seen(name, { contract: "FW 7" })).toEqual(["Secret"]);
    }
  });

  it("keeps drafts with their author", async () => {
    expect((await listOwnWins(db, people.alice.id, ["draft"])).map(({ title }) => title)).toEqual(["Draft"]);
    expect(await listOwnWins(db, people.bob.id, ["draft", "returned"])).toEqual([]);
    expect((await listLatestWins(db, 1)).map(({ title }) => title)).toEqual(["Secret"]);
  });
});
