import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** Takes a juror off the whole jury: finished sheets stay and count, open entries go to others. */
export async function removeJuror(_act: Act, _left: { jurorId: string; reason: string }): Promise<Verdict> {
  return refused("not-found");
}
