import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { importWins } from "~/operations/import-wins.server";
import { mapWins } from "~/operations/map-wins.server";
import { planWinImport } from "~/operations/plan-win-import.server";
import { uploadWins } from "~/operations/upload-wins.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { dealFiles, dealHeads } from "@tests/support/deal-files";

const db = await testDatabase();
const people = await cast(db);
const { deal, uploaded, run, imported, dealIn } = dealFiles(db, people);
beforeEach(async () => {
  await db.win.deleteMany();
  await db.winImport.deleteMany();
});

const act = (name: "alice" | "dana" | "frank" | "audra" | "adam") => actAs(db, people[name]);

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
    expect(await uploadWins(act(name), { filename: "deals.csv", csv: dealHeads })).toMatchObject({
      ok: false,
    });
    const importId = await uploaded(deal("41"));
    for (const verdict of [
      await importWins(act(name), { importId, problems: "leave-out" }),
      await mapWins(act(name), { importId, mapping: { columns: {}, days: "day-first" } }),
    ])
      expect(verdict).toMatchObject({ ok: false, reason: "not-allowed" });
    expect(await db.win.count()).toBe(0);
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
