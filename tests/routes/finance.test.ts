import { beforeAll, describe, expect, it } from "vitest";
import { startApp, type RunningApp } from "@tests/support/app";
import { cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import type { Visitor } from "@tests/support/visitor";
import { winFields } from "@tests/support/win-fields";
import { procurementWords, salesWords, signing } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
let app: RunningApp;
const as = {} as Record<"alice" | "bob" | "charlie" | "dana" | "frank" | "adam", Visitor>;

beforeAll(async () => {
  people = await cast(db);
  app = await startApp(db);
  for (const name of ["alice", "bob", "charlie", "dana", "frank", "adam"] as const)
    as[name] = await app.signedIn(people[name]);
}, 240_000);

const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text();

async function confirmed(changed: Record<string, string> = {}) {
  const answer = await as.alice.post("/wins/new", winFields(people, "send", changed));
  const winId = /\/wins\/([^?]+)/.exec(answer.headers.get("Location") ?? "")?.[1] ?? "";
  await as.bob.post(`/wins/${winId}/sign-off`, await signing(db, winId, procurementWords));
  await as.alice.post(`/wins/${winId}/sign-off`, await signing(db, winId, salesWords));
  const line = await db.valueLine.findFirstOrThrow({ where: { winId } });
  return { winId, lineId: line.id };
}

describe("the queue of Finance", () => {
  it("shows what waits, exact, and leads from home", async () => {
    const { winId } = await confirmed({ title: "One to check" });
    expect(await textOf(as.frank, "/")).toContain("to check");
    const queue = await textOf(as.frank, "/finance");
    for (const words of ["One to check", "Not yet"]) expect(queue).toContain(words);
    expect(await textOf(as.frank, `/finance/wins/${winId}`)).toMatch(/Claimed <b>€27,777 less</);
    expect(await textOf(as.frank, "/finance?q=nothing-like-it")).toContain("Nothing found");
  });

  it("is closed to everybody else, and a win that is not signed is not there", async () => {
    const { winId, lineId } = await confirmed();
    const paths = ["/finance", `/finance/wins/${winId}`, `/finance/lines/${lineId}`];
    for (const name of ["alice", "charlie", "dana", "adam"] as const)
      for (const path of paths) expect((await as[name].get(path)).status).toBe(403);
    const sent = await as.alice.post("/wins/new", winFields(people, "send"));
    const unsigned = /\/wins\/([^?]+)/.exec(sent.headers.get("Location") ?? "")?.[1];
    expect((await as.frank.get(`/finance/wins/${unsigned}`)).status).toBe(404);
  });
});

describe("a decision without scripts", () => {
  it("validates by one button, and once", async () => {
    const { winId, lineId } = await confirmed();
    const press = () => as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "0", does: "validate" });
    const [first, second] = await Promise.all([press(), press()]);
    expect([first.status, second.status]).toEqual([302, 302]);
    expect(first.headers.get("Location")).toBe(`/finance/wins/${winId}?done=checked`);
    expect(await db.valueCheck.count({ where: { lineId } })).toBe(1);
    const page = await textOf(as.charlie, `/wins/${winId}`);
    expect(page).toContain("Claimed");
    expect(page).toContain("Validated");
  });

  it("keeps what was typed when it is refused, beside the field", async () => {
    const { lineId } = await confirmed();
    const path = `/finance/lines/${lineId}`;
    expect(await textOf(as.frank, path)).toContain("€27,777 less freight claimed.");
    const ask = (changed: Record<string, string>) =>
      as.frank.post(path, {
        does: "reduce",
        amount: "27777",
        reason: "Typed with care.",
        seen: "0",
        ...changed,
      });
    const tooMuch = await ask({});
    expect(tooMuch.status).toBe(409);
    const html = await tooMuch.text();
    expect(html).toContain('id="amount-error"');
    expect(html).toContain('value="27777"');
    expect(html).toContain("Typed with care.");
    const silent = await ask({ does: "reject", reason: "" });
    expect(silent.status).toBe(409);
    expect(await silent.text()).toContain('id="reason-error"');
    const unread = await ask({ amount: "much" });
    expect(unread.status).toBe(400);
    expect(await unread.text()).toContain("Typed with care.");
    expect((await as.frank.post(path, { does: "steal" })).status).toBe(400);
    expect(await db.valueCheck.count({ where: { lineId } })).toBe(0);
    expect((await ask({ amount: "20,000" })).status).toBe(302);
    expect(await db.valueLine.findUnique({ where: { id: lineId } })).toMatchObject({ validated: 20_000_00n });
  });

  it("asks once more beside the box where less would count than came in, and keeps what was typed", async () => {
    const { winId, lineId } = await confirmed();
    await as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "0", does: "validate" });
    await db.valueLine.update({ where: { id: lineId }, data: { realised: 25_000_00n } });
    const correct = (sure: Record<string, string>) =>
      as.frank.post(`/finance/lines/${lineId}`, {
        ...{ does: "reduce", amount: "20000", reason: "One lane only.", seen: "1", ...sure },
      });
    const asked = await correct({});
    const html = await asked.text();
    expect(asked.status).toBe(409);
    expect(html).toContain('id="sure-error"');
    for (const words of ["€20,000 of €25,000 would count", "One lane only.", 'value="20000"'])
      expect(html).toContain(words);
    expect((await correct({ sure: "yes" })).headers.get("Location")).toContain("done=corrected");
  });

  it("tells whoever comes second, and a line of another win is not there", async () => {
    const [one, other] = [await confirmed(), await confirmed()];
    const does = (winId: string, lineId: string) =>
      as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "5", does: "validate" });
    const late = await does(one.winId, one.lineId);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("has decided about this value meanwhile");
    expect((await does(one.winId, other.lineId)).status).toBe(404);
  });
});

describe("what is hidden", () => {
  it("stays with those in the win and staff: no figure and no reason of Finance on the page of others", async () => {
    const { winId, lineId } = await confirmed({ title: "Quietly won", hideAmounts: "on" });
    const reason = "The invoices say 20,123 only.";
    await as.frank.post(`/finance/lines/${lineId}`, { does: "reduce", amount: "20123", reason, seen: "0" });
    for (const path of [
      `/wins/${winId}`,
      `/wins/${winId}?_data=routes%2Fwins.%24id._index`,
      "/wins?q=quietly",
    ]) {
      const seen = await textOf(as.charlie, path);
      for (const secret of ["20,123", "20.1k", "€20", "27.8k"]) expect(seen).not.toContain(secret);
    }
    expect(await textOf(as.bob, `/wins/${winId}`)).toContain("20,123 only");
    const letters = await db.letter.findMany({ where: { template: "win-checked" } });
    expect(JSON.stringify(letters.map(({ props }) => props))).not.toContain("20,123");
  });
});

describe("a value that may be counted twice", () => {
  it("is a warning that leads to the other win, for Finance alone, and bars nothing", async () => {
    const other = await confirmed({ title: "Told before", suppliers: "Twin Haulage" });
    const { winId, lineId } = await confirmed({ title: "Told again", suppliers: "Twin Haulage" });
    const page = await textOf(as.frank, `/finance/wins/${winId}`);
    expect(page).toContain("Could some of this be counted twice?");
    expect(page).toContain(`/finance/wins/${other.winId}`);
    expect(await textOf(as.bob, `/wins/${winId}`)).not.toContain("Told before");
    const answer = await as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "0", does: "validate" });
    expect(answer.status).toBe(302);
  });
});

describe("the rates", () => {
  const ask = (visitor: Visitor, changed: Record<string, string> = {}) =>
    visitor.post("/finance/rates", {
      ...{ currency: "usd", month: "2026-03", rate: "0.9245", seen: "1000" },
      ...changed,
    });

  it("are set without scripts, and are asked for where a win waits", async () => {
    const { winId, lineId } = await confirmed({ currency: "USD", title: "In dollars" });
    const refusedFirst = await as.frank.post(`/finance/wins/${winId}`, {
      lineId,
      seen: "0",
      does: "validate",
    });
    expect(refusedFirst.status).toBe(409);
    expect(await refusedFirst.text()).toContain("There is no rate for USD in March 2026 yet");
    const page = await textOf(as.frank, "/finance/rates?currency=USD&month=2026-03");
    expect(page).toContain("Wins wait for these rates.");
    expect(page).toContain('value="USD"');
    expect((await ask(as.frank)).headers.get("Location")).toBe("/finance/rates?year=2026&done=set");
    expect(await textOf(as.frank, "/finance/rates?year=2026")).toContain("0.9245");
    await as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "0", does: "validate" });
    expect(await textOf(as.bob, `/wins/${winId}`)).toContain("by Finance’s rates");
  });

  it("of a month that somebody else set meanwhile are shown first, with what was typed, and set by the next press", async () => {
    const [, seen = ""] = /name="seen" value="(\d+)"/.exec(await textOf(as.frank, "/finance/rates")) ?? [];
    const form = { currency: "CHF", month: "2026-03", seen };
    expect((await ask(as.frank, { ...form, rate: "1.0501" })).status).toBe(302);
    expect((await ask(as.frank, { ...form, currency: "SEK", rate: "0.0901" })).status).toBe(302);
    const late = await ask(as.frank, { ...form, rate: "1.0602" });
    const html = await late.text();
    expect(late.status).toBe(409);
    for (const words of ["1.0501 was set for this month", 'value="1.0602"', 'id="rate-error"'])
      expect(html).toContain(words);
    const [, known = ""] = /name="seen" value="(\d+)"/.exec(html) ?? [];
    expect((await ask(as.frank, { ...form, rate: "1.0602", seen: known })).status).toBe(302);
    expect(await db.rate.count({ where: { currency: "CHF" } })).toBe(2);
    expect((await ask(as.frank, { ...form, rate: "1.07", seen: "some" })).status).toBe(400);
  });

  it("keep what was typed when they are refused, beside the field", async () => {
    const before = await db.rate.count();
    for (const [changed, field, status] of [
      [{ currency: "EUR" }, "currency", 409],
      [{ month: "2999-01" }, "month", 400],
      [{ month: "2098-01" }, "month", 409],
      [{ rate: "0" }, "rate", 409],
      [{ rate: "1.082" }, "rate", 400],
      [{ rate: "about one" }, "rate", 400],
    ] as const) {
      const answer = await ask(as.frank, changed);
      expect(answer.status).toBe(status);
      const html = await answer.text();
      expect(html).toContain(`id="${field}-error"`);
      for (const typed of Object.values(changed)) expect(html).toContain(`value="${typed}"`);
    }
    for (const name of ["alice", "dana", "adam"] as const) expect((await ask(as[name])).status).toBe(403);
    expect(await db.rate.count()).toBe(before);
  });
});

describe("what came in", () => {
  it("is asked of its people alone, keeps what was typed when it is refused, and is written down once", async () => {
    const { winId, lineId } = await confirmed({ title: "Coming in", hideCustomer: "on" });
    await as.frank.post(`/finance/wins/${winId}`, { lineId, seen: "0", does: "validate" });
    const path = `/wins/${winId}/realisation`;
    expect(await textOf(as.bob, path)).toContain("Nobody asks for this now");
    await db.realisationAsk.create({ data: { winId, months: 3, askedAt: new Date() } });
    expect((await as.charlie.get(path)).status).toBe(404);
    expect(await textOf(as.bob, `/wins/${winId}`)).toContain("Still delivering");
    expect(await textOf(as.bob, `/wins/${winId}`)).toMatch(/On .*its author and those who signed are asked/);
    expect(await textOf(as.bob, path)).toContain("€27,777 validated");
    const ask = (visitor: Visitor, changed: Record<string, string> = {}) =>
      visitor.post(path, {
        months: "3",
        [`amount-${lineId}`]: "20,000",
        note: "Typed with care.",
        ...changed,
      });
    const named = await ask(as.bob, { note: "Larkhall Water pays late." });
    expect(named.status).toBe(409);
    const html = await named.text();
    expect(html).toContain('id="note-error"');
    expect(html).toContain('value="20,000"');
    const unread = await ask(as.bob, { [`amount-${lineId}`]: "much" });
    expect(unread.status).toBe(400);
    expect(await unread.text()).toContain("Typed with care.");
    const beyond = await ask(as.bob, { [`amount-${lineId}`]: "99,999,999,999" });
    const asked = await beyond.text();
    expect(beyond.status).toBe(409);
    expect(asked).not.toContain("checked=");
    for (const one of [`id="sure-${lineId}-error"`, 'value="99,999,999,999"', "Typed with care."])
      expect(asked).toContain(one);
    expect((await ask(as.bob, { other: "1" })).status).toBe(400);
    expect((await ask(as.charlie)).status).toBe(404);
    const twice = await Promise.all([ask(as.bob), ask(as.bob)]);
    expect(twice.map(({ status }) => status)).toEqual([302, 302]);
    const told = await db.auditEvent.count();
    const late = await ask(as.alice, { [`amount-${lineId}`]: "7,000", note: "Her own words." });
    const kept = await late.text();
    expect(late.status).toBe(409);
    for (const one of ["it was answered already", 'value="7,000"', "Her own words."])
      expect(kept).toContain(one);
    await db.realisationAsk.create({ data: { winId, months: 6, askedAt: new Date() } });
    const old = await ask(as.bob, { note: "For the question before." });
    expect([old.status, (await old.text()).includes("For the question before.")]).toEqual([409, true]);
    expect(await db.auditEvent.count()).toBe(told);
    expect(await db.valueLine.findUnique({ where: { id: lineId } })).toMatchObject({ realised: 20_000_00n });
    expect(await textOf(as.bob, `/wins/${winId}`)).toContain("Typed with care.");
  });
});

describe("a reversal without scripts", () => {
  const words = "The customer cancelled before the first delivery.";

  it("is asked for by those in the win, decided by Finance and read by everybody", async () => {
    const { winId } = await confirmed({ title: "One that fell through" });
    const [ask, decide] = [`/wins/${winId}/reversal`, `/finance/wins/${winId}/reversal`];
    expect((await as.charlie.get(ask)).status).toBe(404);
    const empty = await as.bob.post(ask, { reason: " " });
    expect(empty.status).toBe(409);
    expect((await as.bob.post(ask, { reason: words })).headers.get("Location")).toContain(
      "done=reversal-asked",
    );
    expect(await textOf(as.bob, `/wins/${winId}`)).toContain("asked Finance");
    expect(await textOf(as.charlie, `/wins/${winId}`)).not.toContain("asked Finance");
    expect(await textOf(as.frank, "/finance?show=reversal")).toContain("One that fell through");
    expect(await textOf(as.frank, decide)).toContain(words);
    const kept = await as.frank.post(decide, { reason: "w".repeat(1001), does: "reverse" });
    expect(kept.status).toBe(409);
    expect(await kept.text()).toContain("w".repeat(1001));
    expect((await as.frank.post(decide, { reason: words, does: "reverse" })).status).toBe(302);
    const late = await as.frank.post(decide, { reason: "It stays, we are sure.", does: "keep" });
    expect(late.headers.get("Location")).toBe(`/finance/wins/${winId}?done=reversed-meanwhile`);
    expect(await textOf(as.frank, late.headers.get("Location") ?? "")).toContain(
      "This win was reversed meanwhile, so what you wrote was not kept",
    );
    const page = await textOf(as.charlie, `/wins/${winId}`);
    expect(page).toMatch(/Reversed by (<!-- -->)?Frank Osei/);
    expect(page).not.toContain("Applaud");
    expect(await textOf(as.bob, ask)).toContain("This win has moved on");
    expect(await textOf(as.frank, "/finance?show=reversed")).toContain("One that fell through");
  });
});
