import type { Database } from "~/db/client.server";
import type { ResultPage } from "~/db/result-pages.server";
import { findTurnout } from "~/db/turnout.server";
import { shownTurnout } from "~/domain/voting/turnout";
import { namedGroups } from "~/ui/turnout-groups";

/** Who voted, as totals that stand as they were at the close whoever changes departments later, and what the quorum asked for; null where the result is that of a jury alone. */
export async function readTurnout(db: Database, { file, category, eligibleCount, castCount }: ResultPage) {
  if (file.method === "rubric" && !file.rules.rubric?.vote) return null;
  const atClose = await findTurnout(db, category.id);
  const shown = atClose ? shownTurnout(atClose, others) : [];
  return {
    eligible: eligibleCount,
    cast: castCount,
    groups: namedGroups(shown, others),
    quorum: { quorumPercent: category.quorumPercent, quorumNumber: category.quorumNumber },
  };
}

export type TurnoutView = NonNullable<Awaited<ReturnType<typeof readTurnout>>>;

const others = "Smaller groups";
