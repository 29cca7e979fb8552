import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { isClosingDue } from "~/db/ballot-boxes.server";
import { addressOf, type Database } from "~/db/client.server";

/**
 * Opens boxes and counts in a thread of its own with a connection of its own, where there is anything to do:
 * a hundred thousand envelopes keep it busy for a while, and pages are answered meanwhile. Throws what the
 * thread throws.
 */
export async function finishElsewhere(db: Database, now: Date, signal: AbortSignal): Promise<void> {
  if (signal.aborted || !(await isClosingDue(db))) return;
  const thread = startThread({ address: addressOf(db), now: now.toISOString() });
  // Like a kill: the next start goes on where it stopped.
  const end = () => void thread.terminate();
  signal.addEventListener("abort", end);
  try {
    await once(thread, "exit");
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/** What the thread is told. */
export interface Finishing {
  address: string;
  now: string;
}

/** Beside the started program once it is built; in development and tests from the sources. */
function startThread(workerData: Finishing): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(path.resolve("build/app/finishing-thread.server.js"), { workerData });
  const source = new URL("finishing-thread.server.ts", import.meta.url).href;
  // A thread does not take over the loader that reads TypeScript.
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import("${source}"); })`;
  return new Worker(code, { eval: true, execArgv: [], workerData });
}
