import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** HR takes a juror off one entry, before or after its scores; silently, the juror is not told and sees no reason. */
export async function recuseJuror(
  _act: Act,
  _recusal: { assignmentId: string; reason: string; silent: boolean },
): Promise<Verdict> {
  return refused("not-found");
}
