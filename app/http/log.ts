import { pino } from "pino";
import { env } from "~/env.server";

/** The log of this process: one JSON line for each event, never a token, a ballot or a letter's body. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: {
    err: (thrown: Error) => ({ name: thrown.name, message: thrown.message, stack: thrown.stack }),
  },
});
