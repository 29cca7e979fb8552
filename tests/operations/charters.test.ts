import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listCharters, listKpiValues, listTargets } from "~/db/charters.server";
import { presets } from "~/domain/scorecard/presets";
import { addCharter } from "~/operations/add-charter.server";
import { adoptCharters } from "~/operations/adopt-charters.server";
import { changeCharter } from "~/operations/change-charter.server";
import type { CharterDraft } from "~/operations/charter-draft.server";
import { enterKpiValue } from "~/operations/enter-kpi-value.server";
import { importKpiValues } from "~/operations/import-kpi-values.server";
import { retireCharter } from "~/operations/retire-charter.server";
import { returnCharter } from "~/operations/return-charter.server";
import { setKpiTarget } from "~/operations/set-kpi-target.server";
import { uploadKpiValues } from "~/operations/upload-kpi-values.server";
import { actAs, cast, idOf, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});
beforeEach(async () => {
  for (const table of [db.kpiValue, db.kpiTarget, db.kpiImport])
    await (table as typeof db.kpiValue).deleteMany();
  await db.kpiCharter.deleteMany();
});

const now = new Date("2026-06-10T09:00:00Z");
const as = (name: "alice" | "bob" | "charlie" | "dana" | "frank" | "bill" | "audra") =>
  actAs(db, people[name], now);
const draft: CharterDraft = {
  ...presets["on-time-in-full"],
  salesOwner: idOf(7),
  procurementOwner: idOf(8),
};
const events = () => db.auditEvent.count({ where: { act: { startsWith: "charter." } } });
const add = async (changed: Partial<CharterDraft> = {}) => {
  const verdict = await addCharter(as("frank"), { draft: { ...draft, ...changed }, formKey: randomUUID() });
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
};

describe("ready charters", () => {
  it("are taken over once, however often somebody asks", async () => {
    expect(await adoptCharters(as("dana"), ["cycle-time", "joint-wins"])).toMatchObject({
      value: { adopted: 2 },
    });
    expect(await adoptCharters(as("frank"), ["joint-wins", "win-rate"])).toMatchObject({
      value: { adopted: 1 },
    });
    const names = (await listCharters(db, { show: "in-use" })).map(({ name }) => name);
    expect(names).toEqual(["Joint wins confirmed", "Cycle time", "Win rate on joint deals"]);
  });

  it("are for HR and Finance, and known ones alone", async () => {
    for (const name of ["alice", "bill", "audra"] as const) {
      expect(await adoptCharters(as(name), ["joint-wins"])).toMatchObject({ reason: "not-allowed" });
    }
    expect(await adoptCharters(as("dana"), ["no-such"])).toMatchObject({ reason: "none-chosen" });
    expect(await db.kpiCharter.count()).toBe(0);
  });

  it("taken over by two at the same time are there once", async () => {
    await Promise.all([adoptCharters(as("dana"), ["win-rate"]), adoptCharters(as("frank"), ["win-rate"])]);
    expect(await db.kpiCharter.count()).toBe(1);
  });
});

describe("a charter", () => {
  it("is added once by the same form", async () => {
    const formKey = randomUUID();
    const both = await Promise.all([1, 2].map(() => addCharter(as("frank"), { draft, formKey })));
    expect(both[0]).toEqual(both[1]);
    expect(await db.kpiCharter.count()).toBe(1);
  });

  it.each([
    [{ name: " " }, "kpi-name-missing", "name"],
    [{ formula: "" }, "kpi-formula-missing", "formula"],
    [{ salesOwner: "nobody" }, "owner-unknown", "salesOwner"],
    [{ salesOwner: idOf(8) }, "owner-of-other-side", "salesOwner"],
    [{ procurementOwner: idOf(9) }, "owner-of-other-side", "procurementOwner"],
    [{ name: "CONTRACT compliance" }, "kpi-name-taken", "name"],
  ])("with %j is refused and leaves no trace", async (changed, reason, field) => {
    await adoptCharters(as("dana"), ["contract-compliance"]);
    const [before, key] = [await events(), randomUUID()];
    const verdict = await addCharter(as("dana"), { draft: { ...draft, ...changed }, formKey: key });
    expect(verdict).toMatchObject({ reason, field });
    expect([await events(), await db.kpiCharter.count()]).toEqual([before, 1]);
    expect(await db.onceKey.count({ where: { key } })).toBe(0);
  });

  it("is changed by whoever has seen the last version", async () => {
    const id = await add();
    const change = (seen: number, changed: Partial<CharterDraft>) =>
      changeCharter(as("dana"), { id, seen, draft: { ...draft, ...changed } });
    expect(await change(1, { unit: "points" })).toMatchObject({ ok: true });
    const changes = () => db.auditEvent.count({ where: { act: "charter.changed", subjectId: id } });
    expect(await changes()).toBe(1);
    expect(await change(1, { unit: "points" }), "a double click").toMatchObject({ ok: true });
    expect(await change(2, { unit: "points" }), "nothing changed").toMatchObject({ ok: true });
    expect(await changes()).toBe(1);
    expect(await change(1, { name: "Late" })).toMatchObject({ reason: "kpi-changed-meanwhile" });
    expect(await changes()).toBe(1);
    const [charter] = await listCharters(db, { show: "in-use" });
    expect(charter).toMatchObject({ unit: "points", version: 2, name: draft.name });
    const other = changeCharter(as("alice"), { id, seen: 2, draft });
    expect(await other).toMatchObject({ reason: "not-allowed" });
  });

  it("with a target keeps its unit and rhythm, and takes another name", async () => {
    const id = await add();
    await setKpiTarget(as("frank"), { charterId: id, from: "2026-01", amount: 9_500n });
    const change = (changed: Partial<CharterDraft>) =>
      changeCharter(as("dana"), { id, seen: 1, draft: { ...draft, ...changed } });
    expect(await change({ unit: "points" })).toMatchObject({ reason: "kpi-is-fixed" });
    expect(await change({ cadence: "quarter" })).toMatchObject({ reason: "kpi-is-fixed" });
    expect(await change({ measure: "cycle_time" })).toMatchObject({ reason: "kpi-is-fixed" });
    expect(await change({ name: "Complete and on time" })).toMatchObject({ ok: true });
  });

  it("is retired and taken back, unless its name is another's by then", async () => {
    const id = await add();
    expect(await retireCharter(as("dana"), { id })).toMatchObject({ ok: true });
    expect(await listCharters(db, { show: "in-use" })).toEqual([]);
    expect(await setKpiTarget(as("dana"), { charterId: id, from: "2026-01", amount: 1n })).toMatchObject({
      reason: "kpi-retired",
    });
    const second = await add();
    expect(await returnCharter(as("dana"), { id })).toMatchObject({
      reason: "kpi-name-taken",
    });
    await retireCharter(as("dana"), { id: second });
    expect(await returnCharter(as("frank"), { id })).toMatchObject({ ok: true });
    expect(await listCharters(db, { show: "in-use" })).toHaveLength(1);
  });
});

describe("a target", () => {
  it("is set from a month on, and again", async () => {
    const id = await add();
    const set = (from: string, amount: bigint, name: "frank" | "alice" = "frank") =>
      setKpiTarget(as(name), { charterId: id, from, amount });
    for (const amount of [9_000n, 9_500n]) await set("2026-01", amount);
    await Promise.all([1, 2].map(() => set("2026-07", 9_700n)));
    expect(await db.auditEvent.count({ where: { act: "charter.target-set", subjectId: id } })).toBe(3);
    expect((await listTargets(db, [id])).get(id)).toMatchObject([{ amount: 9_500n }, { amount: 9_700n }]);
    expect(await set("2026-08", 10_001n)).toMatchObject({
      reason: "kpi-out-of-bounds",
      field: "amount",
      detail: "percent",
    });
    expect(await set("2026-08", 9_000n, "alice")).toMatchObject({ reason: "not-allowed" });
  });
});

describe("a value", () => {
  it("is written by the two owners and those who keep the scorecard", async () => {
    const charterId = await add();
    const enter = (name: "alice" | "bob" | "charlie" | "dana" | "audra", amount: bigint) =>
      enterKpiValue(as(name), { charterId, start: "2026-05", amount, source: "Orders" });
    for (const name of ["charlie", "audra"] as const)
      expect(await enter(name, 1n)).toMatchObject({ reason: "not-allowed" });
    expect(await db.kpiValue.count()).toBe(0);
    for (const [name, amount] of [
      ["alice", 1n],
      ["bob", 2n],
      ["dana", 3n],
    ] as const)
      await enter(name, amount);
    expect((await listKpiValues(db, [charterId], "2026-01")).get(charterId)).toMatchObject([{ amount: 3n }]);
  });

  it("that is corrected stays as an earlier version; the same again changes nothing", async () => {
    const charterId = await add();
    const enter = (amount: bigint) =>
      enterKpiValue(as("alice"), { charterId, start: "2026-05", amount, source: "" });
    for (const amount of [100n, 200n, 200n]) await enter(amount);
    const rows = await db.kpiValue.findMany({ orderBy: { version: "asc" } });
    expect(rows.map(({ version, amount }) => [version, amount])).toEqual([
      [1, 100n],
      [2, 200n],
    ]);
    await Promise.all([enter(300n), enter(300n), enter(400n)]);
    const versions = await db.kpiValue.findMany({ orderBy: { version: "asc" } });
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4].slice(0, versions.length));
  });

  it("of a month that has not begun, or of what is computed, is refused", async () => {
    const charterId = await add();
    const of = (start: string, amount = 1n) =>
      enterKpiValue(as("alice"), { charterId, start, amount, source: "" });
    expect(await of("2026-07")).toMatchObject({ reason: "value-ahead" });
    expect(await of("2026-06", 10_001n)).toMatchObject({ reason: "kpi-out-of-bounds" });
    const computed = await add({ measure: "cycle_time", name: "Days" });
    const entered = await enterKpiValue(as("dana"), {
      charterId: computed,
      start: "2026-05",
      amount: 1n,
      source: "",
    });
    expect(entered).toMatchObject({ reason: "kpi-is-computed" });
    expect(await db.kpiValue.count()).toBe(0);
  });
});

describe("a file of values", () => {
  const bring = async (csv: string, name: "alice" | "charlie" | "frank" = "alice") => {
    const upload = await uploadKpiValues(as(name), { filename: "values.csv", csv });
    if (!upload.ok) throw new Error(upload.reason);
    return { id: upload.value, does: () => importKpiValues(as(name), upload.value) };
  };
  const good =
    'KPI,Period,Value,Source\nOn time in full,2026-04,91.4%,Orders\non time in full,2026-05,"92,5",\n';

  it("goes in whole, once, and a second time changes nothing", async () => {
    const charterId = await add();
    const first = await bring(good);
    const both = await Promise.all([first.does(), first.does()]);
    expect(both).toMatchObject([{ value: { added: 2, changed: 0 } }, { value: { added: 2, changed: 0 } }]);
    const again = await bring(good);
    expect(await again.does()).toMatchObject({ value: { added: 0, changed: 0 } });
    const values = (await listKpiValues(db, [charterId], "2026-01")).get(charterId);
    expect(values?.map(({ amount }) => amount)).toEqual([9_140n, 9_250n]);
    expect((await db.kpiValue.findMany({ orderBy: { start: "asc" } })).map(({ source }) => source)).toEqual([
      "Orders",
      "values.csv",
    ]);
  });

  it("replaces what is there by a new version", async () => {
    await add();
    await (await bring(good)).does();
    const changed = await bring(good.replace("91.4", "91.5"));
    expect(await changed.does()).toMatchObject({ value: { added: 0, changed: 1 } });
    expect(await db.kpiValue.count()).toBe(3);
  });

  it("with one bad row changes nothing", async () => {
    await add();
    await add({ measure: "cycle_time", name: "Days" });
    for (const row of [
      "Unheard of,2026-04,1",
      "On time in full,2026-09,1",
      "On time in full,2026-04,101",
      "Days,2026-04,3",
      "On time in full,someday,1",
      "On time in full,2026-05,4",
    ]) {
      const file = await bring(`${good}${row}\n`);
      expect(await file.does()).toMatchObject({ reason: "values-have-errors" });
    }
    expect(await db.kpiValue.count()).toBe(0);
  });

  it("of somebody who owns none of its KPIs, or whose file it is not, does nothing", async () => {
    await add();
    const charlies = await bring(good, "charlie");
    expect(await charlies.does()).toMatchObject({ reason: "values-have-errors" });
    expect(await importKpiValues(as("alice"), charlies.id)).toMatchObject({ reason: "not-found" });
    expect(await db.kpiValue.count()).toBe(0);
  });
});
