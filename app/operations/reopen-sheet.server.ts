import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** Opens a finished sheet, or an entry abstained from, to its juror again, until the deadline. */
export async function reopenSheet(_act: Act, _assignmentId: string): Promise<Verdict<{ version: number }>> {
  return refused("not-found");
}
