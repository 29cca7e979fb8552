import { randomUUID } from "node:crypto";
import type { Place } from "./place";

export interface Voters {
  categoryId: string;
  entryIds: string[];
  ids: string[];
}

/** More people on the roll of the vote that is open. */
export async function insertVoters({ db }: Place, count: number): Promise<Voters> {
  const category = await db.category.findFirstOrThrow({
    where: { kind: "vote", method: "irv", cycle: { phase: "voting" } },
    include: { entries: { where: { state: "shortlisted" } } },
  });
  const { id: departmentId } = await db.department.findFirstOrThrow({ where: { name: "Operations" } });
  const ids = Array.from({ length: count }, () => randomUUID());
  const createdAt = new Date("2026-01-05T09:00:00Z");
  await db.person.createMany({
    data: ids.map((id, turn) => ({
      id,
      name: `Voter ${turn}`,
      email: `voter.${turn}@fenwright.example`,
      departmentId,
      createdAt,
    })),
  });
  await db.voterRoll.createMany({ data: ids.map((personId) => ({ categoryId: category.id, personId })) });
  return { categoryId: category.id, entryIds: category.entries.map(({ id }) => id), ids };
}
