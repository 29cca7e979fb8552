import type { Database, Tx } from "./client.server";

export interface CompanySettings {
  name: string;
  peopleTeamName: string;
  locale: string;
  currency: string;
  timeZone: string;
  poPattern: string;
  address: string;
  /** What guests read about gifts; empty for the usual sentence. */
  giftNote: string;
}

const columns = {
  name: true,
  peopleTeamName: true,
  locale: true,
  currency: true,
  timeZone: true,
  poPattern: true,
  address: true,
  giftNote: true,
} as const;

/** The company of this installation, or null before it is set up. */
export async function findCompany(db: Database | Tx): Promise<CompanySettings | null> {
  return db.company.findUnique({ where: { id: 1 }, select: columns });
}

/** The company of this installation; throws before it is set up. */
export async function getCompany(db: Database | Tx): Promise<CompanySettings> {
  return db.company.findUniqueOrThrow({ where: { id: 1 }, select: columns });
}

export async function insertCompany(
  tx: Tx,
  settings: Partial<CompanySettings> & { name: string },
  now: Date,
) {
  await tx.company.create({ data: { ...settings, id: 1, createdAt: now } });
}

/** Holds the company's settings until the end of the transaction: who changes them comes one after the other. */
export async function holdCompany(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = 1 FOR UPDATE`;
}

export async function updateCompany(tx: Tx, settings: CompanySettings) {
  await tx.company.update({ where: { id: 1 }, data: settings });
}
