import { createHash } from "node:crypto";
import type { Database } from "~/db/client.server";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const receipt = /[A-Z]+-[0-9A-Z]{4} [A-Z]+-[0-9A-Z]{4}/g;

/** Whole, and as the record shows the beginning of it. */
const hash = /[0-9a-f]{64}|\b[0-9a-f]{4} [0-9a-f]{4}\b/g;
const questionId = /(?<![-0-9a-f])[0-9a-f]{8}(?![-0-9a-f])/g;

/** Takes out of a text what chance made since these ids were known: form keys, references, receipt codes. */
export function withoutNewIds(known: ReadonlySet<string>): (text: string) => string {
  return (text) =>
    text
      .replace(uuid, (id) => (known.has(id) ? id : "a new id"))
      .replace(hash, "a hash")
      .replace(questionId, "a new question")
      .replace(receipt, "a receipt code");
}

/** Every id that stands anywhere in a database. */
export async function knownIds(db: Database): Promise<Set<string>> {
  const tables = await everyRow(db);
  return new Set([...tables.values()].flat().flatMap((row) => row.match(uuid) ?? []));
}

/** All rows of all tables as text, but for the counters of limits. */
export async function everyRow(db: Database): Promise<Map<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'RateLimit' ORDER BY 1`;
  const rows = new Map<string, string[]>();
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe<{ text: string }[]>(`SELECT row::text AS text FROM "${name}" row`);
    rows.set(name, found.map(({ text }) => text).sort());
  }
  return rows;
}

/** What chance and the moment gave to the letters of a world gives way to what follows from their cause. */
export async function settleLetters(db: Database, now: Date): Promise<void> {
  const letters = await db.letter.findMany({
    where: { template: { in: ["ballot-receipt", ...ownTemplates] } },
  });
  for (const { id, idempotencyKey } of letters) {
    const hash = createHash("sha256").update(idempotencyKey.replace(receipt, "")).digest("hex");
    const settled = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4000-9000-${hash.slice(12, 24)}`;
    await db.letter.update({ where: { id }, data: { id: settled, createdAt: now, dueAt: now } });
  }
}

/** The letters that a vote causes by itself. */
const ownTemplates = ["closing-soon", "second-key-needed", "result-to-certify"];

/** Letters, the record and the roll, as they are stored, without receipt codes. */
export async function storedWords(db: Database) {
  const letters = await db.letter.findMany({ orderBy: { idempotencyKey: "asc" }, omit: { id: true } });
  const events = await db.auditEvent.findMany({
    orderBy: { seq: "asc" },
    omit: { hash: true, prevHash: true },
  });
  const rolls = await db.voterRoll.findMany({ orderBy: [{ categoryId: "asc" }, { personId: "asc" }] });
  const plain = JSON.stringify({ letters, events, rolls }, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
  return JSON.parse(plain.replace(receipt, "a receipt code")) as Record<string, unknown[]>;
}
