import { Prisma } from "./generated/client";
import { postgresCode } from "./postgres-code.server";

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
