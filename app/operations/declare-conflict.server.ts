import type { DeclaredKind } from "~/domain/juries/conflicts";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** A juror steps aside from an entry for good, before its first score; the reason is kept with the result. */
export async function declareConflict(
  _act: Act,
  _declared: { assignmentId: string; conflict: DeclaredKind; reason: string },
): Promise<Verdict> {
  return refused("not-found");
}
