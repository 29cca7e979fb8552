import type { Database, Tx } from "./client.server";

export async function insertSignInCode(
  tx: Tx,
  code: {
    id: string;
    personId: string;
    codeHash: string;
    tokenHash: string;
    createdAt: Date;
    expiresAt: Date;
  },
) {
  await tx.signInCode.create({ data: code });
}

/** Codes of these people that still work are ended: only the latest mail opens the door. */
export async function updateCodesSpent(tx: Tx, personIds: string[], now: Date) {
  await tx.signInCode.updateMany({
    where: { personId: { in: personIds }, usedAt: null },
    data: { usedAt: now },
  });
}

/** The latest code of an active person with this address, used or not. */
export async function findLatestCode(db: Database | Tx, email: string) {
  return db.signInCode.findFirst({
    where: { person: { email, deactivatedAt: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true, personId: true, codeHash: true, attempts: true, expiresAt: true, usedAt: true },
  });
}

/** The code behind a mailed link, while it works. */
export async function findCodeByToken(db: Database | Tx, tokenHash: string, now: Date) {
  return db.signInCode.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now }, person: { deactivatedAt: null } },
    select: { id: true, personId: true, person: { select: { name: true } } },
  });
}

/** Counts one more try, if any is left; says whether there was. */
export async function updateCodeTried(db: Database | Tx, id: string, most: number) {
  const { count } = await db.signInCode.updateMany({
    where: { id, usedAt: null, attempts: { lt: most } },
    data: { attempts: { increment: 1 } },
  });
  return count === 1;
}

/** Takes a code, once; says whether this was the one time. */
export async function updateCodeUsed(tx: Tx, id: string, now: Date) {
  const { count } = await tx.signInCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });
  return count === 1;
}
