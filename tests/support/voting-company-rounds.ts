import type { Database } from "~/db/client.server";
import { openTwoRounds } from "./two-rounds";

type Person = { id: string; name: string };

const day = 24 * 60 * 60 * 1000;

/** The open first round of an award in that company, by single choices, before a final for the same voters. */
export async function openCompanyRounds(
  db: Database,
  { honoured, voters, now }: { honoured: Person[]; voters: Person[]; now: Date },
) {
  const made = await openTwoRounds(db, {
    honoured,
    voters: { first: voters, final: voters },
    first: { method: "plurality" },
    rules: { name: "Award in two rounds" },
  });
  const after = (days: number) => new Date(now.getTime() + days * day);
  const data = { judgingOpenAt: after(2), votingCloseAt: after(3) };
  const cycle = await db.cycle.update({ where: { id: made.cycle.id }, data });
  const category = await db.category.findUniqueOrThrow({ where: { id: made.roundId } });
  return { cycle, category, entries: made.entries };
}
