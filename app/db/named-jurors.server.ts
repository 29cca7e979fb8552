import type { Database, Tx } from "./client.server";

/** Who was named for the jury of each category beside its rules, and has not left it; asked by category. */
export async function listNamedJurors(
  db: Database | Tx,
  categoryIds: readonly string[],
): Promise<(categoryId: string) => string[]> {
  const rows = await db.juror.findMany({
    where: { categoryId: { in: [...categoryIds] }, leftAt: null },
    select: { categoryId: true, personId: true },
  });
  return (id) => rows.filter(({ categoryId }) => categoryId === id).map(({ personId }) => personId);
}
