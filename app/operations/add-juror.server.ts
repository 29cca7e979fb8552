import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** Seats one more juror in a jury at work and gives them entries; they are invited by letter. */
export async function addJuror(
  _act: Act,
  _seat: { categoryId: string; personId: string },
): Promise<Verdict<{ jurorId: string }>> {
  return refused("not-found");
}
