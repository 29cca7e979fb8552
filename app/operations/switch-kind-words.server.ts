import { recordEvent } from "~/db/audit.server";
import { isCategoryOf, updateWordsSwitch } from "~/db/kind-words.server";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/** Lets the nominees of a category read the kind words about them, or not. Switched so already, nothing happens. */
export async function switchKindWords(
  act: Act,
  { cycleId, categoryId, to }: { cycleId: string; categoryId: string; to: "on" | "off" },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    if (!(await isCategoryOf(tx, { cycleId, categoryId }))) return refused("not-found");
    if (!(await updateWordsSwitch(tx, { cycleId, categoryId }, to === "on"))) return granted();
    await recordEvent(tx, act, {
      act: "category.kind-words-switched",
      subject: { type: "category", id: categoryId },
      after: { kindWords: to },
    });
    return granted();
  });
}
