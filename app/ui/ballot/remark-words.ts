import type { CountingMethod } from "~/domain/voting/election";
import type { BallotRemark } from "~/domain/voting/remarks";
import { listOf } from "~/ui/words";
import type { Choice } from "./ballot-page";

/** What a remark on a ballot says to its voter. */
export function remarkWords(
  remark: BallotRemark,
  method: CountingMethod,
  choices: readonly Choice[],
): string {
  if (remark.word === "empty") return "Your ballot names nobody. You can cast it like that if you mean it.";
  if (remark.word === "all-equal") return "Everybody is the same on your ballot, so it helps nobody to win.";
  if (remark.word === "top-unused")
    return `Your highest score is ${remark.highest}. A 5 for the one you like best gives your ballot its full weight.`;
  if (remark.word === "equal-scores")
    return "You gave two or more the same score. In a final between those two, your ballot counts for neither.";
  const titles = listOf(choices.filter(({ id }) => remark.ids.includes(id)).map(({ title }) => title));
  return `You left out ${titles}. ${leftOut[method] ?? ""}`;
}

const dropped = "If only they are left in a round, your ballot counts for nobody there.";
const last = "They share the last place on your ballot.";
const leftOut: Partial<Record<CountingMethod, string>> = {
  irv: dropped,
  stv: dropped,
  borda: "They share equally in the points of the places that are left.",
  schulze: last,
  ranked_pairs: last,
};
