import type { Database, Tx } from "~/db/client.server";
import { listFigureOwners, listFigureValues } from "~/db/figures.server";
import { planFigures, type PlannedFigure } from "~/domain/awards/figures/plan";
import { readFiguresFile, type FigureFileProblem } from "~/domain/awards/figures/read-file";

export type PlannedFigures = { ok: true; rows: PlannedFigure[] } | { ok: false; problem: FigureFileProblem };

/** What a file would do to the figures of an award as they stand now. */
export async function planFigureImport(
  db: Database | Tx,
  awardId: string,
  csv: string,
): Promise<PlannedFigures> {
  const file = readFiguresFile(csv);
  if (!file.ok) return file;
  const people = await listFigureOwners(db);
  return { ok: true, rows: planFigures(file.rows, people, await listFigureValues(db, awardId)) };
}
