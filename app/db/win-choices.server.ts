import { publicStates } from "~/domain/wins/win-state";
import type { Database, Tx } from "./client.server";

/** What the ledger can be filtered by: departments that took part in confirmed wins, and the years of these. */
export async function listWinChoices(db: Database | Tx) {
  const states = [...publicStates];
  const [departments, years] = await Promise.all([
    db.department.findMany({
      where: { people: { some: { wins: { some: { win: { state: { in: states } } } } } } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM "confirmedAt")::int AS "year" FROM "Win"
      WHERE "confirmedAt" IS NOT NULL ORDER BY 1 DESC`,
  ]);
  return { departments, years: years.map(({ year }) => year) };
}
