import path from "node:path";
import { env } from "~/env.server";
import { connect, setDatabase, type Database } from "./client.server";
import { startEmbedded } from "./embedded.server";
import { migrate } from "./migrate.server";

export interface OpenDatabase {
  db: Database;
  url: string;
  /** Where the data is, for the log; no password in it. */
  place: string;
  /** Names of the migrations that were applied just now. */
  migrated: string[];
  close(): Promise<void>;
}

/** Opens the database of this process: starts the embedded one where none is given, migrates, connects. */
export async function openDatabase(): Promise<OpenDatabase> {
  const embedded = env.DATABASE_URL ? null : await startEmbedded({ folder: env.LAURELS_DATA_DIR });
  const url = embedded?.url ?? env.DATABASE_URL;
  const migrated = await migrate(url);
  const db = connect(url, { pool: env.DATABASE_POOL });
  setDatabase(db);
  return { db, url, place: placeOf(url), migrated, close };

  async function close() {
    setDatabase(null);
    await db.$disconnect();
    await embedded?.stop();
  }
}

function placeOf(url: string): string {
  if (!env.DATABASE_URL) return path.join(env.LAURELS_DATA_DIR, "postgresql");
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port && `:${port}`}${pathname}`;
}
