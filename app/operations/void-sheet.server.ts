import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** HR takes a finished sheet out of the count while judging is open; its juror is told why by letter. */
export async function voidSheet(
  _act: Act,
  _voided: { assignmentId: string; reason: string },
): Promise<Verdict> {
  return refused("not-found");
}
