import { canonicalJson } from "./canonical-json";

/** Whether everything that `after` says stands so already: saving it would change nothing, and leaves no event. */
export function changesNothing(before: object, after: object): boolean {
  const now = asRecorded(after);
  const was = asRecorded(before);
  return Object.keys(now).every((field) => canonicalJson(was[field]) === canonicalJson(now[field]));
}

/** As the record would keep it: instants as text, and nothing for what is left out. */
function asRecorded(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
