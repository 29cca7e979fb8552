import type { Database, Tx } from "./client.server";

/** How a category's laureate was chosen and who certified it, for a certified result; null otherwise. */
export async function findHowChosen(db: Database | Tx, categoryId: string) {
  const result = await db.result.findFirst({
    where: { categoryId, state: "certified" },
    select: {
      castCount: true,
      category: { select: { method: true } },
      certifications: { orderBy: { seat: "asc" }, select: { person: { select: { name: true } } } },
    },
  });
  return (
    result && {
      ballots: result.castCount,
      method: result.category.method,
      certifiedBy: result.certifications.map(({ person }) => person.name),
    }
  );
}
