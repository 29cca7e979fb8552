import type { Database } from "~/db/client.server";
import { finishSheet } from "~/operations/finish-sheet.server";
import { saveSheet } from "~/operations/save-sheet.server";
import { actAs } from "./cast";
import { mustDo } from "./trophies";

interface Scorer {
  id: string;
  name: string;
}

/** Scores every open sheet of a juror, 5 on all criteria for the entry of this title and 2 for the others. */
export async function scoreSheets(db: Database, juror: Scorer, best: string, now: Date): Promise<void> {
  const sheets = await db.juryAssignment.findMany({
    where: { state: "open", juror: { personId: juror.id } },
    include: { entry: true, juror: { include: { category: true } } },
    orderBy: { id: "asc" },
  });
  const act = actAs(db, { ...juror, roles: [] }, now);
  for (const { id, version, entry, juror: seat } of sheets) {
    const score = entry.title === best ? 5 : 2;
    const { criteria } = seat.category.jury as { criteria: { id: string }[] };
    const scores = Object.fromEntries(criteria.map((criterion) => [criterion.id, score]));
    const comment = `Words of ${juror.name}, ${score}`;
    const saved = await saveSheet(act, { assignmentId: id, scores, comment, version });
    if (!saved.ok) throw new Error(saved.reason);
    mustDo(await finishSheet(act, { assignmentId: id, version: saved.value.version }));
  }
}
