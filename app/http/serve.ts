import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import { openDatabase, type OpenDatabase } from "~/db/open.server";
import { env } from "~/env.server";
import { announceSetup } from "./announce-setup";
import { listen } from "./listen";
import { log } from "./log";
import { createServer } from "./server";
import { shutDownGracefully } from "./shutdown";
import { surviveStrayFaults } from "./stray-faults";
import { startWork } from "./start-work";

export interface Serving {
  opened: OpenDatabase;
  address: string;
}

/** Opens the database, serves the built pages and, unless WORKER is off, runs the jobs. */
export async function serve(
  before: (opened: OpenDatabase) => Promise<void> = announceSetup,
): Promise<Serving> {
  surviveStrayFaults();
  const opened = await openDatabase();
  try {
    return await serveOn(opened, before);
  } catch (thrown) {
    // A PostgreSQL of our own would go on without anybody to stop it.
    await opened.close();
    throw thrown;
  }
}

async function serveOn(
  opened: OpenDatabase,
  before: (opened: OpenDatabase) => Promise<void>,
): Promise<Serving> {
  log.info({ database: opened.place, migrated: opened.migrated }, "database open");
  await before(opened);
  const build = path.resolve("build");
  const pages = (await import(path.join(build, "server/index.js"))) as ServerBuild;
  const app = createServer({
    pages,
    clientFolder: path.join(build, "client"),
  });
  const { server, address } = await listen(app);
  const stopWork = env.WORKER ? startWork(opened.db) : () => Promise.resolve();
  shutDownGracefully(server, [stopWork, opened.close]);
  log.info({ listening: address, open: env.APP_ORIGIN }, "ready");
  return { opened, address };
}
