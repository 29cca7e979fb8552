import type { Database } from "../../app/db/client.server";
import { chainStart } from "../../app/domain/audit/chain.server";

/** Empties a database whose demo company was not loaded to its end. Nothing else ever empties the record of acts. */
export async function clearHalfLoaded(db: Database): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`ALTER TABLE "AuditEvent" DISABLE TRIGGER USER`);
    await tx.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(", ")} RESTART IDENTITY`);
    await tx.$executeRawUnsafe(`ALTER TABLE "AuditEvent" ENABLE TRIGGER USER`);
    await tx.auditHead.create({ data: { id: 1, seq: 0n, hash: chainStart } });
  });
}
