import { beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { valueFields, winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, signing } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "frank", Visitor>;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "frank"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

const post = async (fields: Record<string, string | string[]>) => {
  const answer = await as.alice.post("/wins/new", fields);
  return { status: answer.status, text: await answer.text(), path: answer.headers.get("Location") ?? "" };
};

const stock = {
  ...{ element: "stock_keeping", kind: "inventory", often: "yearly", label: "Spares on their shelf" },
  ...{ figure1: "28", after1: "14", figure2: "2,600,000", figure3: "12", source: "Their stock list" },
  ...{ from: "2026-04-01", until: "2027-03-31", links: "https://files.example/lists/7?key=41" },
};
const win = (then: string, row: Record<string, string>, changed: Record<string, string> = {}) =>
  winFields(people, then, { ...valueFields(0, row), ...changed });

describe("the translator without scripts", () => {
  it("finds what a sentence means, and makes values of it with the time it names", async () => {
    const found = await post(win("translate", {}, { say: "We hold two weeks of their stock" }));
    expect(found.status).toBe(200);
    expect(found.text).toContain('value="take-stock"');
    expect(found.text).not.toContain('value="take-waste"');
    expect(found.text).toContain('value="We hold two weeks of their stock"');
    const taken = await post(win("take-stock", {}, { say: "We hold two weeks of their stock" }));
    expect(taken.status).toBe(200);
    expect(taken.text).toMatch(/name="element-0" value="stock_capital"/);
    expect(taken.text).toMatch(/name="element-1" value="stock_keeping"/);
    expect(taken.text).toMatch(/name="figure1-1"[^>]*value="14"/);
    expect(taken.text, "the empty row gave way").not.toContain('name="before-0"');
    expect(taken.text, "the next sentence begins anew").toMatch(/name="say"[^>]*value=""/);
    expect((await post(win("take-magic", {}, { say: "A spell" }))).text).toContain('value="A spell"');
  });

  it("keeps the values that are there, and takes no statement that it does not know", async () => {
    const kept = await post(winFields(people, "take-waste"));
    expect(kept.text).toContain('value="88,777"');
    expect(kept.text).toMatch(/name="element-1" value="waste"/);
    expect((await post(winFields(people, "take-magic"))).text).not.toContain("element-1");
  });

  it("works out what figures come to, and hands the amounts over to be written", async () => {
    const shown = await post(win("translate", stock));
    for (const amount of ["€23,934.25", "€11,967.12", "€11,967.13"]) expect(shown.text).toContain(amount);
    const written = await post(win("write-value-0", stock));
    expect(written.text).toMatch(/name="before-0"[^>]*value="23934.25"/);
    expect(written.text).toMatch(/name="after-0"[^>]*value="11967.12"/);
    expect(written.text).not.toContain('name="element-0"');
  });

  it("keeps every figure where one can't be read, with the sentence beside it", async () => {
    const before = await db.win.count();
    const broken = await post(win("send", { ...stock, figure3: "much" }, { title: "" }));
    expect(broken.status).toBe(400);
    for (const id of ["figure3-0", "title"]) expect(broken.text).toContain(`id="${id}-error"`);
    for (const typed of ["28", "14", "2,600,000", "much"]) expect(broken.text).toContain(`value="${typed}"`);
    const lasting = { ...stock, element: "lasting", figure1: "3", figure2: "4", after2: "4", figure3: "0" };
    const nothing = await post(win("send", { ...lasting, after3: "5" }));
    expect(nothing.text).toContain("These figures do not work out");
    expect(await db.win.count()).toBe(before);
  });

  it("takes links over https alone, and no more than five", async () => {
    const six = Array.from({ length: 6 }, (_, at) => `https://files.example/${at}`).join("\n");
    for (const links of [
      "http://files.example/a",
      "javascript:alert(1)",
      "https://u:p@files.example",
      "files",
      six,
    ]) {
      const { status, text } = await post(win("save", { ...stock, links }));
      expect([links, status]).toEqual([links, 400]);
      expect(text).toContain('id="links-0-error"');
    }
  });

  it("asks for the source and the period of what it worked out as of any value", async () => {
    const bare = await post(win("send", { ...stock, source: "", until: "" }));
    expect(bare.status).toBe(409);
    for (const id of ["source-0", "until-0"]) expect(bare.text).toContain(`id="${id}-error"`);
    const same = await post(win("send", { ...stock, after1: "28" }));
    for (const found of ['href="#after1-0"', 'id="after1-0"', 'id="after1-0-error"'])
      expect(same.text).toContain(found);
    expect(same.text).not.toContain('"#after-0"');
  });
});

describe("a value that was worked out", () => {
  const formula =
    "28 days in stock × €2,600,000 bought a year ÷ 365 days × 12% a year for money and space = €23,934.25";
  const id = async (changed: Record<string, string>) => {
    const { path } = await post(win("send", stock, changed));
    return path.replace("?done=sent", "");
  };
  const sign = async (path: string) => {
    await as.bob.post(`${path}/sign-off`, await signing(db, path.slice("/wins/".length), procurementWords));
    await as.alice.post(`${path}/sign-off`, await signing(db, path.slice("/wins/".length), salesWords));
  };
  const read = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();

  it("is written down by what its figures come to, whatever amounts are sent beside them", async () => {
    const path = await id({ title: "Worked out", "before-0": "1", "after-0": "2", "kind-0": "revenue" });
    const line = await db.valueLine.findFirstOrThrow({ where: { win: { title: "Worked out" } } });
    expect(line).toMatchObject({
      kind: "inventory",
      baseline: 23_934_25n,
      achieved: 11_967_12n,
      recurring: true,
    });
    const form = await read(as.alice, `${path}/edit`);
    expect(form).toMatch(/name="figure2-0"[^>]*value="2600000"/);
  });

  it("shows its formula to everybody who may read the amounts, and to Finance", async () => {
    const path = await id({ title: "Open formula" });
    await sign(path);
    expect(await read(as.charlie, path)).toContain(`Before: ${formula}<`);
    expect(await read(as.charlie, path)).toContain('href="https://files.example/lists/7?key=41"');
    expect(await read(as.frank, path.replace("/wins", "/finance/wins"))).toContain(`Before: ${formula}<`);
  });

  it("shows none of its figures where the amounts are hidden", async () => {
    const path = await id({ title: "Hidden formula", hideAmounts: "on" });
    await sign(path);
    expect(await read(as.bob, path)).toContain(`Before: ${formula}<`);
    const loader = `${path}?index&_data=routes%2Fwins.%24id._index`;
    for (const text of [await read(as.charlie, path), await read(as.charlie, loader)]) {
      expect(text).toContain("Spares on their shelf");
      for (const secret of ["2,600,000", "2600000", "260000000", "28 days", "23,934", "2393425", "lists/7"])
        expect(text, secret).not.toContain(secret);
    }
  });
});
