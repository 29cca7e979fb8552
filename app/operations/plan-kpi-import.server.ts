import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listKnownValues } from "~/db/kpi-imports.server";
import { may } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { planValues, type PlannedValue } from "~/domain/scorecard/import/plan";
import { readValuesFile, type ValueFileProblem } from "~/domain/scorecard/import/read-file";
import { localOf } from "~/domain/zoned-time";

type PlannedImport =
  | { ok: true; rows: PlannedValue[]; versions: ReadonlyMap<string, number> }
  | { ok: false; problem: ValueFileProblem };

/** What a file would do to the values by hand as they stand now, if this person brought it in. */
export async function planKpiImport(
  db: Database | Tx,
  csv: string,
  { person, now }: { person: { id: string; roles: readonly Role[] }; now: Date },
): Promise<PlannedImport> {
  const file = readValuesFile(csv);
  if (!file.ok) return file;
  const [{ timeZone }, { known, there, versions }] = [await getCompany(db), await listKnownValues(db)];
  const keeps = may(person, "manage-scorecard");
  const around = { known, there, person: { id: person.id, keeps } };
  const thisMonth = localOf(now, timeZone).slice(0, 7);
  return { ok: true, rows: planValues(file.rows, { ...around, thisMonth }), versions };
}
