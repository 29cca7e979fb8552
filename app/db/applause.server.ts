import type { Database, Tx } from "./client.server";

/** How many applaud a win, the latest names, and whether this person is among them. */
export async function findApplause(db: Database | Tx, winId: string, personId: string) {
  const [count, own, latest] = await Promise.all([
    db.applause.count({ where: { winId } }),
    db.applause.count({ where: { winId, personId } }),
    db.applause.findMany({
      where: { winId, personId: { not: personId } },
      select: { person: { select: { id: true, name: true } } },
      orderBy: { at: "desc" },
      take: 3,
    }),
  ]);
  return { count, own: own > 0, latest: latest.map(({ person }) => person) };
}

/** Adds a person's applause; once is as good as twice. Answers whether it was new. */
export async function insertApplause(tx: Tx, applause: { winId: string; personId: string; at: Date }) {
  const { count } = await tx.applause.createMany({ data: [applause], skipDuplicates: true });
  return count === 1;
}

/** Takes a person's applause back. Answers whether there was any. */
export async function deleteApplause(tx: Tx, applause: { winId: string; personId: string }) {
  const { count } = await tx.applause.deleteMany({ where: applause });
  return count === 1;
}
