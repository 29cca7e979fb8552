import { databaseAway } from "~/db/away.server";
import { log } from "./log";

/** A promise that nobody waited for must not end the process for everybody else. */
export function surviveStrayFaults(): void {
  process.on("unhandledRejection", (thrown) => {
    log.error(
      { err: thrown instanceof Error ? thrown : new Error(String(thrown)) },
      "a rejection was not handled",
    );
  });
  process.on("uncaughtException", (thrown) => {
    log.error({ err: thrown }, "an error was not caught");
    // A broken connection to the database heals by itself; after anything else the state is unknown.
    if (!databaseAway(thrown)) process.exit(1);
  });
}
