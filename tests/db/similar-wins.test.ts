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
  const line = winForm(people).valueLines[0]!;
  const winId = await confirmed("This one", { milestones: wonOn("2026-03-20") });
  await confirmed("In other letters", {
    suppliers: [" brasswick SENSORS "],
    milestones: wonOn("2026-03-20"),
  });
  await confirmed("Last day of the year", { milestones: wonOn("2027-03-19") });
  await confirmed("A day too late", { milestones: wonOn("2027-03-20") });
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
