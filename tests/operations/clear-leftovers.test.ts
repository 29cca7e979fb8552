import { expect, it } from "vitest";
import { clearLeftovers } from "~/operations/clear-leftovers.server";
import { makeAward } from "../../prisma/factories";
import { cast } from "@tests/support/cast";
import { testDatabase } from "@tests/support/database";

const db = await testDatabase();
const { dana } = await cast(db);
const award = await makeAward(db, { kind: "threshold" });
const now = new Date("2026-06-30T12:00:00Z");
const day = 24 * 60 * 60 * 1000;

it("deletes files that nobody imported after thirty days, and leaves those that were", async () => {
  const limit = new Date(now.getTime() - 30 * day);
  for (const [filename, createdAt, appliedAt] of [
    ["over.csv", new Date(limit.getTime() - 1), null],
    ["just.csv", limit, null],
    ["done.csv", new Date(limit.getTime() - 1), limit],
  ] as const) {
    const upload = { filename, csv: "a,b", createdById: dana.id, createdAt, appliedAt };
    await db.peopleImport.create({ data: { ...upload, state: appliedAt ? "applied" : "previewed" } });
    await db.figureImport.create({ data: { ...upload, awardId: award.id } });
    await db.kpiImport.create({ data: upload });
    await db.winImport.create({ data: { ...upload, headsKey: "a,b", mapping: {} } });
  }
  for (let times = 0; times < 2; times += 1) await clearLeftovers(db, now);
  const order = { select: { filename: true }, orderBy: { filename: "asc" } } as const;
  const left = [
    await db.peopleImport.findMany(order),
    await db.figureImport.findMany(order),
    await db.kpiImport.findMany(order),
    await db.winImport.findMany(order),
  ];
  for (const rows of left) expect(rows).toEqual([{ filename: "done.csv" }, { filename: "just.csv" }]);
});
