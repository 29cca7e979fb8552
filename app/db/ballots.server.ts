import { randomUUID } from "node:crypto";
import type { BallotChoice } from "~/domain/voting/election";
import type { Database, Tx } from "./client.server";

/** Puts a sealed ballot into its slot, in place of the one that may lie there. */
export async function upsertSealedBallot(
  tx: Tx,
  ballot: { categoryId: string; slot: string; sealed: Uint8Array },
): Promise<void> {
  await tx.$executeRaw`
    /* prepared: sealed ballot */
    INSERT INTO "SealedBallot" ("categoryId", "slot", "sealed")
    VALUES (${ballot.categoryId}, ${ballot.slot}, ${ballot.sealed})
    ON CONFLICT ("categoryId", "slot") DO UPDATE SET "sealed" = EXCLUDED."sealed"`;
}

/** Notes on the roll that this person voted: the day and nothing finer. */
export async function updateVotedOn(
  tx: Tx,
  categoryId: string,
  personId: string,
  day: string,
): Promise<void> {
  await tx.$executeRaw`
    /* prepared: voted on */
    UPDATE "VoterRoll" SET "votedOn" = ${day}::date
    WHERE "categoryId" = ${categoryId} AND "personId" = ${personId} AND "votedOn" IS DISTINCT FROM ${day}::date`;
}

/** The envelopes behind a slot in the order of the slots, some at a time. */
export async function listSealedBallots(tx: Tx, categoryId: string, behind: string, limit: number) {
  return tx.sealedBallot.findMany({
    where: { categoryId, slot: { gt: behind } },
    orderBy: { slot: "asc" },
    take: limit,
    select: { slot: true, sealed: true },
  });
}

/** People who may still vote in a category: on the roll and not struck. */
export async function listRollIds(tx: Tx, categoryId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ personId: string }[]>`
    SELECT "personId" FROM "VoterRoll" WHERE "categoryId" = ${categoryId} AND "struckReason" IS NULL`;
  return rows.map(({ personId }) => personId);
}

const batch = 2_000;

/** Writes anonymous ballots in the order given, each under a fresh random id. */
export async function insertBallots(
  tx: Tx,
  categoryId: string,
  ballots: readonly BallotChoice[],
): Promise<void> {
  for (let start = 0; start < ballots.length; start += batch) {
    const choices = ballots.slice(start, start + batch).map((ballot) => JSON.stringify(ballot));
    const ids = choices.map(() => randomUUID());
    await tx.$executeRaw`
      INSERT INTO "Ballot" ("id", "categoryId", "choice")
      SELECT row."id", ${categoryId}, row."choice"::jsonb FROM unnest(${ids}::text[], ${choices}::text[]) AS row("id", "choice")`;
  }
}

export async function insertReceipts(tx: Tx, categoryId: string, codes: readonly string[]): Promise<void> {
  for (let start = 0; start < codes.length; start += batch) {
    const some = codes.slice(start, start + batch);
    await tx.$executeRaw`
      INSERT INTO "Receipt" ("categoryId", "code") SELECT ${categoryId}, unnest(${some}::text[])`;
  }
}

export async function deleteSealedBallots(tx: Tx, categoryId: string): Promise<void> {
  await tx.sealedBallot.deleteMany({ where: { categoryId } });
}

/** Writes the roll of a category anew in the order of the ids, so that rows tell nothing of when they changed. */
export async function rewriteRoll(tx: Tx, categoryId: string): Promise<void> {
  await tx.$executeRaw`
    WITH "old" AS (DELETE FROM "VoterRoll" WHERE "categoryId" = ${categoryId} RETURNING *)
    INSERT INTO "VoterRoll" ("categoryId", "personId", "votedOn", "struckReason")
    SELECT "categoryId", "personId", "votedOn", "struckReason" FROM "old" ORDER BY "personId"`;
}

export async function listBallots(db: Database | Tx, categoryId: string): Promise<BallotChoice[]> {
  const rows = await db.$queryRaw<{ choice: BallotChoice }[]>`
    SELECT "choice" FROM "Ballot" WHERE "categoryId" = ${categoryId} ORDER BY "id"`;
  return rows.map(({ choice }) => choice);
}

export async function listReceipts(db: Database | Tx, categoryId: string): Promise<string[]> {
  const rows = await db.receipt.findMany({ where: { categoryId }, orderBy: { code: "asc" } });
  return rows.map(({ code }) => code);
}

/** How many are on the roll and how many of them voted. */
export async function countTurnout(db: Database | Tx, categoryId: string) {
  const where = { categoryId, struckReason: null };
  const eligible = await db.voterRoll.count({ where });
  const cast = await db.voterRoll.count({ where: { ...where, votedOn: { not: null } } });
  return { eligible, cast };
}

/** Turnout by the function of the voter's department. */
export async function listTurnoutByFunction(db: Database | Tx, categoryId: string) {
  return db.$queryRaw<{ name: string; eligible: number; cast: number }[]>`
    SELECT department."function"::text AS "name", count(*)::int AS "eligible", count(roll."votedOn")::int AS "cast"
    FROM "VoterRoll" roll
    JOIN "Person" person ON person."id" = roll."personId"
    JOIN "Department" department ON department."id" = person."departmentId"
    WHERE roll."categoryId" = ${categoryId} AND roll."struckReason" IS NULL
    GROUP BY department."function"`;
}
