import { beforeAll, describe, expect, it } from "vitest";
import { presets } from "~/domain/scorecard/presets";
import { adoptCharters } from "~/operations/adopt-charters.server";
import { startApp, type RunningApp } from "@tests/support/app";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { readable } from "@tests/support/page";
import { insertRandomWins, type RandomWin } from "@tests/support/random-wins";
import type { Visitor } from "@tests/support/visitor";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "charlie" | "frank" | "dana", Visitor>;

const win: RandomWin = {
  ...{ state: "confirmed", currency: "EUR", hideAmounts: false, author: "alice", withCharlie: false },
  ...{ lead: 40, engaged: -30, won: 100, isDated: true },
  values: [
    {
      ...{ kind: "freight", unit: "money", baseline: 1_234_500n, achieved: 0n, financeState: "validated" },
      ...{ accepted: 700_000n, cameIn: 300_000n },
    },
  ],
};
const hidden = { ...win, hideAmounts: true, values: [{ ...win.values[0]!, baseline: 8_765_400n }] };

beforeAll(async () => {
  people = await cast(db);
  await adoptCharters(actAs(db, people.frank), Object.keys(presets));
  await insertRandomWins(db, people, [win, hidden]);
  app = await startApp(db);
  for (const name of ["alice", "charlie", "frank", "dana"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

const textOf = async (visitor: Visitor, path: string) => readable(await (await visitor.get(path)).text());
const fileOf = async (visitor: Visitor, query: string) => {
  const answer = await visitor.post("/scorecard/identified/file", { query });
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "text/csv; charset=utf-8"]);
  return answer.text();
};
const charter = (name: string) => db.kpiCharter.findFirstOrThrow({ where: { name } });

/** The cells of the rows of a file, without its head. */
const cells = (file: string) =>
  file
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(","));

/** The hidden amount and the sums that hold it, as pages and files write them. */
const amounts = /€87,654|87654\.00|€99,999|€100k/;

describe("what a reader sees", () => {
  const rows = "/scorecard/identified?period=2025-Q2";

  it("adds up to the rows behind it, with hidden amounts only for those who may read them", async () => {
    expect(await textOf(as.frank, rows)).toContain("€99,999");
    expect(await textOf(as.alice, rows)).toContain("€99,999");
    const charlies = await textOf(as.charlie, rows);
    expect(charlies).toContain("€12,345");
    expect(charlies).toContain("1 win keeps its figures to itself.");
  });

  it("holds nothing of a hidden amount in page, loader data or file", async () => {
    const board = "/scorecard?period=2025";
    const pages = [rows, board, `${board}&_data=routes%2Fscorecard._index`].map(
      (path) => async (visitor: Visitor) => (await visitor.get(path)).text(),
    );
    for (const said of [...pages, (visitor: Visitor) => fileOf(visitor, "period=2025-Q2")]) {
      const [open, closed] = [await said(as.frank), await said(as.charlie)];
      expect(closed).not.toMatch(amounts);
      expect(open).toMatch(amounts);
    }
  });

  it("is a file whose rows say what the page says", async () => {
    expect(cells(await fileOf(as.charlie, "period=2025-Q2")).map((row) => row.slice(4, 7))).toEqual([
      ["12345.00", "7000.00", "3000.00"],
    ]);
    expect(cells(await fileOf(as.charlie, "period=2025-Q3"))).toEqual([]);
  });

  it("gives its file to a form alone, and the record says who took how many rows of what", async () => {
    const events = () => db.auditEvent.findMany({ where: { act: "scorecard.exported" } });
    const before = await events();
    expect((await as.charlie.get("/scorecard/identified/file?period=2025-Q2")).status).toBe(404);
    expect((await as.charlie.post("/scorecard/identified/file", { period: "2025-Q2" })).status).toBe(400);
    expect(await events()).toEqual(before);
    await fileOf(as.charlie, "period=2025-Q2&kind=freight");
    expect((await events()).slice(before.length)).toMatchObject([
      {
        subjectId: people.charlie.id,
        after: { measure: "identified", kinds: ["freight"], from: "2025-04", to: "2025-06", rows: 1 },
      },
    ]);
  });

  it("has a file that runs no formula and whose losses stay numbers", async () => {
    const before = await db.win.findMany({ select: { id: true } });
    const [value] = win.values;
    await insertRandomWins(db, people, [
      { ...win, won: 400, values: [{ ...value!, baseline: 100n, achieved: 50_100n }] },
    ]);
    const own = { id: { notIn: before.map(({ id }) => id) } };
    await db.win.updateMany({ where: own, data: { title: "=HYPERLINK(1)" } });
    const [row] = cells(await fileOf(as.charlie, "period=2026-Q1"));
    expect([row?.[0], row?.[4]]).toEqual(["'=HYPERLINK(1)", "-500.00"]);
    await db.win.deleteMany({ where: own });
  });

  it("leads to its file by a form that carries the period, the unit and the kind", async () => {
    const page = await as.charlie.get("/scorecard/identified?period=2025-Q2&unit=place:Leeds&kind=freight");
    const [, query = ""] = /name="query" value="([^"]*)"/.exec(await page.text()) ?? [];
    const carried = new URLSearchParams(query.replaceAll("&amp;", "&"));
    expect(Object.fromEntries(carried)).toMatchObject({
      ...{ period: "2025-Q2", unit: "place:Leeds", kind: "freight" },
    });
    expect(cells(await fileOf(as.charlie, String(carried)))).toHaveLength(1);
  });

  it("is not there for what no scorecard has", async () => {
    for (const path of ["no-such", "identified?kind=no-such", "manual", "joint_wins"])
      expect((await as.alice.get(`/scorecard/${path}`)).status).toBe(404);
    const file = "/scorecard/no-such/file";
    expect((await as.alice.post(file, { query: "" })).status).toBe(404);
  });

  it("stands whatever the address says", async () => {
    for (const query of [
      "period=2099",
      "period=%00",
      "against=x&unit=%27",
      "unit=department:none",
      "page=-3",
    ]) {
      expect((await as.alice.get(`/scorecard?${query}`)).status).toBe(200);
      expect((await as.alice.get(`/scorecard/identified?${query}`)).status).toBe(200);
    }
  });
});

describe("a refused form", () => {
  it("of a target keeps what was typed beside its sentence", async () => {
    const { id } = await charter("On time in full");
    const path = `/scorecard/charters/${id}/target`;
    const answer = await as.frank.post(path, { month: "2026-03", amount: "140" });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain('value="140"');
    expect(page).toContain("A share lies between 0 and 100%.");
    expect((await as.frank.post(path, { month: "2026-03", amount: "95" })).status).toBe(302);
    expect((await as.alice.post(path, { month: "2026-03", amount: "90" })).status).toBe(403);
  });

  it("of a value keeps what was typed, and is not there for others", async () => {
    const { id } = await charter("Contract compliance");
    const path = `/scorecard/charters/${id}/values`;
    const answer = await as.dana.post(path, { month: "2025-02", amount: "88.5", source: "Ledger" });
    expect(answer.status).toBe(409);
    const page = await answer.text();
    for (const typed of ["2025-02", "88.5", "Ledger"]) expect(page).toContain(`value="${typed}"`);
    expect(page).toContain("A period begins with its first month.");
    expect((await as.dana.post(path, { month: "2025-01", amount: "a lot", source: "" })).status).toBe(400);
    const beyond = await as.dana.post(path, { month: "2025-01", amount: "100.01", source: "Ledger" });
    expect(beyond.status).toBe(409);
    const again = await beyond.text();
    for (const typed of ["2025-01", "100.01", "Ledger"]) expect(again).toContain(`value="${typed}"`);
    expect(again.split("A share lies between 0 and 100%.").length).toBeGreaterThan(2);
    expect((await as.charlie.get(path)).status).toBe(404);
    expect(await db.kpiValue.count()).toBe(0);
  });

  it("of a charter keeps all of it", async () => {
    const { id, version } = await charter("Win rate on joint deals");
    const fields = {
      ...{ name: "Cycle time", meaning: "x", measure: "manual", formula: "Count them.", unit: "percent" },
      ...{ direction: "lower", cadence: "year", gathers: "sum", source: "CRM" },
      ...{ salesOwner: people.alice.id, procurementOwner: "", version: String(version) },
    };
    const answer = await as.dana.post(`/scorecard/charters/${id}`, fields);
    expect(answer.status).toBe(409);
    const page = await answer.text();
    expect(page).toContain("Another KPI has this name already.");
    expect(page).toContain(`name="salesOwner" checked="" value="${people.alice.id}"`);
    expect(page).toContain("Count them.");
    const looked = { ...fields, find: "procurementOwner", procurementOwnerQuery: "tanaka" };
    const search = await as.dana.post(`/scorecard/charters/${id}`, looked);
    expect(search.status).toBe(200);
    const found = await search.text();
    expect(found).toContain(`name="procurementOwner" value="${people.bob.id}"`);
    expect(found).toContain("Count them.");
    expect(
      await as.dana.post(`/scorecard/charters/${id}`, { ...fields, salesOwner: people.bob.id }),
    ).toMatchObject({
      status: 409,
    });
    const strange = await as.dana.post(`/scorecard/charters/${id}`, { ...fields, retiredAt: "2026-01-01" });
    expect(strange.status).toBe(400);
  });

  it("of a retirement twice has one effect, and nothing ticked is said", async () => {
    const { id } = await charter("Claims kept");
    const path = `/scorecard/charters/${id}/retirement`;
    for (let turn = 0; turn < 2; turn += 1)
      expect((await as.dana.post(path, { does: "retire" })).status).toBe(302);
    expect(await db.auditEvent.count({ where: { act: "charter.retired" } })).toBe(1);
    expect((await as.dana.post("/scorecard/charters", {})).status).toBe(409);
  });
});
