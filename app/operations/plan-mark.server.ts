import { createHash } from "node:crypto";

/** A mark of what an import would do, row by row: whoever looked at another plan than the one that stands looks again. */
export function planMark(parts: Iterable<unknown>): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${JSON.stringify(part)}\n`);
  return hash.digest("base64url");
}
