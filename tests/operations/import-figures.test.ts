import { beforeEach, describe, expect, it } from "vitest";
import { listFigureValues } from "~/db/figures.server";
import { findRun } from "~/db/threshold-runs.server";
import { importFigures } from "~/operations/import-figures.server";
import { uploadFigures } from "~/operations/upload-figures.server";
import { actAs, cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";
import { dryRun, hundredPercent, makeClub } from "@tests/support/threshold";
import { makeAward } from "../../prisma/factories";

const db = await testDatabase();
const people = await cast(db);
const { dana, alice, bob } = people;
const now = new Date("2026-03-12T10:00:00Z");
const act = actAs(db, dana, now);

let award = { id: "" };
beforeEach(async () => {
  award = await makeClub(db, hundredPercent);
});

async function upload(rows: string): Promise<string> {
  const csv = `Employee number,E-mail,Period,Figure\n${rows}`;
  const made = await uploadFigures(act, { awardId: award.id, filename: "quota.csv", csv });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

const take = (importId: string) => importFigures(act, { awardId: award.id, importId });
const figures = async () => [...(await listFigureValues(db, award.id)).values()].sort();

describe("an import of figures", () => {
  it("takes in all rows at once, replaces figures of the same key, and is in the record", async () => {
    const first = await upload("F-1007,,2025-Q1,104.5\n,bob@fenwright.example,2025-Q1,98\n");
    expect(await figures()).toEqual([]);
    expect(await take(first)).toEqual({ ok: true, value: { added: 2, changed: 0 } });
    const second = await upload("F-1007,,2025-Q1,105\nF-1008,,2025-Q1,98\nF-1008,,2025-Q2,101\n");
    expect(await take(second)).toEqual({ ok: true, value: { added: 1, changed: 1 } });
    expect(await figures()).toEqual([101_000n, 105_000n, 98_000n]);
    const events = await db.auditEvent.findMany({ where: { subjectId: award.id }, orderBy: { seq: "asc" } });
    expect(events.map(({ act: done }) => done)).toEqual([
      "figures.uploaded",
      "figures.imported",
      "figures.uploaded",
      "figures.imported",
    ]);
  });

  it("takes in nothing where one row has a problem", async () => {
    const importId = await upload("F-1007,,2025-Q1,104.5\nF-9999,,2025-Q1,98\n");
    expect(await take(importId)).toMatchObject({ ok: false, reason: "figures-have-errors" });
    expect(await figures()).toEqual([]);
  });

  it("takes a file in once, also by two at once", async () => {
    const importId = await upload("F-1007,,2025-Q1,104.5\n");
    const verdicts = await Promise.all([take(importId), take(importId)]);
    expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(verdicts.find(({ ok }) => !ok)).toMatchObject({ reason: "already-done" });
    expect(await figures()).toEqual([104_500n]);
  });

  it("belongs to its award, and an award without a threshold has none", async () => {
    const importId = await upload("F-1007,,2025-Q1,104.5\n");
    const other = await makeClub(db, hundredPercent);
    expect(await importFigures(act, { awardId: other.id, importId })).toMatchObject({ reason: "not-found" });
    const voted = await makeAward(db, { kind: "vote" });
    const refusal = await uploadFigures(act, { awardId: voted.id, filename: "a.csv", csv: "" });
    expect(refusal).toMatchObject({ reason: "award-not-threshold" });
  });
});

describe("what a run reads", () => {
  it("are the figures whose period begins within its days, and those of wins within them", async () => {
    const days = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"];
    await take(await upload(days.map((day, at) => `F-1007,,${day},${100 + at}`).join("\n")));
    const run = await findRun(db, await dryRun(db, people, award.id, now));
    expect(run?.report.reaches).toMatchObject([
      { personId: alice.id, measures: [{ counted: 2, amount: "101500" }] },
    ]);
  });

  it("are confirmed wins won within its days, without one that was reversed and without a hidden customer", async () => {
    const conditions = [{ source: "wins", side: "any", minimum: "2" } as const];
    award = await makeClub(db, { conditions });
    await win("2025-01-01", "confirmed");
    const second = await win("2025-12-31", "closed");
    await win("2026-01-01", "confirmed");
    await win("2025-06-01", "submitted");
    const read = async () => findRun(db, await dryRun(db, people, award.id, now));
    const run = await read();
    expect(run?.report.reaches.map(({ personId }) => personId)).toEqual([alice.id, bob.id]);
    const kept = await db.thresholdRun.findUniqueOrThrow({ where: { id: run?.id ?? "" } });
    const events = await db.auditEvent.findMany({ where: { subjectId: kept.id } });
    const text = JSON.stringify([kept.outcomes, kept.rule, events.map(({ after }) => after)]);
    expect(text).not.toContain("Larkhall");
    await db.win.update({ where: { id: second.id }, data: { state: "reversed" } });
    expect((await read())?.report).toMatchObject({ reaches: [], missCount: 2 });
  });
});

function win(on: string, state: "confirmed" | "closed" | "submitted") {
  return db.win.create({
    data: {
      ...{ title: "The shelf we share", customer: "Larkhall Water", hideCustomer: true, currency: "EUR" },
      ...{ state, submittedById: alice.id, createdAt: now, updatedAt: now },
      milestones: { create: [{ kind: "won", on: new Date(on) }] },
      participants: {
        create: [
          { personId: alice.id, side: "sales" },
          { personId: bob.id, side: "procurement" },
        ],
      },
    },
  });
}
