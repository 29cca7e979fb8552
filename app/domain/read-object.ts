/** A JSON column that holds an object, or an empty one. */
export function readObject(json: unknown): Record<string, unknown> {
  return json !== null && typeof json === "object" && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : {};
}
