import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect, type Database } from "../app/db/client.server";
import { startEmbedded } from "../app/db/embedded.server";
import { migrate } from "../app/db/migrate.server";
import { env } from "../app/env.server";
import { loadDemo } from "../prisma/seed/load-demo";

/** Where it is measured: a database of its own with the demo company. */
export interface Place {
  dataDir: string;
  databaseUrl: string;
  db: Database;
  secret: string;
  /** Lets go of the database, so that a server can start it anew. */
  rest<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * A place that goes when the work is done. With `LAURELS_BENCH_PLACE=/some/folder` it stays there and the next run
 * goes on with it: the company of 100,000 is then made once, and a part is measured again in seconds.
 */
export async function withPlace(work: (place: Place) => Promise<void>): Promise<void> {
  const kept = process.env.LAURELS_BENCH_PLACE;
  const parent = kept ? path.resolve(kept) : mkdtempSync(path.join(tmpdir(), "laurels-bench-"));
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o755);
  const dataDir = path.join(parent, "data");
  const isNew = !existsSync(dataDir);
  let server = await startEmbedded({ folder: dataDir });
  let db = connect(server.url);
  const place: Place = {
    dataDir,
    secret: env.APP_SECRET,
    get databaseUrl() {
      return server.url;
    },
    get db() {
      return db;
    },
    async rest(meanwhile) {
      await db.$disconnect();
      await server.stop();
      try {
        return await meanwhile();
      } finally {
        server = await startEmbedded({ folder: dataDir });
        db = connect(server.url);
      }
    },
  };
  try {
    await migrate(server.url);
    if (isNew) {
      console.log("Loading the demo company");
      await loadDemo(db);
    }
    await work(place);
  } finally {
    await db.$disconnect();
    await server.stop();
    if (!kept) rmSync(parent, { recursive: true, force: true });
  }
}
