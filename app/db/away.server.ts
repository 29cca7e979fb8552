const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1011", "P1017", "P2024"]);
const postgresCodes = new Set(["57P01", "57P02", "57P03", "08000", "08003", "08006", "53300"]);
const networkCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE", "ENOTFOUND", "EAI_AGAIN"]);
const words =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Can't reach database|Server has closed the connection|ConnectionClosed|DatabaseNotReachable/;

/** Whether something failed only because the database can't be reached just now. */
export function databaseAway(thrown: unknown): boolean {
  for (let at = thrown, depth = 0; at && typeof at === "object" && depth < 6; depth += 1) {
    const { code, originalCode, message, cause, meta, kind } = at as Record<string, unknown>;
    if ([code, originalCode].some(isAwayCode)) return true;
    if ([message, kind].some((said) => typeof said === "string" && words.test(said))) return true;
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return false;
}

function isAwayCode(code: unknown): boolean {
  return (
    typeof code === "string" && [prismaCodes, postgresCodes, networkCodes].some((codes) => codes.has(code))
  );
}
