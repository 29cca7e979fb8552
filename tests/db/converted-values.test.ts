import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isCounted, sumValuesOfKind, sumWins } from "~/db/converted-values.server";
import { listConsidered } from "~/db/threshold-facts.server";
import { findWin } from "~/db/wins.server";
import { anyone } from "~/domain/awards/eligibility";
import { measure } from "~/domain/awards/threshold-measure";
import { convert } from "~/domain/wins/exchange";
import { engagementOf } from "~/domain/wins/milestones";
import { claimOf, valueKinds, worthOf } from "~/domain/wins/value-line";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { saveWinDraft } from "~/operations/save-win-draft.server";
import { setRate } from "~/operations/set-rate.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});
beforeEach(async () => {
  await db.signOff.deleteMany();
  await db.win.deleteMany();
});

const now = new Date("2026-06-10T09:00:00Z");
const frank = () => actAs(db, people.frank, now);
const rate = (currency: string, month: string, scaled: bigint) =>
  setRate(frank(), { currency, month, scaled });
const [freight] = winForm({ alice: { id: "" }, bob: { id: "" } } as never).valueLines;
const lineOf = (claim: bigint, changed = {}) => ({ ...freight!, baseline: claim, achieved: 0n, ...changed });

async function sent(claims: readonly bigint[], changed = {}) {
  const form = winForm(people, { valueLines: claims.map((claim) => lineOf(claim)), ...changed });
  const verdict = await recordWin(actAs(db, people.alice, now), { formKey: randomUUID() }, form);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

async function signed(claims: readonly bigint[], changed = {}) {
  const winId = await sent(claims, changed);
  await confirmWin(actAs(db, people.alice, now), { winId, words: salesWords });
  await confirmWin(actAs(db, people.bob, now), { winId, words: procurementWords });
  return winId;
}

async function decide(winId: string, does: "validate" | "reject") {
  const lines = await db.valueLine.findMany({ where: { winId, financeState: "unchecked" } });
  for (const { id, checkCount } of lines) {
    const decision = { does, reason: does === "reject" ? "Not in the books." : "" };
    const verdict = await checkValue(frank(), { lineId: id, seen: checkCount, decision });
    if (!verdict.ok) throw new Error(verdict.reason);
  }
}

const rowOf = (winId: string) => db.ledgerRow.findUnique({ where: { winId } });
const figuresOf = async (winId: string) => {
  const row = await rowOf(winId);
  return row && [row.claimed, row.validated, row.realised];
};
const seen = (name: "charlie" | "alice" | "frank") =>
  sumWins(db, { id: people[name].id, roles: people[name].roles }, isCounted());

describe("the row of a win", () => {
  it("is there from the day it is sent, and goes with it", async () => {
    const draft = await saveWinDraft(
      actAs(db, people.alice, now),
      { formKey: randomUUID() },
      winForm(people),
    );
    expect(draft.ok && (await rowOf(draft.value))).toBeNull();
    const winId = await sent([100_00n]);
    expect(await rowOf(winId)).toMatchObject({ state: "submitted", claimed: 100_00n, side: "sales" });
    await saveWinDraft(actAs(db, people.alice, now), { winId }, winForm(people, { valueLines: [] }));
    expect(await rowOf(winId)).toMatchObject({ state: "returned", claimed: 0n, lines: 0 });
    expect(await db.ledgerLine.count({ where: { winId } })).toBe(0);
    await db.win.delete({ where: { id: winId } });
    expect(await rowOf(winId)).toBeNull();
  });

  it("says of the days what the rule says", async () => {
    const days = ["2026-01-01", "2026-01-11", "2026-01-14", "2026-02-20", "2026-03-20"];
    for (const [engaged, offer, won] of [
      [days[1], days[2], days[4]],
      [days[2], days[2], days[3]],
      [days[4], days[2], days[3]],
      [undefined, days[2], days[3]],
      [days[0], days[2], days[0]],
    ]) {
      const milestones = [
        { kind: "lead" as const, on: "2026-01-01" },
        ...(engaged ? [{ kind: "procurement_engaged" as const, on: engaged }] : []),
        ...(offer ? [{ kind: "offer_sent" as const, on: offer }] : []),
        ...(won ? [{ kind: "won" as const, on: won }] : []),
      ].filter(({ kind, on }) => kind !== "offer_sent" || !won || on <= won);
      const rule = engagementOf(milestones);
      expect(await rowOf(await sent([1n], { milestones }))).toMatchObject({
        daysToProcurement: rule.daysToProcurement,
        cycleDays: rule.cycleDays,
        beforeOffer: rule.beforeOffer,
        together: rule.shareTogether === null ? null : Math.round(rule.shareTogether * 1000),
      });
    }
  });

  it("counts every kind in the direction that the rule says", async () => {
    const valueLines = valueKinds.map((kind) => lineOf(100_00n, { kind, achieved: 40_00n }));
    const winId = await sent([], { valueLines });
    const rows = await db.ledgerLine.findMany({ where: { winId } });
    const counted = Object.fromEntries(rows.map(({ kind, claimed }) => [kind, claimed]));
    expect(counted).toEqual(Object.fromEntries(valueLines.map((line) => [line.kind, claimOf(line)])));
  });

  it("counts down what was dearer, and up where more is better", async () => {
    const valueLines = [
      lineOf(100_00n),
      lineOf(0n, { achieved: 40_00n }),
      lineOf(10_00n, { kind: "revenue", achieved: 35_00n }),
      lineOf(3000n, { kind: "cycle_time", unit: "days" }),
    ];
    const winId = await sent([], { valueLines });
    const win = await findWin(db, winId);
    const rule = win!.valueLines.reduce((sum, line) => sum + (worthOf(line) ?? 0n), 0n);
    expect(await rowOf(winId)).toMatchObject({
      claimed: rule,
      lines: 3,
      kinds: ["revenue", "freight", "cycle_time"],
    });
    expect(rule).toBe(85_00n);
  });
});

describe("a claim in another currency", () => {
  it("waits for its rate, takes every new one, and stays once it is validated", async () => {
    const winId = await signed([1_000_00n], { currency: "USD" });
    expect(await figuresOf(winId)).toEqual([null, 0n, 0n]);
    expect(await seen("charlie")).toMatchObject({ wins: 1, claimed: 0n, winsWithoutRate: 1 });
    await rate("USD", "2026-02", 50_000_000n);
    expect(await figuresOf(winId)).toEqual([null, 0n, 0n]);
    await rate("USD", "2026-03", 92_450_000n);
    expect(await figuresOf(winId)).toEqual([924_50n, 0n, 0n]);
    await rate("USD", "2026-03", 90_000_000n);
    expect(await figuresOf(winId)).toEqual([900_00n, 0n, 0n]);
    await decide(winId, "validate");
    await rate("USD", "2026-03", 80_000_000n);
    expect(await figuresOf(winId)).toEqual([900_00n, 900_00n, 0n]);
    expect(await seen("charlie")).toMatchObject({ validated: 900_00n, winsValidated: 1, winsWithoutRate: 0 });
  });

  it("is in no sum of figures when the company changes its currency, and comes back with it", async () => {
    const winId = await signed([1_000_00n]);
    await decide(winId, "validate");
    await db.company.update({ where: { id: 1 }, data: { currency: "GBP" } });
    expect(await figuresOf(winId)).toEqual([null, null, null]);
    expect(await seen("charlie")).toMatchObject({ winsWithoutRate: 1, winsInOldCurrency: 1 });
    await db.company.update({ where: { id: 1 }, data: { currency: "EUR" } });
    expect(await figuresOf(winId)).toEqual([1_000_00n, 1_000_00n, 0n]);
  });

  it("is rounded as the rule rounds it, for currencies with no, two, three and four decimals", async () => {
    const currency = fc.constantFrom("JPY", "EUR", "USD", "KWD", "BHD", "CLF", "CHF");
    const asked = fc.sample(
      fc.record({
        amount: fc.oneof(
          fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
          fc.bigInt({ min: -99n, max: 99n }),
        ),
        scaled: fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 10n }), fc.constantFrom(50_000_000n, 5_000_000n)),
        ...{ currency, to: currency },
      }),
      { numRuns: 500, seed: 11 },
    );
    const within = asked.filter(
      ({ amount, scaled, ...pair }) =>
        size(convert({ amount, currency: pair.currency }, scaled, pair.to).amount) < 10n ** 17n,
    );
    expect(within.length).toBeGreaterThan(300);
    for (const { amount, scaled, currency: from, to } of within) {
      const [row] = await db.$queryRaw<{ got: bigint }[]>`
        SELECT "converted"(${amount}::bigint, ${from}, ${scaled}::bigint, ${to}) AS "got"`;
      expect(row?.got).toBe(convert({ amount, currency: from }, scaled, to).amount);
    }
  });
});

const size = (amount: bigint) => (amount < 0n ? -amount : amount);

describe("a sum", () => {
  it("leaves out and counts what is hidden from the reader, and only that", async () => {
    await signed([100_00n]);
    const hidden = await signed([7_00n, 5_00n], { hideAmounts: true });
    await decide(hidden, "validate");
    await sent([1_00n]);
    expect(await seen("charlie")).toMatchObject({
      wins: 2,
      claimed: 100_00n,
      validated: 0n,
      winsHidden: 1,
      winsValidated: 0,
    });
    for (const name of ["alice", "frank"] as const)
      expect(await seen(name)).toMatchObject({ wins: 2, claimed: 112_00n, validated: 12_00n, winsHidden: 0 });
  });

  it("of one kind counts the values of this kind alone", async () => {
    await signed([], { valueLines: [lineOf(100_00n), lineOf(40_00n, { kind: "price" })] });
    await signed([], { valueLines: [lineOf(9_00n, { kind: "price" })], hideAmounts: true });
    const viewer = { id: people.charlie.id, roles: [] };
    const price = await sumValuesOfKind(db, viewer, { kind: "price", where: isCounted() });
    expect(price).toMatchObject({ wins: 2, claimed: 40_00n, winsHidden: 1 });
    const freightSum = await sumValuesOfKind(db, viewer, { kind: "freight", where: isCounted() });
    expect(freightSum).toMatchObject({ wins: 1, claimed: 100_00n, winsHidden: 0 });
  });

  it("is the sum of the rounded rows, whatever was decided", async () => {
    const rates = { JPY: 610_000n, KWD: 301_234_567n, CHF: 103_333_333n };
    for (const [currency, scaled] of Object.entries(rates)) await rate(currency, "2026-03", scaled);
    const ids = [];
    for (const currency of ["JPY", "KWD", "CHF", "EUR"])
      ids.push(await signed([1n, 99n, 1_234_567n], { currency }));
    await decide(ids[0]!, "validate");
    await decide(ids[1]!, "reject");
    const lines = await db.ledgerLine.findMany();
    const rows = lines.reduce((sum, { claimed }) => sum + (claimed ?? 0n), 0n);
    expect(lines).toHaveLength(12);
    expect((await seen("frank")).claimed).toBe(rows);
    const stored = await db.valueLine.findMany({ where: { financeState: "validated" } });
    expect((await seen("frank")).validated).toBe(stored.reduce((sum, { inCompany }) => sum + inCompany!, 0n));
  });
});

describe("an award by threshold", () => {
  it("counts a validated win in another currency by the rate it was validated by", async () => {
    await rate("SEK", "2026-03", 9_000_000n);
    await decide(await signed([1_000_00n], { currency: "SEK" }), "validate");
    await rate("SEK", "2026-03", 5_000_000n);
    await decide(await signed([10_00n]), "validate");
    const condition = { source: "value" as const, side: "any" as const, currency: "EUR", minimum: "1" };
    const period = { start: "2026-01-01", end: "2026-12-31" };
    const asked = { awardId: "", threshold: { conditions: [condition] }, people: anyone, period };
    const alice = (await listConsidered(db, asked)).find(({ id }) => id === people.alice.id);
    expect(measure(condition, alice!, period)).toMatchObject({ amount: 100_00n, counted: 2 });
  });
});
