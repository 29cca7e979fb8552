import { randomUUID } from "node:crypto";
import { noThreshold, type ThresholdRule } from "~/domain/awards/threshold";
import type { Database } from "~/db/client.server";
import { upsertFigures } from "~/db/figures.server";
import { previewRun } from "~/operations/preview-run.server";
import { longAgo, makeAward } from "../../prisma/factories";
import { actAs, type Cast } from "./cast";

export const hundredPercent: ThresholdRule = {
  conditions: [
    {
      ...({ source: "figures", name: "Quota attainment", unit: "%" } as const),
      ...({ combine: "mean", fewest: 1, minimum: "100000" } as const),
    },
  ],
};

/** A President’s Club of this rule. */
export async function makeClub(
  db: Database,
  threshold: ThresholdRule = noThreshold,
  columns: Parameters<typeof makeAward>[1] = {},
) {
  return makeAward(db, {
    name: "President’s Club",
    kind: "threshold",
    threshold: threshold as never,
    ...columns,
  });
}

/** Figures in whole units, by person, of one day. */
export async function writeFigures(
  db: Database,
  awardId: string,
  on: string,
  figures: readonly (readonly [person: { id: string }, amount: number])[],
): Promise<void> {
  const rows = figures.map(([person, amount]) => ({
    ...{ personId: person.id, start: on },
    thousandths: String(Math.round(amount * 1000)),
  }));
  await db.$transaction((tx) => upsertFigures(tx, awardId, rows, longAgo));
}

/** A dry run over 2025, made by Dana. */
export async function dryRun(db: Database, { dana }: Pick<Cast, "dana">, awardId: string, now: Date) {
  const made = await previewRun(actAs(db, dana, now), {
    ...{ awardId, periodName: "2025", formKey: randomUUID() },
    periodStart: new Date("2025-01-01"),
    periodEnd: new Date("2025-12-31"),
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}
