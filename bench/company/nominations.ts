import type { Database } from "../../app/db/client.server";
import { makeCategory, makeCycle } from "../../prisma/factories";

const day = 24 * 60 * 60 * 1000;

/** More cycles that are over, and nominations spread over all cycles with nominations, with their entries. */
export async function insertNominations(db: Database, { cycles, nominations }: Record<string, number>) {
  const award = await db.award.findFirstOrThrow({ where: { kind: "vote" } });
  const now = Date.now();
  const ago = (days: number) => new Date(now - days * day);
  const there = await db.cycle.count();
  for (let turn = there; turn < (cycles ?? 0); turn += 1) {
    const dates = { nominationsOpenAt: ago(90 + turn), nominationsCloseAt: ago(80 + turn) };
    const votes = {
      votingOpenAt: ago(70 + turn),
      votingCloseAt: ago(60 + turn),
      announcedAt: ago(50 + turn),
    };
    const cycle = await makeCycle(db, { name: `Long ago ${turn}`, phase: "archived", ...dates, ...votes });
    await makeCategory(db, cycle.id, award.id, { frozenAt: ago(90 + turn) });
  }
  const categories = await db.category.findMany({ where: { cycle: { phase: { not: "draft" } } } });
  const each = Math.ceil((nominations ?? 0) / categories.length);
  for (const { id } of categories) await insertInto(db, id, each);
  await db.$executeRawUnsafe("ANALYZE");
}

/** Four nominations to five nominees: some people are nominated more than once. */
async function insertInto(db: Database, categoryId: string, count: number): Promise<void> {
  const nominees = Math.ceil(count * 0.8);
  await db.$executeRaw`
    CREATE TEMP TABLE crowd AS
    SELECT "id", "name", row_number() OVER (ORDER BY md5("id" || ${categoryId})) AS number
      FROM "Person" WHERE "deactivatedAt" IS NULL`;
  await db.$executeRaw`
    INSERT INTO "Entry" ("id", "categoryId", "nomineeKey", "title")
    SELECT gen_random_uuid(), ${categoryId}, "id", "name" FROM crowd WHERE number <= ${nominees}
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO "EntryMember" ("entryId", "personId")
    SELECT "id", "nomineeKey" FROM "Entry" WHERE "categoryId" = ${categoryId} AND position('+' IN "nomineeKey") = 0
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO "Nomination" ("id", "categoryId", "nominatorId", "state", "nomineeKey", "answers", "entryId",
                              "createdAt", "updatedAt", "submittedAt")
    SELECT gen_random_uuid(), ${categoryId}, writer."id", 'submitted', nominee."id",
           '{"story": "Asked the question nobody had asked, and stayed until it was answered."}', entry."id",
           now(), now(), now()
      FROM generate_series(1, ${count}) AS turn
      JOIN crowd nominee ON nominee.number = 1 + turn % ${nominees}
      JOIN crowd writer ON writer.number = (SELECT count(*) FROM crowd) - turn % (SELECT count(*) FROM crowd)
      JOIN "Entry" entry ON entry."categoryId" = ${categoryId} AND entry."nomineeKey" = nominee."id"
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO "NominationNominee" ("nominationId", "personId")
    SELECT "id", "nomineeKey" FROM "Nomination"
     WHERE "categoryId" = ${categoryId} AND "nomineeKey" <> '' AND position('+' IN "nomineeKey") = 0
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`DROP TABLE crowd`;
}
