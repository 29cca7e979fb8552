import type { Database } from "~/db/client.server";
import { databaseAway } from "~/db/away.server";
import { env } from "~/env.server";
import { startJobs } from "~/jobs/schedule.server";
import { openTransport, transportLine } from "~/mail/transport.server";
import { log } from "./log";

/** Runs the jobs in this process until the answer is called. */
export function startWork(db: Database): () => Promise<void> {
  const transport = openTransport(env);
  log.info(transportLine(transport));
  return startJobs({ db, transport, onFault });
}

function onFault(job: string, thrown: unknown): void {
  if (databaseAway(thrown)) return log.warn({ job }, "database away");
  log.error({ job, err: thrown instanceof Error ? thrown : new Error(String(thrown)) }, "job failed");
}
