import type { DigestContent } from "~/domain/updates/digest-content";
import type { Database } from "./client.server";

/** What somebody was sent in a week; what everybody may read of it where they had no letter; null where nothing left. */
export async function findSentDigest(
  db: Database,
  week: string,
  personId: string,
): Promise<{ content: DigestContent; own: boolean } | null> {
  const edition = await db.digestEdition.findUnique({
    where: { week },
    select: { publicHash: true, deliveries: { where: { personId }, select: { hash: true } } },
  });
  const own = edition?.deliveries[0]?.hash ?? null;
  const hash = own ?? edition?.publicHash ?? null;
  if (hash === null) return null;
  const variant = await db.digestVariant.findUnique({ where: { week_hash: { week, hash } } });
  return variant && { content: variant.content as unknown as DigestContent, own: own !== null };
}

/** What decides who may read what of these wins now. */
export async function listSightOfWins(db: Database, ids: readonly string[]) {
  return db.win.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{
        id: true,
        state: true,
        submittedById: true,
        customer: true,
        hideCustomer: true,
        hideAmounts: true,
      },
      participants: { select: { personId: true } },
    },
  });
}

/** The latest weeks whose letters somebody can read again. */
export async function listReadableWeeks(db: Database, personId: string, most: number): Promise<string[]> {
  const rows = await db.digestEdition.findMany({
    where: {
      OR: [{ publicHash: { not: null } }, { deliveries: { some: { personId, hash: { not: null } } } }],
    },
    orderBy: { week: "desc" },
    take: most,
    select: { week: true },
  });
  return rows.map(({ week }) => week);
}
