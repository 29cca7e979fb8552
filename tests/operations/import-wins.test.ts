import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listLedgerIds } from "~/db/ledger.server";
import { findWin } from "~/db/wins.server";
import { readLedgerQuery } from "~/domain/wins/ledger-query";
import { importWins } from "~/operations/import-wins.server";
import { mapWins } from "~/operations/map-wins.server";
import { planWinImport } from "~/operations/plan-win-import.server";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { uploadWins } from "~/operations/upload-wins.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});
beforeEach(async () => {
  await db.win.deleteMany();
  await db.winImport.deleteMany();
});

type Name = "alice" | "dana" | "frank" | "audra" | "adam";
const act = (name: Name) => actAs(db, people[name]);
const head =
  "Record ID,Deal Name,Deal Stage,Create Date,Close Date,Deal owner email,Deal collaborator emails,Amount,Currency,Associated Company";
const deal = (
  id: string,
  changed: Partial<Record<"title" | "amount" | "won" | "owner" | "customer" | "with" | "stage", string>> = {},
) => {
  const said = {
    title: `Deal ${id}`,
    amount: "1200.50",
    won: "2026-03-20",
    owner: people.alice.email,
    ...changed,
  };
  const { stage = "Closed Won", with: others = people.bob.email, customer = "Larkhall Water" } = changed;
  return [
    id,
    said.title,
    stage,
    "2026-01-12",
    said.won,
    said.owner,
    others,
    said.amount,
    "USD",
    customer,
  ].join(",");
};

async function uploaded(...rows: string[]) {
  const verdict = await uploadWins(act("dana"), { filename: "deals.csv", csv: [head, ...rows].join("\n") });
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value.id;
}
const run = (importId: string, problems: "stop" | "leave-out" = "stop") =>
  importWins(act("dana"), { importId, problems });
const imported = async (...rows: string[]) => run(await uploaded(...rows));
const dealIn = async (externalId: string) => {
  const row = await db.win.findUniqueOrThrow({ where: { externalId } });
  return (await findWin(db, row.id))!;
};

describe("an import of deals", () => {
  it("makes drafts of their owners, with people on their sides, the amount and the days", async () => {
    expect(await imported(deal("41"), deal("42", { stage: "Closed Lost" }))).toEqual({
      ok: true,
      value: { added: 1, changed: 0, leftOut: 0 },
    });
    const win = await dealIn("41");
    expect(win).toMatchObject({
      ...{
        title: "Deal 41",
        state: "draft",
        currency: "USD",
        customer: "Larkhall Water",
        submitterSide: "sales",
      },
      ...{ submittedById: people.alice.id, confirmedAt: null, submittedAt: null },
      participants: [
        { personId: people.alice.id, side: "sales" },
        { personId: people.bob.id, side: "procurement" },
      ],
      valueLines: [{ kind: "revenue", baseline: 0n, achieved: 1200_50n, financeState: "unchecked" }],
      milestones: [
        { kind: "lead", on: "2026-01-12" },
        { kind: "won", on: "2026-03-20" },
      ],
    });
    expect(await db.win.count()).toBe(1);
    expect(await db.signOff.count()).toBe(0);
  });

  it("has one effect from two clicks, two servers and a second file of the same deals", async () => {
    const importId = await uploaded(deal("41"), deal("42"));
    const both = await Promise.all([run(importId), run(importId)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "deals-imported" });
    const [one, two] = [await uploaded(deal("42"), deal("43")), await uploaded(deal("43"), deal("44"))];
    const others = await Promise.all([run(one), run(two)]);
    expect(others.every(({ ok }) => ok)).toBe(true);
    expect(await db.win.count()).toBe(4);
    expect(await imported(deal("41"), deal("44"))).toMatchObject({ value: { added: 0, changed: 0 } });
    expect(await db.auditEvent.count({ where: { act: "win.imported" } })).toBeGreaterThanOrEqual(4);
  });

  it("is refused where its file is no table, at the upload and later, and leaves no trace", async () => {
    const trace = async () => [
      await db.win.count(),
      await db.winImport.findMany(),
      await db.auditEvent.count(),
      await db.letter.count(),
    ];
    const before = await trace();
    for (const csv of ["", '"Record ID,Deal Name'])
      expect(await uploadWins(act("dana"), { filename: "deals.csv", csv })).toMatchObject({
        ...{ ok: false, reason: "deals-unreadable", field: "file" },
      });
    expect(await trace()).toEqual(before);
    const importId = await uploaded(deal("41"));
    await db.winImport.update({ where: { id: importId }, data: { csv: '"Record ID,Deal Name' } });
    const kept = await trace();
    expect(await run(importId)).toMatchObject({ ok: false, reason: "deals-unreadable" });
    expect(await trace()).toEqual(kept);
  });

  it("takes in all of its rows or none, or leaves out those with a problem when asked", async () => {
    const before = await db.auditEvent.count({ where: { act: "wins.imported" } });
    const importId = await uploaded(deal("41"), deal("42", { owner: "nobody@fenwright.example" }));
    expect(await run(importId)).toMatchObject({ ok: false, reason: "deals-have-errors" });
    expect(await db.win.count()).toBe(0);
    expect(await db.auditEvent.count({ where: { act: "wins.imported" } })).toBe(before);
    expect(await run(importId, "leave-out")).toMatchObject({ value: { added: 1, leftOut: 1 } });
    expect(await db.win.count()).toBe(1);
    expect((await db.winImport.findUniqueOrThrow({ where: { id: importId } })).csv).toBe("");
  });

  it("writes one letter to each owner, about new drafts alone, and none to whoever imported", async () => {
    await db.letter.deleteMany();
    const many = Array.from({ length: 11 }, (_, at) => deal(`a${at}`, { customer: "Secret Harbour" }));
    const others = [
      deal("b1", { owner: people.bob.email, with: "" }),
      deal("d1", { owner: people.dana.email }),
    ];
    const importId = await uploaded(...many, ...others);
    await Promise.all([run(importId), run(importId)]);
    const letters = await db.letter.findMany({ orderBy: { toName: "asc" } });
    expect(letters.map(({ template, toName }) => [template, toName])).toEqual([
      ["deals-imported", "Alice Moreau"],
      ["deals-imported", "Bob Tanaka"],
    ]);
    const { wins, others: left, by } = letters[0]!.props as { wins: object[]; others: number; by: string };
    expect([wins.length, left, by]).toEqual([10, 1, "Dana Reyes"]);
    const { id } = await dealIn("a0");
    expect(wins[0]).toEqual({ winTitle: "Deal a0", path: `/wins/${id}/edit` });
    expect(JSON.stringify(letters)).not.toMatch(/Secret Harbour|1200|1,200/);
    expect(
      await imported(...many, deal("b1", { owner: people.bob.email, with: "", amount: "7" })),
    ).toMatchObject({
      value: { added: 0, changed: 1 },
    });
    expect(await db.letter.count()).toBe(2);
  });

  it("writes no letter where it is refused", async () => {
    await db.letter.deleteMany();
    await imported(deal("41"), deal("42", { owner: "nobody@fenwright.example" }));
    expect(await db.letter.count()).toBe(0);
  });

  it.each(["alice", "audra", "adam"] as const)("is not for %s", async (name) => {
    expect(await uploadWins(act(name), { filename: "deals.csv", csv: head })).toMatchObject({ ok: false });
    const importId = await uploaded(deal("41"));
    for (const verdict of [
      await importWins(act(name), { importId, problems: "leave-out" }),
      await mapWins(act(name), { importId, mapping: { columns: {}, days: "day-first" } }),
    ])
      expect(verdict).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await db.win.count()).toBe(0);
  });
});

describe("the next import of the same deal", () => {
  it("takes over what the other system changed, and leaves what its people wrote", async () => {
    await imported(deal("41"));
    const { id } = await dealIn("41");
    const form = winForm(people, {
      title: "Said better",
      currency: "USD",
      milestones: [{ kind: "won", on: "2026-03-20" }],
    });
    const amount = {
      kind: "revenue" as const,
      baseline: 0n,
      achieved: 1200_50n,
      recurring: false,
      periodFrom: null,
      periodTo: null,
    };
    const valueLines = [...form.valueLines, { ...form.valueLines[0]!, ...amount }];
    expect((await saveWinDraft(act("alice"), { winId: id }, { ...form, valueLines })).ok).toBe(true);
    const again = deal("41", {
      title: "Renamed there",
      amount: "1500",
      won: "2026-04-01",
      customer: "Larkhall Rail",
    });
    expect(await imported(again)).toMatchObject({ value: { added: 0, changed: 1 } });
    const win = await dealIn("41");
    expect(win).toMatchObject({ id, title: "Said better", customer: "Larkhall Rail", state: "draft" });
    expect(win.valueLines.map(({ kind, achieved }) => [kind, achieved])).toEqual([
      ["freight", 61_000_00n],
      ["revenue", 1500_00n],
    ]);
    expect(win.milestones).toEqual([{ kind: "won", on: "2026-04-01" }]);
    expect(await imported(again)).toMatchObject({ value: { added: 0, changed: 0 } });
  });

  it("is found by its new name, customer and people, and not by the old; never by a customer it hides", async () => {
    const ownDraft = async (id: string, changed: object) => {
      await imported(deal(id));
      const win = await dealIn(id);
      const kept = { title: win.title, customer: win.customer, suppliers: [], currency: "USD" };
      const form = winForm(people, { ...kept, summary: "Two loads became one.", ...changed });
      await saveWinDraft(act("alice"), { winId: win.id }, form);
      // A win that came back is in the ledger of its author.
      await db.win.update({ where: { id: win.id }, data: { state: "returned", submittedAt: new Date() } });
    };
    const found = async (q: string) => {
      const viewer = { id: people.alice.id, roles: people.alice.roles };
      const asked = { ...readLedgerQuery(new URLSearchParams({ q })) };
      const ids = await listLedgerIds(db, { viewer, asked, days: { from: null, to: null } }, { page: 1 });
      const wins = await db.win.findMany({ where: { id: { in: ids } }, orderBy: { externalId: "asc" } });
      return wins.map(({ externalId }) => externalId);
    };
    await ownDraft("41", {});
    await ownDraft("42", { hideCustomer: true });
    expect(await found("larkhall")).toEqual(["41", "42"]);
    const news = { customer: "Quillon Rail", with: people.charlie.email };
    await imported(
      deal("41", { title: "Renamed there", ...news }),
      deal("42", { title: "Renamed too", ...news }),
    );
    for (const gone of ["larkhall", "deal 41"]) expect(await found(gone)).toEqual([]);
    for (const here of ["renamed", "loads renamed", "quillon", "charlie"])
      expect(await found(here)).toEqual(["41", "42"]);
    const words = await db.win.findMany({ select: { searchText: true }, orderBy: { externalId: "asc" } });
    expect(words.map(({ searchText }) => searchText.includes("quillon"))).toEqual([true, false]);
  });

  it("never touches a win that was sent: its baseline is locked", async () => {
    await imported(deal("41"));
    const { id } = await dealIn("41");
    const sent = await recordWin(act("alice"), { winId: id }, winForm(people, { currency: "USD" }));
    expect(sent.ok).toBe(true);
    const before = await dealIn("41");
    expect(await imported(deal("41", { amount: "9", customer: "Another" }))).toMatchObject({
      value: { added: 0, changed: 0, leftOut: 0 },
    });
    expect(await dealIn("41")).toEqual(before);
  });
});

describe("the columns of a file", () => {
  it("are remembered for the next file with the same heads", async () => {
    const strange = "Nr,What,Who\n7,Shelf,alice@fenwright.example";
    const upload = () => uploadWins(act("frank"), { filename: "odd.csv", csv: strange });
    const first = await upload();
    const importId = first.ok ? first.value.id : "";
    expect(await importWins(act("frank"), { importId, problems: "stop" })).toMatchObject({
      reason: "deals-columns-missing",
    });
    const mapping = {
      columns: { externalId: "Nr", title: "What", owner: "Who" },
      days: "month-first" as const,
    };
    expect((await mapWins(act("frank"), { importId, mapping })).ok).toBe(true);
    const second = await upload();
    const row = await db.winImport.findUniqueOrThrow({ where: { id: second.ok ? second.value.id : "" } });
    expect(row.mapping).toEqual(mapping);
    const planned = await planWinImport(db, { csv: row.csv, mapping });
    expect(planned).toMatchObject({ ok: true, missing: [], rows: [{ result: "new" }] });
  });

  it("of an import that is done stay as they were", async () => {
    const importId = await uploaded(deal(randomUUID()));
    await run(importId);
    expect(
      await mapWins(act("dana"), { importId, mapping: { columns: {}, days: "day-first" } }),
    ).toMatchObject({
      reason: "deals-imported",
    });
  });
});
