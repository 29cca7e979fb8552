import { capital, spelled } from "~/ui/words";
import type { ResultView } from "./result-view.server";

type Titled = Pick<ResultView, "winners" | "outcome" | "result" | "seats">;

/** The headline of a result: the winner, how many there are, or that there is none. */
export function titleOf({ winners, outcome, result, seats }: Titled): string {
  if (winners.length === 1) return winners[0]!.title;
  if (winners.length > 1)
    return winners.length > seats
      ? `Shared by ${spelled(winners.length)}`
      : `${capital(spelled(winners.length))} winners`;
  if (outcome === "tie_open") return "A tie to decide";
  if (outcome === "no_quorum") return "No quorum";
  return result?.none ? "None of these" : "No winner this time";
}

/** Whether more share the honour than there are places, so that none of them is before another. */
export function shareHonour({ winners, seats }: Pick<ResultView, "winners" | "seats">): boolean {
  return winners.length > seats;
}
