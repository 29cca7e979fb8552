import { countTurnout, listTurnoutByFunction } from "~/db/ballots.server";
import type { Database } from "~/db/client.server";
import { listResultEntries, type FoundResult } from "~/db/results.server";
import { seedCommitment } from "~/domain/voting/lot";
import { fewestPublicBallots } from "~/domain/voting/public-file";
import { recount } from "~/domain/voting/recount";
import type { ElectionResult } from "~/domain/voting/result";
import { shownTurnout } from "~/domain/voting/turnout";
import { functionNames } from "~/ui/function-names";
import { findingOf } from "./finding";

/** What the result page shows, whoever looks. */
export async function readResultView(db: Database, found: FoundResult, maySeeBallots: boolean) {
  const { file, category } = found;
  const result = file.result as ElectionResult;
  const entries = await listResultEntries(db, found.winnerIds);
  const names = Object.fromEntries(file.candidates.map(({ id, name }) => [id, name]));
  const { cast } = await countTurnout(db, category.id);
  const groups = await listTurnoutByFunction(db, category.id);
  return {
    id: category.id,
    award: category.name,
    cycleId: category.cycle.id,
    cycleName: category.cycle.name,
    timeZone: category.cycle.timeZone,
    year: category.cycle.votingCloseAt.getUTCFullYear(),
    method: category.method,
    outcome: found.outcome,
    quorumPercent: category.quorumPercent,
    winners: found.winnerIds.flatMap((id) => entries.find((entry) => entry.id === id) ?? []),
    names,
    order: result.ranking.flat(),
    rounds: result.rounds,
    openTie: result.openTie ?? null,
    none: result.none ?? null,
    struck: result.struck,
    abstentions: result.abstentions,
    finding: findingOf(result, names, found.outcome),
    turnout: {
      eligible: found.eligibleCount,
      cast: found.castCount,
      groups: shownTurnout(
        groups.map(({ name, ...counts }) => ({ name: functionNames[name] ?? name, ...counts })),
        others,
      ).sort((a, b) => placeOf(a.name) - placeOf(b.name) || (a.name < b.name ? -1 : 1)),
    },
    checks: {
      everyBallot: cast === found.castCount,
      recounted: recount(file).agrees === true,
      seedFits: seedCommitment(file.lot?.seed ?? "") === file.lot?.commitment,
    },
    lot: {
      seed: file.lot?.seed ?? "",
      commitment: file.lot?.commitment ?? "",
      box: category.box?.boxHash ?? "",
      order: file.lot?.order ?? [],
    },
    frozenAt: category.box?.openedAt.toISOString() ?? "",
    reason: found.decisionReason,
    hasPublicBallots: maySeeBallots || found.castCount >= fewestPublicBallots,
    signatures: found.certifications.map(({ person, certifiedAt }) => ({
      ...person,
      at: certifiedAt.toISOString(),
    })),
  };
}

export type ResultView = Awaited<ReturnType<typeof readResultView>>;

const others = "Other teams";

/** Sales, Procurement, the rest by name, those taken together at the end: never by the figures. */
function placeOf(name: string): number {
  const place = ["Sales", "Procurement"].indexOf(name);
  if (place >= 0) return place;
  return name === others ? 3 : 2;
}
