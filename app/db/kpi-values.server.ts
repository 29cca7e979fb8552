import type { Month } from "~/domain/wins/exchange";
import type { Database, Tx } from "./client.server";
import { firstDay, monthOf } from "./charters.server";

const most = 200;

/** Every version of the values of a charter that begin in some months, the latest month and version first. */
export async function listValueVersions(
  db: Database | Tx,
  charterId: string,
  { from, to }: { from: Month; to: Month },
) {
  const rows = await db.kpiValue.findMany({
    where: { charterId, start: { gte: firstDay(from), lte: firstDay(to) } },
    select: {
      ...{ start: true, version: true, amount: true, source: true, enteredAt: true },
      enteredBy: { select: { name: true } },
    },
    orderBy: [{ start: "desc" }, { version: "desc" }],
    take: most,
  });
  return rows.map(({ start, enteredBy, ...row }) => ({ ...row, start: monthOf(start), by: enteredBy.name }));
}
