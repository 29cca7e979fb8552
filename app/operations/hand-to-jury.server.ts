import type { JurySettings } from "~/domain/juries/settings";
import { refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";

/** After a vote without quorum: the entries go to a jury, which judges until `closesAt`. */
export async function handToJury(
  _act: Act,
  _handed: { categoryId: string; settings: JurySettings; closesAt: Date; reason: string },
): Promise<Verdict> {
  return refused("not-found");
}
