import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** A juror does not score an entry: no zero, the others judge it. The reason may be empty. */
export async function abstainFromEntry(
  _act: Act,
  _abstention: { assignmentId: string; reason: string },
): Promise<Verdict> {
  return refused("not-found");
}
