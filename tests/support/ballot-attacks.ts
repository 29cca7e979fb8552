import { readFileSync } from "node:fs";
import path from "node:path";
import type { Database } from "~/db/client.server";

interface Row {
  /** Where the row lies on disk. */
  place: string;
  /** The transaction that wrote it. */
  xmin: number;
  content: Record<string, unknown>;
}

/** Every table as somebody with the whole database in hand sees it, in the order in which it lies on disk. */
export type Dump = Map<string, Row[]>;

/** Reads the whole database. */
export async function dump(db: Database): Promise<Dump> {
  const names = await db.$queryRaw<{ name: string }[]>`
    SELECT c."relname" AS "name" FROM pg_class c JOIN pg_namespace n ON n."oid" = c."relnamespace"
    WHERE n."nspname" = 'public' AND c."relkind" = 'r' ORDER BY 1`;
  const tables: Dump = new Map();
  for (const { name } of names) {
    const rows = await db.$queryRawUnsafe<Row[]>(
      `SELECT t.ctid::text AS place, t.xmin::text::int AS xmin, to_jsonb(t) AS content FROM "${name}" t ORDER BY t.ctid`,
    );
    tables.set(name, rows);
  }
  return tables;
}

/** The file in which PostgreSQL keeps a table, byte by byte, with what was deleted and not yet overwritten. */
export async function onDisk(db: Database, table: string): Promise<Buffer> {
  await db.$executeRawUnsafe("CHECKPOINT");
  const [at] = await db.$queryRawUnsafe<{ folder: string; file: string }[]>(
    `SELECT current_setting('data_directory') AS folder, pg_relation_filepath('"${table}"') AS file`,
  );
  return readFileSync(path.join(at!.folder, at!.file));
}

/** What an attacker has: a dump of the time of the vote and one of the time after the close. */
export interface Loot {
  before: Dump;
  after: Dump;
}

/** Who cast which ballot, as far as an attack can tell. */
type Guess = Map<string, unknown>;

type Attack = (loot: Loot) => Guess;

/** Each looks at the loot in its own way. The same ones are run on the house and on controls without its care. */
export const attacks: Record<string, Attack> = {
  "the same transaction": ({ after }) => {
    const people = new Map(rollOf(after).map(({ xmin, content }) => [xmin, String(content.personId)]));
    const written = new Map<number, number>();
    for (const { xmin } of rollOf(after)) written.set(xmin, (written.get(xmin) ?? 0) + 1);
    const ballots = ballotsOf(after).filter(({ xmin }) => written.get(xmin) === 1);
    return new Map(ballots.map(({ xmin, content }) => [people.get(xmin)!, content.choice]));
  },
  "the same place on disk": ({ after }) => inStep(rollOf(after), ballotsOf(after)),
  "the same place, the last first": ({ after }) => inStep(rollOf(after), ballotsOf(after).reverse()),
  "the order of transactions": ({ after }) =>
    inStep(byTransaction(rollOf(after)), byTransaction(ballotsOf(after))),
  "the order of the ids": ({ after }) => inStep(byTransaction(rollOf(after)), byId(ballotsOf(after))),
  "the order of casting in the older dump": ({ before, after }) =>
    inStep(byTransaction(rollOf(before)), ballotsOf(after)),
  "the order of casting and that of the ids": ({ before, after }) =>
    inStep(byTransaction(rollOf(before)), byId(ballotsOf(after))),
  "the slots in the older dump": ({ before, after }) => inStep(bySlot(before), ballotsOf(after)),
  "the slots and the ids": ({ before, after }) => inStep(bySlot(before), byId(ballotsOf(after))),
  "the letters with receipts, in time": ({ after }) => inStep(receiptLetters(after), ballotsOf(after)),
  "the letters with receipts and the ids": ({ after }) =>
    inStep(receiptLetters(after), byId(ballotsOf(after))),
  "the place of a mailed receipt": ({ after }) => throughReceipts(after, ballotsOf(after)),
  "the place of a mailed receipt and the ids": ({ after }) => throughReceipts(after, byId(ballotsOf(after))),
  "the record of acts, in time": ({ after }) => inStep(castEvents(after), ballotsOf(after)),
};

/** The share of the voters whose ballot an attack names. */
export function shareFound(guess: Guess, truth: ReadonlyMap<string, unknown>): number {
  const hits = [...truth].filter(([id, choice]) => JSON.stringify(guess.get(id)) === JSON.stringify(choice));
  return hits.length / truth.size;
}

/** How many lengths the sealed ballots have: more than one tells long ballots from short ones. */
export function lengthsOf(loot: Dump): number {
  return new Set(rowsOf(loot, "SealedBallot").map(({ content }) => String(content.sealed).length)).size;
}

/** Rows of tables other than those named that hold one of the words. */
export function rowsWith(loot: Dump, words: readonly string[], except: readonly string[]): string[] {
  const found: string[] = [];
  for (const [table, rows] of loot) {
    if (except.includes(table)) continue;
    for (const { content } of rows) {
      const text = JSON.stringify(content);
      for (const word of words) if (text.includes(word)) found.push(`${table}: ${word}`);
    }
  }
  return found;
}

export function rowsOf(loot: Dump, table: string): Row[] {
  return [...(loot.get(table) ?? [])];
}

function rollOf(loot: Dump): Row[] {
  return rowsOf(loot, "VoterRoll").filter(({ content }) => content.votedOn !== null);
}

const ballotsOf = (loot: Dump) => rowsOf(loot, "Ballot");
const byTransaction = (rows: Row[]) => [...rows].sort((a, b) => a.xmin - b.xmin);
const byId = (rows: Row[]) =>
  [...rows].sort((a, b) => (String(a.content.id) < String(b.content.id) ? -1 : 1));

/** The n-th person goes with the n-th ballot. */
function inStep(people: Row[], ballots: Row[]): Guess {
  return new Map(people.map(({ content }, at) => [String(content.personId), ballots[at]?.content.choice]));
}

/** People in the order of their slots: a cast writes roll and slot in one transaction. */
function bySlot(loot: Dump): Row[] {
  const slots = new Map(
    rowsOf(loot, "SealedBallot").map(({ xmin, content }) => [xmin, String(content.slot)]),
  );
  const slotOf = ({ xmin }: Row) => slots.get(xmin) ?? "";
  return rollOf(loot).sort((a, b) => (slotOf(a) < slotOf(b) ? -1 : 1));
}

function receiptLetters(loot: Dump): Row[] {
  const letters = rowsOf(loot, "Letter").filter(({ content }) => content.template === "ballot-receipt");
  return byTransaction(letters);
}

/** The n-th receipt goes with the n-th ballot, and the letter says whose receipt it is. */
function throughReceipts(loot: Dump, ballots: Row[]): Guess {
  const codes = rowsOf(loot, "Receipt").map(({ content }) => String(content.code));
  return new Map(
    receiptLetters(loot).map(({ content }) => {
      const { code } = content.props as { code: string };
      return [String(content.personId), ballots[codes.indexOf(code)]?.content.choice];
    }),
  );
}

/** Events of the record by people on the roll, as people. */
function castEvents(loot: Dump): Row[] {
  const voters = new Set(rollOf(loot).map(({ content }) => content.personId));
  return rowsOf(loot, "AuditEvent")
    .filter(({ content }) => voters.has(content.actorId))
    .sort((a, b) => Number(a.content.seq) - Number(b.content.seq))
    .map((row) => ({ ...row, content: { personId: row.content.actorId } }));
}
