import type { Server } from "node:http";
import { log } from "./log";

let draining = false;
const grace = 9_000;

/** Whether the process takes no new work. */
export function isDraining(): boolean {
  return draining;
}

/** On SIGTERM or SIGINT: takes no new connection, finishes what runs, lets go of the rest, within 10 s. */
export function shutDownGracefully(server: Server | null, stops: readonly (() => Promise<unknown>)[]): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (draining) return;
      draining = true;
      log.info({ signal }, "shutting down");
      setTimeout(() => process.exit(1), grace + 1_000).unref();
      void stopAll(server, stops).then(
        () => process.exit(0),
        (thrown: unknown) => {
          log.error({ err: thrown as Error }, "shutdown failed");
          process.exit(1);
        },
      );
    });
  }
}

async function stopAll(server: Server | null, stops: readonly (() => Promise<unknown>)[]): Promise<void> {
  if (server) await closed(server);
  for (const stop of stops) await stop();
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), grace - 2_000).unref();
  });
}
