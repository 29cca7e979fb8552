import { makeAward, makeCategory, makePerson } from "../../prisma/factories";
import { findCategory } from "~/db/categories.server";
import type { Database } from "~/db/client.server";
import { granted } from "~/domain/verdict";
import { transact } from "~/operations/act.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { openBallotBox } from "~/operations/open-ballot-box.server";
import { actAs } from "./cast";
import { afterDays, everybody, makeRunningCycle, story } from "./cycles";

type Person = { id: string; name: string };

interface Electorate {
  honoured: Person[];
  voters: Person[];
  rules?: Record<string, unknown>;
  /** What must be there before the box is opened: a second key. */
  before?: (categoryId: string) => Promise<void>;
}

/** An instant while the votes made here are open, and the one at which they close. */
export const whileOpen = afterDays(15);
export const atClose = afterDays(21);

/** A cycle in voting with one category: an entry for each of the honoured, a ballot for each of the voters. */
export async function makeOpenVote(db: Database, electorate: Electorate) {
  const { cycle, category, award } = await makeRunningCycle(db, "voting", electorate.rules);
  const entries = await openCategory(db, category.id, electorate);
  return { cycle, category, award, entries };
}

/** One more category with an open vote in a cycle that is in voting. */
export async function addCategory(db: Database, cycleId: string, electorate: Electorate) {
  const award = await makeAward(db, {
    name: "Quiet Hand",
    questions: [story] as never,
    eligibility: everybody as never,
    ...electorate.rules,
  });
  const category = await makeCategory(db, cycleId, award.id, { frozenAt: afterDays(0) });
  const entries = await openCategory(db, category.id, electorate);
  return { category, award, entries };
}

/** Puts the honoured on the shortlist of a category and opens its box for the voters; answers the entries. */
async function openCategory(db: Database, categoryId: string, { honoured, voters, before }: Electorate) {
  const entries = [];
  for (const person of honoured) {
    const entry = await db.entry.create({
      data: {
        categoryId,
        nomineeKey: person.id,
        title: person.name,
        citation: `${person.name} asked the other side first.`,
        state: "shortlisted",
        members: { create: { personId: person.id } },
      },
    });
    entries.push(entry);
  }
  await before?.(categoryId);
  const act = { db, actor: { kind: "job" as const, name: "Laurels" }, now: afterDays(14), origin: "" };
  await transact(act, async (tx) => {
    const category = (await findCategory(tx, categoryId))!;
    await openBallotBox(
      tx,
      act,
      category,
      voters.map(({ id }) => id),
    );
    return granted();
  });
  return entries.map(({ id }) => id);
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
