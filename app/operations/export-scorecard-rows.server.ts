import { recordEvent } from "~/db/audit.server";
import type { AskedMonths } from "~/db/scorecard-figures.server";
import { listScorecardIds } from "~/db/scorecard-rows.server";
import { personIdOf } from "~/domain/people/actor";
import type { Scope } from "~/domain/scorecard/measure";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";

/**
 * The wins or values behind a figure, the latest first, for a file. The record keeps who took how many of which figure,
 * and for which months.
 */
export async function exportScorecardRows(
  act: Act,
  { scope, asked }: { scope: Scope; asked: AskedMonths },
): Promise<Verdict<string[]>> {
  const personId = personIdOf(act.actor);
  if (!personId) return refused("not-allowed");
  return transact(act, async (tx) => {
    const ids = await listScorecardIds(tx, scope, asked);
    const { from, to } = asked;
    await recordEvent(tx, act, {
      act: "scorecard.exported",
      subject: { type: "person", id: personId },
      after: { measure: scope.measure, kinds: scope.kinds, from, to, rows: ids.length },
    });
    return granted(ids);
  });
}
