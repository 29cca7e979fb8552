import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { readUsualEngagement } from "~/db/usual-engagement.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { reverseWin } from "~/operations/reverse-win.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});
const now = new Date("2026-06-01T09:00:00Z");

async function confirmed(joined: string | null, at: Date) {
  const milestones = [
    { kind: "lead" as const, on: "2024-01-01" },
    ...(joined ? [{ kind: "procurement_engaged" as const, on: joined }] : []),
    { kind: "offer_sent" as const, on: "2024-01-11" },
    { kind: "won" as const, on: "2024-01-21" },
  ];
  const form = winForm(people, { milestones });
  const win = await recordWin(actAs(db, people.alice, at), { formKey: randomUUID() }, form);
  if (!win.ok) throw new Error(win.reason);
  await confirmWin(actAs(db, people.alice, at), { winId: win.value, words: salesWords });
  await confirmWin(actAs(db, people.bob, at), { winId: win.value, words: procurementWords });
  return win.value;
}

it("compares with what both sides signed in the last twelve months, itself and what is reversed aside", async () => {
  const own = await confirmed("2024-01-02", now);
  const usual = () => readUsualEngagement(db, { otherThan: own, now });
  expect(await usual()).toMatchObject({ days: null, daysOf: 0, together: null, beforeOfferOf: 0 });
  await confirmed("2024-01-03", new Date("2025-06-01T09:00:00.001Z"));
  await confirmed("2024-01-20", new Date("2025-06-01T09:00:00Z"));
  await confirmed("2024-01-11", now);
  await confirmed(null, now);
  const gone = await confirmed("2024-01-21", now);
  await reverseWin(actAs(db, people.frank, now), { winId: gone, reason: "It fell through." });
  expect(await usual()).toEqual({
    ...{ days: 6, daysOf: 2, together: 700, togetherOf: 2 },
    ...{ beforeOffer: 1, beforeOfferOf: 2 },
  });
});
