import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { listDealPeople, listKnownWins, type DealPerson } from "~/db/known-deals.server";
import type { DealMapping } from "~/domain/wins/import/fields";
import { planDeals, type PlannedDeal } from "~/domain/wins/import/plan";
import {
  addressesIn,
  dealRows,
  fieldsMissing,
  idsIn,
  readDealFile,
  type DealFileProblem,
} from "~/domain/wins/import/read-deals";
import type { DealField } from "~/domain/wins/import/fields";
import { planMark } from "./plan-mark.server";

export type PlannedDeals =
  | {
      ok: true;
      heads: string[];
      missing: DealField[];
      rows: PlannedDeal[];
      people: Map<string, DealPerson>;
      /** Of this mapping and what it comes to just now. */
      mark: string;
    }
  | { ok: false; problem: DealFileProblem };

/** What a file of deals would do to the wins as they stand now; without rows while a needed column is not chosen. */
export async function planWinImport(
  db: Database | Tx,
  { csv, mapping }: { csv: string; mapping: DealMapping },
): Promise<PlannedDeals> {
  const file = readDealFile(csv);
  if (!file.ok) return file;
  const { heads } = file;
  const missing = fieldsMissing(mapping, heads);
  if (missing.length > 0) return { ok: true, heads, missing, rows: [], people: new Map(), mark: "" };
  const rows = dealRows(file, mapping);
  const { currency } = await getCompany(db);
  const [wins, people] = [await listKnownWins(db, idsIn(rows)), await listDealPeople(db, addressesIn(rows))];
  const planned = planDeals(rows, { wins, people, currency }, mapping);
  const mark = planMark([mapping.days, Object.entries(mapping.columns).sort(), ...planned]);
  return { ok: true, heads, missing, people, rows: planned, mark };
}
