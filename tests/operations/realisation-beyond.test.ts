import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { findWin } from "~/db/wins.server";
import type { Decision } from "~/domain/wins/value-check";
import { askRealisations } from "~/operations/ask-realisations.server";
import { checkRealisation } from "~/operations/check-realisation.server";
import { checkValue } from "~/operations/check-value.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reportRealisation } from "~/operations/report-realisation.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
const people = await cast(db);
const checkedAt = new Date("2026-05-31T09:00:00Z");
const threeMonthsOn = new Date("2026-08-31T09:00:00Z");
const claim = 27_777_00n;

async function validated() {
  const { alice, bob, frank } = people;
  const sent = await recordWin(actAs(db, alice, checkedAt), { formKey: randomUUID() }, winForm(people));
  if (!sent.ok) throw new Error(sent.reason);
  const winId = sent.value;
  await confirmWin(actAs(db, alice, checkedAt), { winId, words: salesWords });
  await confirmWin(actAs(db, bob, checkedAt), { winId, words: procurementWords });
  const lineId = (await findWin(db, winId))!.valueLines[0]!.id;
  const decision = { does: "validate" as const, reason: "" };
  await checkValue(actAs(db, frank, checkedAt), { lineId, seen: 0, decision });
  return { winId, lineId };
}

const report = (
  { winId, lineId }: { winId: string; lineId: string },
  amount: bigint,
  { sure = [] as string[] } = {},
) =>
  reportRealisation(actAs(db, people.bob, threeMonthsOn), {
    ...{ winId, months: 3, note: "", sure: new Set(sure) },
    amounts: new Map([[lineId, amount]]),
  });

const stateOf = async (winId: string) => {
  const { state, valueLines } = (await findWin(db, winId))!;
  return { state, realised: valueLines[0]!.realised };
};

describe("an answer far beyond what was validated", () => {
  const trace = async (winId: string) => [
    await db.auditEvent.count(),
    await db.realisation.findMany({ where: { winId } }),
    await db.realisationCheck.count({ where: { winId } }),
    await stateOf(winId),
  ];

  it("is taken up to twice, and with one cent more only from somebody who says that it is right", async () => {
    const win = await validated();
    await askRealisations(db, threeMonthsOn);
    const before = await trace(win.winId);
    expect(await report(win, 2n * claim + 1n)).toMatchObject({
      ...{ ok: false, reason: "came-in-unlikely", field: `sure-${win.lineId}`, detail: "beyond" },
    });
    expect(await trace(win.winId)).toEqual(before);
    expect(await report(win, 2n * claim + 1n, { sure: [win.lineId] })).toEqual({ ok: true, value: "closed" });
    expect(await stateOf(win.winId)).toMatchObject({ state: "closed", realised: 2n * claim + 1n });

    const other = await validated();
    await askRealisations(db, threeMonthsOn);
    expect(await report(other, 2n * claim)).toEqual({ ok: true, value: "closed" });
  });

  it("asks Finance as well where it corrects upwards, and never downwards", async () => {
    const win = await validated();
    await askRealisations(db, threeMonthsOn);
    await report(win, 3n * claim, { sure: [win.lineId] });
    const correct = (seen: number, amount: bigint, sure: string[] = []) =>
      checkRealisation(actAs(db, people.frank, threeMonthsOn), {
        ...{ winId: win.winId, months: 3, seen },
        decision: {
          ...{ does: "correct", reason: "The invoices say so.", sure: new Set(sure) },
          amounts: new Map([[win.lineId, amount]]),
        },
      });
    const before = await trace(win.winId);
    expect(await correct(0, 3n * claim + 1n)).toMatchObject({ reason: "came-in-unlikely", detail: "beyond" });
    expect(await trace(win.winId)).toEqual(before);
    expect((await correct(0, 3n * claim + 1n, [win.lineId])).ok).toBe(true);
    expect((await correct(1, 3n * claim - 1n)).ok).toBe(true);
    expect((await correct(2, claim)).ok).toBe(true);
    expect((await correct(3, 2n * claim)).ok).toBe(true);
  });
});

describe("a correction that leaves less than came in", () => {
  const trace = async (winId: string) => [
    await db.auditEvent.count(),
    await db.letter.count(),
    (await findWin(db, winId))!.valueLines[0],
  ];
  const correct = (lineId: string, seen: number, decision: Decision, sure = false) =>
    checkValue(actAs(db, people.frank, threeMonthsOn), { lineId, seen, decision, sure });
  const reduceTo = (amount: bigint): Decision => ({ does: "reduce", amount, reason: `Down to ${amount}.` });
  const reject: Decision = { does: "reject", reason: "The invoices say nothing of it." };

  it("is asked about once more with both amounts, to the cent, and never where all of it counts", async () => {
    const win = await validated();
    await askRealisations(db, threeMonthsOn);
    const cameIn = 20_000_00n;
    await report(win, cameIn);
    const before = await trace(win.winId);
    const asked = { ok: false, reason: "below-came-in", field: "sure" };
    expect(await correct(win.lineId, 1, reduceTo(cameIn - 1n))).toMatchObject({
      ...asked,
      detail: "€19,999.99 of €20,000",
    });
    expect(await correct(win.lineId, 1, reject)).toMatchObject({ ...asked, detail: "€0 of €20,000" });
    expect(await trace(win.winId)).toEqual(before);
    expect((await correct(win.lineId, 1, reduceTo(cameIn))).ok).toBe(true);
    expect((await correct(win.lineId, 2, reduceTo(cameIn - 1n), true)).ok).toBe(true);
    expect((await correct(win.lineId, 3, { does: "validate", reason: "All of it after all." })).ok).toBe(
      true,
    );
    expect((await correct(win.lineId, 4, reject, true)).ok).toBe(true);
    expect((await findWin(db, win.winId))!.valueLines[0]).toMatchObject({
      ...{ financeState: "rejected", realised: cameIn },
    });
  });
});
