import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** Finishes a sheet: from here on it counts, until its juror opens it again. */
export async function finishSheet(
  _act: Act,
  _sheet: { assignmentId: string; version: number },
): Promise<Verdict<{ version: number }>> {
  return refused("not-found");
}
