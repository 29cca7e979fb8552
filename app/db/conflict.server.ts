import { Prisma } from "./generated/client";

const uniqueViolation = "P2002";
const writeConflict = "P2034";
const postgresConflicts = new Set(["40001", "40P01"]);

/** Whether a failed transaction only lost a race (deadlock or serialisation failure) and may be tried again. */
export function serializeConflict(thrown: unknown): boolean {
  if (thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === writeConflict) return true;
  return postgresConflicts.has(postgresCode(thrown) ?? "");
}

/** Whether a write met a row with the same unique key. */
export function uniqueConflict(thrown: unknown): boolean {
  if (thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === uniqueViolation) return true;
  return postgresCode(thrown) === "23505";
}

function postgresCode(thrown: unknown): string | undefined {
  for (let at: unknown = thrown, depth = 0; at && typeof at === "object" && depth < 5; depth += 1) {
    const { code, originalCode, cause, meta } = at as Record<string, unknown>;
    if (typeof originalCode === "string") return originalCode;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P2")) return code;
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return undefined;
}
