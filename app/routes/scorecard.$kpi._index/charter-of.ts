import type { ScorecardSubject } from "~/db/scorecard-subject.server";
import type { CharterContent } from "~/domain/scorecard/charter";
import { measures } from "~/domain/scorecard/measure";

/** The charter of a subject; a measure by itself is one without owners and targets. */
export function charterOf({ charter, scope, name, formula }: ScorecardSubject): CharterContent {
  if (charter) return charter;
  if (!scope) throw new Error("A subject has a charter or is computed.");
  const { unit, direction } = measures[scope.measure];
  return {
    ...{ name, formula, unit, direction, ...scope, meaning: "", cadence: "month", gathers: "latest" },
    ...{ salesOwnerId: null, procurementOwnerId: null, source: "" },
  };
}
