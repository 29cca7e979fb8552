/** The five signs with which PostgreSQL names what went wrong, however deep the client has wrapped it. */
export function postgresCode(thrown: unknown): string | undefined {
  for (let at: unknown = thrown, depth = 0; at && typeof at === "object" && depth < 5; depth += 1) {
    const { code, originalCode, cause, meta } = at as Record<string, unknown>;
    if (typeof originalCode === "string") return originalCode;
    if (typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith("P2")) return code;
    at = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;
  }
  return undefined;
}

/** Whether a value itself can't be kept: a NUL in a text, a day that no calendar has, a number too large. */
export function unstorable(thrown: unknown): boolean {
  return postgresCode(thrown)?.startsWith("22") ?? false;
}
