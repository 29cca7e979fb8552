import { makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import { granted } from "~/domain/verdict";
import { transact } from "~/operations/act.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { openBallotBox } from "~/operations/open-ballot-box.server";
import { actAs } from "./cast";
import { afterDays, makeRunningCycle } from "./cycles";

type Person = { id: string; name: string };

/** An instant while the votes made here are open, and the one at which they close. */
export const whileOpen = afterDays(15);
export const atClose = afterDays(21);

/** A cycle in voting with one category: an entry for each of the honoured, a ballot for each of the voters. */
export async function makeOpenVote(
  db: Database,
  { honoured, voters, rules = {} }: { honoured: Person[]; voters: Person[]; rules?: Record<string, unknown> },
) {
  const { cycle, category, award } = await makeRunningCycle(db, "voting", rules);
  const entries = [];
  for (const person of honoured) {
    const entry = await db.entry.create({
      data: {
        categoryId: category.id,
        nomineeKey: person.id,
        title: person.name,
        citation: `${person.name} asked the other side first.`,
        state: "shortlisted",
        members: { create: { personId: person.id } },
      },
    });
    entries.push(entry);
  }
  const act = { db, actor: { kind: "job" as const, name: "Laurels" }, now: afterDays(14), origin: "" };
  await transact(act, async (tx) => {
    await openBallotBox(
      tx,
      act,
      category,
      voters.map(({ id }) => id),
    );
    return granted();
  });
  return { cycle, category, award, entries: entries.map(({ id }) => id) };
}

/** As many voters as asked for, made in one department. */
export async function makeVoters(db: Database, departmentId: string, count: number) {
  const voters = [];
  for (let number = 1; number <= count; number += 1) {
    voters.push(await makePerson(db, { departmentId, name: `Voter ${number}` }));
  }
  return voters;
}

/** Casts a ranking for somebody while the vote is open; answers the verdict. */
export function castFor(
  db: Database,
  voter: Person,
  categoryId: string,
  ids: readonly string[],
  now = whileOpen,
) {
  const choice = { ranks: ids.map((id) => [id]) };
  return castBallot(actAs(db, { ...voter, roles: [] }, now), { categoryId, choice });
}
