import { openDatabase } from "~/db/open.server";
import { log } from "./log";
import { shutDownGracefully } from "./shutdown";
import { startWork } from "./start-work";
import { surviveStrayFaults } from "./stray-faults";

/** Runs the jobs alone, without pages. Any number of these may run on one database. */
export async function work(): Promise<void> {
  surviveStrayFaults();
  const opened = await openDatabase();
  log.info({ database: opened.place, migrated: opened.migrated }, "database open");
  const stopWork = startWork(opened.db);
  // Timers of the jobs may be let go while waiting; this keeps the process until it is told to end.
  const stay = setInterval(() => undefined, 60_000);
  shutDownGracefully(null, [stopWork, opened.close, () => Promise.resolve(clearInterval(stay))]);
  log.info("working");
}
