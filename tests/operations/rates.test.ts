import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readWinYear } from "~/db/home-year.server";
import { countRatesSet, listMissingRates } from "~/db/rates.server";
import { convert } from "~/domain/wins/exchange";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { setRate } from "~/operations/set-rate.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

const now = new Date("2026-06-10T09:00:00Z");
const frank = () => actAs(db, people.frank, now);
const set = (currency: string, month: string, scaled: bigint, sure = false) =>
  setRate(frank(), { currency, month, scaled, sure });
const [freight] = winForm({ alice: { id: "" }, bob: { id: "" } } as never).valueLines;

/** A win of March, with these claims in minor units of its currency. */
async function confirmed(currency: string, claims: readonly bigint[], changed = {}) {
  const valueLines = claims.map((claim) => ({ ...freight!, baseline: claim, achieved: 0n, sure: true }));
  const form = winForm(people, { currency, valueLines, ...changed });
  const sent = await recordWin(actAs(db, people.alice, now), { formKey: randomUUID() }, form);
  if (!sent.ok) throw new Error(sent.reason);
  await confirmWin(actAs(db, people.alice, now), { winId: sent.value, words: salesWords });
  await confirmWin(actAs(db, people.bob, now), { winId: sent.value, words: procurementWords });
  return sent.value;
}

const linesOf = (winId: string) => db.valueLine.findMany({ where: { winId }, orderBy: { position: "asc" } });

async function validateAll(winId: string) {
  for (const { id, checkCount } of await linesOf(winId)) {
    const decision = { does: "validate" as const, reason: "Again, by the rate of today." };
    const verdict = await checkValue(frank(), { lineId: id, seen: checkCount, decision });
    if (!verdict.ok) return verdict;
  }
  return null;
}

const year = () => readWinYear(db, people.charlie, { now, timeZone: "Europe/Berlin" });

describe("setting a rate", () => {
  it("is for Finance, keeps every version, and does nothing the second time", async () => {
    expect(
      await setRate(actAs(db, people.dana, now), { currency: "SEK", month: "2026-03", scaled: 1n }),
    ).toEqual({ ok: false, reason: "not-allowed" });
    await Promise.all([set("SEK", "2026-03", 9_000_000n), set("SEK", "2026-03", 9_000_000n)]);
    expect(await db.rate.count({ where: { currency: "SEK" } })).toBe(1);
    await Promise.all([set("SEK", "2026-03", 9_100_000n), set("SEK", "2026-03", 9_200_000n)]);
    const versions = await db.rate.findMany({ where: { currency: "SEK" }, orderBy: { version: "asc" } });
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(await db.auditEvent.count({ where: { act: "rate.set" } })).toBe(3);
  });

  it("is refused to whoever has not seen the last one of the month, and not for one of another month", async () => {
    const seen = await countRatesSet(db);
    const ask = (month: string, scaled: bigint, known = seen) =>
      setRate(frank(), { currency: "DKK", month, scaled, seen: known });
    const both = await Promise.all([ask("2026-03", 13_400_000n), ask("2026-03", 13_500_000n)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ reason: "rate-set-meanwhile", field: "rate" });
    expect((await ask("2026-02", 13_600_000n)).ok).toBe(true);
    expect(await ask("2026-03", 13_700_000n)).toMatchObject({ reason: "rate-set-meanwhile" });
    expect((await ask("2026-03", 13_700_000n, seen + 1)).ok).toBe(true);
    expect(await db.rate.count({ where: { currency: "DKK" } })).toBe(3);
    expect(await countRatesSet(db)).toBe(seen + 3);
  });

  it.each([
    ["EUR", "2026-03", 1n, "rate-of-own-currency"],
    ["USD", "2026-07", 1n, "rate-month-ahead"],
    ["USD", "2026-06", 0n, "rate-not-above-nothing"],
  ] as const)(
    "of %s for %s at %s is refused and leaves no trace",
    async (currency, month, scaled, reason) => {
      const before = [await db.rate.count(), await db.auditEvent.count()];
      expect(await set(currency, month, scaled)).toMatchObject({ ok: false, reason });
      expect([await db.rate.count(), await db.auditEvent.count()]).toEqual(before);
    },
  );
});

describe("a rate that looks wrong", () => {
  const krone = (month: string, scaled: bigint, sure = false) => set("NOK", month, scaled, sure);
  const refusal = { ok: false, reason: "rate-unlikely", field: "sure" };

  it("is asked about once more: beyond twice or below half of the last one of its currency", async () => {
    expect((await krone("2026-03", 8_000_000n)).ok).toBe(true);
    const before = [await db.rate.count(), await db.auditEvent.count()];
    expect(await krone("2026-04", 16_000_001n)).toEqual({ ...refusal, detail: "0.0800" });
    expect(await krone("2026-02", 3_999_999n)).toMatchObject(refusal);
    expect(await krone("2026-03", 1_250_000_000n)).toMatchObject(refusal);
    expect([await db.rate.count(), await db.auditEvent.count()]).toEqual(before);
    expect((await krone("2026-04", 16_000_000n)).ok).toBe(true);
    expect((await krone("2026-02", 4_000_000n)).ok).toBe(true);
    expect((await krone("2026-05", 1n, true)).ok).toBe(true);
  });

  it.each([
    [10_000_00000001n, true],
    [10_000_00000000n, false],
    [9_999n, true],
    [10_000n, false],
  ])("as the first of its currency: %s", async (scaled, isAsked) => {
    await db.rate.deleteMany({ where: { currency: "PLN" } });
    const first = await setRate(frank(), { currency: "PLN", month: "2026-03", scaled });
    expect(first.ok).toBe(!isAsked);
  });
});

describe("a win in another currency", () => {
  it("waits for the rate of its month, is told so, and is in no sum", async () => {
    const winId = await confirmed("USD", [1_000_00n]);
    const before = await db.valueCheck.count();
    expect(await validateAll(winId)).toMatchObject({ reason: "rate-missing", detail: "USD 2026-03" });
    expect(await db.valueCheck.count()).toBe(before);
    await set("USD", "2026-04", 90_000_000n);
    expect(await validateAll(winId)).toMatchObject({ reason: "rate-missing" });
    expect(await listMissingRates(db, "EUR", "Europe/Berlin")).toEqual([
      { currency: "USD", month: "2026-03", wins: 1 },
    ]);
    expect(await year()).toMatchObject({ claimed: 0n, validated: 0n, winsWithoutRate: 1 });
    await set("USD", "2026-03", 92_450_000n);
    expect(await validateAll(winId)).toBeNull();
    expect(await listMissingRates(db, "EUR", "Europe/Berlin")).toEqual([]);
    expect(await linesOf(winId)).toMatchObject([
      { validated: 1_000_00n, inCompany: 924_50n, inCurrency: "EUR" },
    ]);
    expect(await year()).toMatchObject({ claimed: 924_50n, validated: 924_50n, winsWithoutRate: 0 });
  });

  it("keeps the rate it was validated by when Finance sets another, until it is corrected", async () => {
    await set("GBP", "2026-03", 115_000_000n);
    const winId = await confirmed("GBP", [100_00n]);
    await validateAll(winId);
    const [first] = await linesOf(winId);
    await set("GBP", "2026-03", 120_000_000n);
    expect((await linesOf(winId))[0]).toEqual(first);
    await validateAll(winId);
    expect(await linesOf(winId)).toMatchObject([{ inCompany: 120_00n }]);
  });

  it("needs none to be rejected", async () => {
    const winId = await confirmed("NOK", [100_00n]);
    const [line] = await linesOf(winId);
    const decision = { does: "reject" as const, reason: "Not in the books." };
    expect((await checkValue(frank(), { lineId: line!.id, seen: 0, decision })).ok).toBe(true);
  });
});

describe("sums over currencies with no, two and three decimals", () => {
  it("are the sums of the rows, in the year on the home page as in the rows of the wins", async () => {
    await db.signOff.deleteMany();
    await db.win.deleteMany();
    const rates = { JPY: 610_000n, KWD: 301_234_567n, BHD: 245_678_901n, CHF: 103_333_333n };
    for (const [currency, scaled] of Object.entries(rates)) await set(currency, "2026-03", scaled);
    const claims = fc.sample(
      fc.array(fc.bigInt({ min: 1n, max: 10n ** 11n }), { minLength: 1, maxLength: 3 }),
      {
        numRuns: 10,
        seed: 7,
      },
    );
    let claimed = 0n;
    for (const [at, amounts] of claims.entries()) {
      const currency = ["JPY", "KWD", "BHD", "CHF", "EUR"][at % 5]!;
      const scaled = rates[currency as keyof typeof rates];
      await validateAll(await confirmed(currency, amounts));
      for (const amount of amounts)
        claimed += currency === "EUR" ? amount : convert({ amount, currency }, scaled, "EUR").amount;
    }
    const rows = await db.valueLine.findMany();
    const inRows = rows.reduce((sum, { inCompany }) => sum + (inCompany ?? 0n), 0n);
    expect(inRows).toBe(claimed);
    expect(await year()).toMatchObject({ claimed, validated: claimed, winsWithoutRate: 0 });
  });
});

describe("an amount by a rate", () => {
  it("that comes to more than can be kept is refused with the cause, and without a trace", async () => {
    const winId = await confirmed("CHF", [9_000_000_000_000_00n]);
    await set("CHF", "2026-03", 9_999_999n * 10n ** 8n, true);
    const before = await db.valueCheck.count();
    expect(await validateAll(winId)).toMatchObject({ reason: "converted-too-large", detail: "CHF 2026-03" });
    expect(await db.valueCheck.count()).toBe(before);
  });
});
