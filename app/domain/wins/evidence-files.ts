import { mostFiles } from "../awards/evidence";
import { granted, refused, type Verdict } from "../verdict";
import type { ValueKind } from "./value-line";
import type { Win } from "./win";
import { openFor } from "./win-state";

/** A file says something of one kind of value, or of the whole win where it names none. */
interface Speaking {
  kind: ValueKind | null;
}

/** Where files stand beside a win: at each kind of value that it has, in the order of the values, then at the whole. */
export function placesOfEvidence(lines: readonly { kind: ValueKind }[]): (ValueKind | null)[] {
  return [...new Set(lines.map(({ kind }) => kind)), null];
}

/** How many files fit at a place; none where the win has no such value. */
export function roomForEvidence(lines: readonly { kind: ValueKind }[], kind: ValueKind | null): number {
  return placesOfEvidence(lines).includes(kind) ? mostFiles : 0;
}

/** The files at a place. What spoke for a kind of value that is gone speaks for the whole win. */
export function evidenceAt<F extends Speaking>(
  lines: readonly { kind: ValueKind }[],
  files: readonly F[],
  place: ValueKind | null,
): F[] {
  const places = placesOfEvidence(lines);
  return files.filter(({ kind }) => (places.includes(kind) ? kind : null) === place);
}

/** Files come and go until the win is locked, and as long as nobody has signed with them. */
export function checkEvidenceOpen(win: Pick<Win, "state"> & { signOffs: readonly unknown[] }): Verdict {
  if (!openFor(win.state, "save")) return refused("win-locked");
  return win.signOffs.length > 0 ? refused("evidence-signed") : granted();
}
