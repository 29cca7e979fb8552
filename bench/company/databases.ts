import pg from "pg";
import { connect, type Database } from "../../app/db/client.server";
import { migrate } from "../../app/db/migrate.server";
import { importPeople } from "../../app/operations/import-people.server";
import { uploadPeople } from "../../app/operations/upload-people.server";
import type { Place } from "../place";
import { crowdFile } from "./crowd";
import { insertNominations } from "./nominations";

export const few = 1_000;
export const many = 100_000;

/** The company with few people and the same with many, each in a database of its own. Made once in a kept place. */
export async function companies(place: Place): Promise<{ small: Place; large: Place }> {
  const [small, large] = [at(place, "few"), at(place, "many")];
  if (!(await exists(place, "few"))) {
    await copy(place, "laurels", "few");
    await using(small, async ({ db }) => {
      await takeIn(db, 1, few);
      await insertNominations(db, { cycles: 0, nominations: 200 });
      await db.$executeRawUnsafe("VACUUM ANALYZE");
    });
  }
  if (!(await exists(place, "many"))) {
    console.log(`Making a company of ${many} people`);
    await copy(place, "few", "filling");
    await using(at(place, "filling"), async ({ db }) => {
      await takeIn(db, few + 1, many - few);
      await insertNominations(db, { cycles: 20, nominations: 50_000 });
      await db.$executeRawUnsafe("VACUUM ANALYZE");
    });
    await administer(place, `ALTER DATABASE "filling" RENAME TO "many"`);
  }
  for (const { databaseUrl } of [small, large]) await migrate(databaseUrl);
  return { small: opened(small), large: opened(large) };
}

/** A copy of one of the companies for an act that changes it, gone afterwards. */
export async function onCopy<T>(
  place: Place,
  of: "few" | "many",
  work: (copy: Place) => Promise<T>,
): Promise<T> {
  await administer(place, `DROP DATABASE IF EXISTS "copy" WITH (FORCE)`);
  await copy(place, of, "copy");
  try {
    return await using(at(place, "copy"), work);
  } finally {
    await administer(place, `DROP DATABASE "copy" WITH (FORCE)`);
  }
}

/** Uploads and imports a file; answers the seconds of the import. */
export async function takeIn(db: Database, from: number, count: number): Promise<number> {
  const { id, name } = await db.person.findFirstOrThrow({ where: { grants: { some: { role: "admin" } } } });
  const actor = { kind: "person" as const, id, name, roles: ["admin" as const] };
  const act = { db, actor, now: new Date(), origin: "" };
  const uploaded = await uploadPeople(act, { filename: "crowd.csv", csv: crowdFile(from, count) });
  if (!uploaded.ok) throw new Error(uploaded.reason);
  const since = performance.now();
  const imported = await importPeople(act, { importId: uploaded.value.id, welcome: false });
  if (!imported.ok) throw new Error(imported.reason);
  return (performance.now() - since) / 1000;
}

interface Closed extends Place {
  databaseUrl: string;
}

function at(place: Place, name: string): Closed {
  const url = new URL(place.databaseUrl);
  url.pathname = `/${name}`;
  const { dataDir, secret, rest, db } = place;
  return { dataDir, secret, rest, db, databaseUrl: url.href };
}

const opened = (place: Closed): Place => ({ ...place, db: connect(place.databaseUrl) });

async function using<T>(closed: Closed, work: (place: Place) => Promise<T>): Promise<T> {
  const place = opened(closed);
  try {
    return await work(place);
  } finally {
    await place.db.$disconnect();
  }
}

async function copy(place: Place, from: string, to: string): Promise<void> {
  await place.db.$disconnect();
  await administer(place, `CREATE DATABASE "${to}" TEMPLATE "${from}" STRATEGY FILE_COPY`);
}

async function exists(place: Place, name: string): Promise<boolean> {
  const found = await administer(place, `SELECT FROM pg_database WHERE datname = '${name}'`);
  return found.rowCount === 1;
}

async function administer({ databaseUrl }: Place, statement: string) {
  const url = new URL(databaseUrl);
  url.pathname = "/postgres";
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    return await admin.query(statement);
  } finally {
    await admin.end();
  }
}
