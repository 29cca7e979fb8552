import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { listSimilarWins } from "~/db/similar-wins.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { recordWin } from "~/operations/record-win.server";
import { actAs, cast, type Cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { procurementWords, salesWords, winForm } from "@tests/support/wins";

const db = await testDatabase();
let people: Cast;
beforeAll(async () => {
  people = await cast(db);
});

async function sent(title: string, changed: Partial<ReturnType<typeof winForm>> = {}): Promise<string> {
  const form = winForm(people, { title, ...changed });
  const verdict = await recordWin(actAs(db, people.alice), { formKey: randomUUID() }, form);
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

async function confirmed(title: string, changed: Partial<ReturnType<typeof winForm>> = {}): Promise<string> {
  const winId = await sent(title, changed);
  await confirmWin(actAs(db, people.alice), { winId, words: salesWords });
  await confirmWin(actAs(db, people.bob), { winId, words: procurementWords });
  return winId;
}

const wonOn = (on: string) => [{ kind: "won" as const, on }];

it("names wins of the same supplier and kind within a year, and no others", async () => {
  const line = { ...winForm(people).valueLines[0]!, recurring: false, periodFrom: null, periodTo: null };
  const once = (on: string) => ({ valueLines: [line], milestones: wonOn(on) });
  const winId = await confirmed("This one", once("2026-03-20"));
  await confirmed("In other letters", { suppliers: [" brasswick SENSORS "], ...once("2026-03-20") });
  await confirmed("Last day of the year", once("2027-03-19"));
  await confirmed("A day too late", once("2027-03-20"));
  await confirmed("Another supplier", { suppliers: ["Clearwell Glass"], milestones: wonOn("2026-03-20") });
  await confirmed("Another kind", {
    ...{ valueLines: [{ ...line, kind: "quality" }], milestones: wonOn("2026-03-20") },
  });
  await confirmed("Neither has a contract", { suppliers: [], milestones: wonOn("2026-03-20") });
  await sent("Not signed", { milestones: wonOn("2026-03-20") });
  const rejected = await confirmed("Rejected", { milestones: wonOn("2026-03-20") });
  await db.valueLine.updateMany({ where: { winId: rejected }, data: { financeState: "rejected" } });
  const found = await listSimilarWins(db, winId);
  expect(found.map(({ title }) => title).sort()).toEqual(["In other letters", "Last day of the year"]);
  expect(found[0]).toMatchObject({ kinds: ["freight"] });
});

it("names wins on the same contract, whoever supplies", async () => {
  const on = (contract: string) => ({ suppliers: [], contract, milestones: wonOn("2026-03-20") });
  const winId = await confirmed("On a contract", on("FW 2030-7"));
  await confirmed("On the same", on(" fw 2030-7"));
  await confirmed("On another", on("FW 2030-8"));
  const found = await listSimilarWins(db, winId);
  expect(found.map(({ title, shared }) => [title, shared])).toEqual([["On the same", "contract fw 2030-7"]]);
});

it("compares the days in which values count, and where they say none the year from the day won", async () => {
  const [line] = winForm(people).valueLines;
  const counting = (periodFrom: string | null, periodTo: string | null, won: string, changed = {}) => ({
    ...{ suppliers: ["Ostrander Castings"], milestones: wonOn(won) },
    valueLines: [{ ...line!, recurring: periodFrom !== null, periodFrom, periodTo, ...changed }],
  });
  const long = await confirmed("Three years", counting("2022-01-01", "2024-12-31", "2021-11-03"));
  await confirmed("Begins on the last day", counting("2024-12-31", "2026-12-30", "2024-06-01"));
  await confirmed("Begins a day later", counting("2025-01-01", "2026-12-31", "2024-06-01"));
  await confirmed("Once, in the second year", counting(null, null, "2023-05-04"));
  await confirmed("Once, and its year ends as this begins", counting(null, null, "2021-01-02"));
  await confirmed("Once, and its year ended the day before", counting(null, null, "2021-01-01"));
  await confirmed(
    "Within, but of another kind",
    counting("2022-01-01", "2024-12-31", "2021-11-03", { kind: "quality" }),
  );
  expect((await listSimilarWins(db, long)).map(({ title }) => title).sort()).toEqual([
    "Begins on the last day",
    "Once, and its year ends as this begins",
    "Once, in the second year",
  ]);
});

it("names a win once that shares suppliers and contract, and none by the same words in another order", async () => {
  const alike = { suppliers: ["Tallow Quay", "Mistral Freight"], contract: "MF 12" };
  const winId = await confirmed("Both hands", alike);
  await confirmed("Both hands again", alike);
  await confirmed("Words in another order", { suppliers: ["Quay Tallow"], contract: "12 MF" });
  expect((await listSimilarWins(db, winId)).map(({ title, shared }) => [title, shared])).toEqual([
    ["Both hands again", "Mistral Freight"],
  ]);
});
