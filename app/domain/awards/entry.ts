import { saysSomething } from "../says-something";
import { granted, refused, type Verdict } from "../verdict";

export type EntryState = "open" | "shortlisted" | "left_out" | "withdrawn" | "disqualified" | "merged";

/** Whether an entry may go on the shortlist: still in the running, with a citation of the right length. */
export function checkShortlisting(
  entry: { state: EntryState; citation: string; livingNominations: number },
  citationLength: number,
): Verdict {
  const standing = checkInRunning(entry);
  if (!standing.ok) return standing;
  if (!saysSomething(entry.citation)) return refused("citation-missing", { field: "citation" });
  return checkCitation(entry.citation, citationLength);
}

/** Whether an entry is open and somebody stands behind it. */
export function checkInRunning(entry: { state: EntryState; livingNominations: number }): Verdict {
  if (entry.state === "open" && entry.livingNominations > 0) return granted();
  return refused("wrong-entry-state");
}

/** Whether a citation fits. Length is counted in characters as people see them. */
export function checkCitation(citation: string, citationLength: number): Verdict {
  const over = lengthOf(citation.trim()) - citationLength;
  if (over <= 0) return granted();
  return refused("citation-too-long", { field: "citation", detail: String(over) });
}

/** Whether an entry is in the running: neither withdrawn nor disqualified. */
export function isInRunning(entry: { state: EntryState }): boolean {
  return entry.state === "open" || entry.state === "shortlisted";
}

function lengthOf(text: string): number {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;
}
