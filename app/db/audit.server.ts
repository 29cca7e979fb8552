import { chainHash, type ChainedEvent, type RecordedEvent } from "~/domain/audit/chain.server";
import { nameOf, personIdOf, type Actor } from "~/domain/people/actor";
import type { Database, Tx } from "./client.server";

export interface Recording {
  /** `noun.past-verb`, for example `cycle.opened`. */
  act: string;
  subject: { type: string; id: string };
  before?: unknown;
  after?: unknown;
  reason?: string;
}

/** Who did it, when and from where: the part of an act that the record needs. */
export interface RecordedBy {
  actor: Actor;
  now: Date;
  origin: string;
}

/** Whether this very act on this subject stands in the record, with the same words after it. */
export async function hasEvent(
  tx: Tx,
  { act, subject, after }: { act: string; subject: Recording["subject"]; after: object },
): Promise<boolean> {
  const where = { act, subjectType: subject.type, subjectId: subject.id, after: { equals: after } };
  return (await tx.auditEvent.findFirst({ where, select: { seq: true } })) !== null;
}

/** How often this act was done to this subject since. */
export async function countEvents(
  tx: Tx,
  { act, subject, since }: { act: string; subject: Recording["subject"]; since: Date },
): Promise<number> {
  const where = { act, subjectType: subject.type, subjectId: subject.id, at: { gt: since } };
  return tx.auditEvent.count({ where });
}

/** What an event says of before and after it. */
export interface Change {
  before: unknown;
  after: unknown;
}

/**
 * Whether this act is the last of several that lead from one to the other, done to this subject by this very person with
 * the same reason: then their form came twice. What else the form said is compared by `saysSo`.
 */
export async function isOwnLastEvent(
  db: Database | Tx,
  actorId: string,
  {
    act,
    among,
    subject,
    reason = "",
    saysSo = () => true,
  }: Omit<Recording, keyof Change> & { among: readonly string[]; saysSo?: (change: Change) => boolean },
): Promise<boolean> {
  const last = await db.auditEvent.findFirst({
    where: { act: { in: [...among] }, subjectType: subject.type, subjectId: subject.id },
    orderBy: { seq: "desc" },
    select: { act: true, actorId: true, reason: true, before: true, after: true },
  });
  if (!last || last.act !== act || last.actorId !== actorId) return false;
  return last.reason === reason.trim() && saysSo(last);
}

/** Adds one event to the end of the chain. Writers wait for each other on the head, so numbers have no gaps. */
export async function recordEvent(tx: Tx, by: RecordedBy, recording: Recording): Promise<void> {
  await recordEvents(tx, by, [recording]);
}

/** An import writes a hundred thousand; between these many other pages are answered. */
const eventsAtOnce = 2_000;

/** Adds several events of one act, in order. */
export async function recordEvents(tx: Tx, by: RecordedBy, recordings: readonly Recording[]): Promise<void> {
  if (recordings.length === 0) return;
  const [head] = await tx.$queryRaw<{ seq: bigint; hash: string }[]>`
    SELECT "seq", "hash" FROM "AuditHead" WHERE "id" = 1 FOR UPDATE`;
  if (!head) throw new Error("The audit chain has no head. Were the migrations applied?");
  let { seq, hash } = head;
  let written = Promise.resolve();
  for (let start = 0; start < recordings.length; start += eventsAtOnce) {
    const rows = recordings.slice(start, start + eventsAtOnce).map((recording) => {
      seq += 1n;
      const event = toEvent(seq, by, recording);
      const row = { ...event, prevHash: hash, hash: chainHash(hash, event) };
      hash = row.hash;
      return row;
    });
    // The next ones are hashed while the database takes these.
    await written;
    written = insertEvents(tx, rows);
  }
  await written;
  await tx.auditHead.update({ where: { id: 1 }, data: { seq, hash } });
}

function toEvent(seq: bigint, by: RecordedBy, recording: Recording): RecordedEvent {
  return {
    seq: String(seq),
    at: by.now.toISOString(),
    actorKind: by.actor.kind,
    actorId: personIdOf(by.actor),
    actorName: nameOf(by.actor),
    act: recording.act,
    subjectType: recording.subject.type,
    subjectId: recording.subject.id,
    before: plain(recording.before),
    after: plain(recording.after),
    reason: recording.reason ?? "",
    origin: by.origin,
  };
}

/** What JSON keeps of a value: dates and big integers as text. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object") return value;
  if (value instanceof Date) return value.toJSON();
  if (Array.isArray(value)) return value.map(plain);
  const kept = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(kept.map(([key, held]) => [key, plain(held)]));
}

/** One statement with one parameter, however many events. */
async function insertEvents(tx: Tx, events: readonly ChainedEvent[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" ("seq", "at", "actorKind", "actorId", "actorName", "act", "subjectType", "subjectId",
                              "before", "after", "reason", "origin", "prevHash", "hash")
    SELECT "seq", "at", "actorKind", "actorId", "actorName", "act", "subjectType", "subjectId",
           "before", "after", "reason", "origin", "prevHash", "hash"
      FROM json_to_recordset(${JSON.stringify(events)}::text::json) AS event(
             "seq" bigint, "at" timestamptz, "actorKind" text, "actorId" text, "actorName" text, "act" text,
             "subjectType" text, "subjectId" text, "before" jsonb, "after" jsonb, "reason" text, "origin" text,
             "prevHash" text, "hash" text)`;
}

/** Events after a number, in order, as they were hashed. */
export async function listChain(db: Database | Tx, afterSeq: bigint, limit: number): Promise<ChainedEvent[]> {
  const rows = await db.auditEvent.findMany({
    where: { seq: { gt: afterSeq } },
    orderBy: { seq: "asc" },
    take: limit,
  });
  return rows.map((row) => ({
    seq: String(row.seq),
    at: row.at.toISOString(),
    actorKind: row.actorKind,
    actorId: row.actorId,
    actorName: row.actorName,
    act: row.act,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    before: row.before,
    after: row.after,
    reason: row.reason,
    origin: row.origin,
    prevHash: row.prevHash,
    hash: row.hash,
  }));
}

/** Number and hash at which the chain should end. */
export async function getChainHead(db: Database | Tx) {
  return db.auditHead.findUniqueOrThrow({ where: { id: 1 } });
}

/** Everything that happened to one thing, oldest first: its timeline. */
export async function listTimeline(db: Database | Tx, subject: { type: string; id: string }) {
  return db.auditEvent.findMany({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { seq: "asc" },
    select: {
      seq: true,
      at: true,
      actorKind: true,
      actorName: true,
      act: true,
      reason: true,
      before: true,
      after: true,
    },
  });
}
