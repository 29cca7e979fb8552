import type { DepartmentFunction } from "~/domain/people/department-function";
import type { Role } from "~/domain/people/role";
import type { Database, Tx } from "./client.server";

const days = 24 * 60 * 60 * 1_000;

/** A session ends after so many days without a visit, and in any case so many days after sign-in. */
export const idleDays = 14;
export const absoluteDays = 60;

/** How long a visit may go unrecorded: the idle limit does not need every click. */
const seenEvery = 5 * 60 * 1_000;

export interface LiveSession {
  sessionId: string;
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  location: string;
  timeZone: string;
  departmentId: string;
  departmentName: string;
  departmentFunction: DepartmentFunction;
  roles: Role[];
}

interface LiveRow extends LiveSession {
  now: Date;
  lastSeenAt: Date;
}

/** The live session with this token hash and its active person, in one statement: every page begins with it. */
export async function findSession(db: Database, tokenHash: string): Promise<LiveSession | null> {
  const [row] = await db.$queryRaw<LiveRow[]>`
    /* prepared: session */
    SELECT session."id" AS "sessionId", session."lastSeenAt", clock_timestamp() AS "now",
      person."id", person."name", person."email", person."jobTitle", person."location", person."timeZone",
      person."departmentId", department."name" AS "departmentName", department."function"::text AS "departmentFunction",
      ARRAY(SELECT held."role"::text FROM "RoleGrant" held WHERE held."personId" = person."id" ORDER BY 1) AS "roles"
    FROM "Session" session
    JOIN "Person" person ON person."id" = session."personId"
    JOIN "Department" department ON department."id" = person."departmentId"
    WHERE session."tokenHash" = ${tokenHash} AND session."revokedAt" IS NULL AND person."deactivatedAt" IS NULL
      AND session."lastSeenAt" > clock_timestamp() - make_interval(days => ${idleDays}::int)
      AND session."createdAt" > clock_timestamp() - make_interval(days => ${absoluteDays}::int)`;
  if (!row) return null;
  const { now, lastSeenAt, ...session } = row;
  if (now.getTime() - lastSeenAt.getTime() > seenEvery) {
    await db.session.updateMany({ where: { id: session.sessionId }, data: { lastSeenAt: now } });
  }
  return session;
}

function live(now: Date) {
  return {
    revokedAt: null,
    lastSeenAt: { gt: new Date(now.getTime() - idleDays * days) },
    createdAt: { gt: new Date(now.getTime() - absoluteDays * days) },
  };
}

/** The sessions of a person that still open the door, the latest visit first. */
export async function listSessions(db: Database, personId: string, now: Date) {
  return db.session.findMany({
    where: { personId, ...live(now) },
    orderBy: { lastSeenAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}

export async function insertSession(
  tx: Tx,
  session: { tokenHash: string; personId: string; userAgent: string; now: Date },
) {
  const { tokenHash, personId, userAgent, now } = session;
  return tx.session.create({
    data: { tokenHash, personId, userAgent: userAgent.slice(0, 300), createdAt: now, lastSeenAt: now },
    select: { id: true },
  });
}

/** Ends one session of a person; says whether it was live. */
export async function updateSessionRevoked(tx: Tx, session: { id: string; personId: string }, now: Date) {
  const { count } = await tx.session.updateMany({
    where: { id: session.id, personId: session.personId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** Ends every session of these people and says how many. */
export async function updateSessionsRevoked(tx: Tx, personIds: string[], now: Date) {
  const { count } = await tx.session.updateMany({
    where: { personId: { in: personIds }, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

/** Ends the sessions of a person but one; says how many. */
export async function updateOtherSessionsRevoked(
  tx: Tx,
  { personId, keepId }: { personId: string; keepId: string },
  now: Date,
) {
  const { count } = await tx.session.updateMany({
    where: { personId, id: { not: keepId }, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}
