import type { Database } from "~/db/client.server";
import { findFirstSummary } from "~/db/first-rounds.server";
import type { ResultPage } from "~/db/result-pages.server";
import { listResultEntries } from "~/db/results.server";
import { ballotsArePublic, roundsArePublic, withoutSingleSheets } from "~/domain/voting/public-file";
import { findingOf } from "./finding";
import { readLot } from "./lot-view.server";
import { readShortlist } from "./shortlist-view.server";
import { readTurnout } from "./turnout-view.server";

/** What the result page shows to somebody; `reader` is what they may see beyond everybody. */
export async function readResultView(
  db: Database,
  found: ResultPage,
  reader: { maySeeBallots: boolean; maySeeCount: boolean },
) {
  const { file, category, outcome } = found;
  const { result, seats, rules } = file;
  const entries = await listResultEntries(db, found.winnerIds);
  const names = Object.fromEntries(file.candidates.map(({ id, name }) => [id, name]));
  const showsCount = reader.maySeeCount || roundsArePublic(found);
  const publishing = { ...found, method: file.method, publishBallots: category.publishBallots };
  return {
    id: category.id,
    award: category.name,
    cycleId: category.cycle.id,
    cycleName: category.cycle.name,
    timeZone: category.cycle.timeZone,
    year: category.cycle.votingCloseAt.getUTCFullYear(),
    method: file.method,
    seats,
    tieRule: rules.tie,
    rubric: rules.rubric ?? null,
    outcome,
    winners: inOrder(
      found.winnerIds.flatMap((id) => entries.find((entry) => entry.id === id) ?? []),
      seats,
    ),
    names,
    order: orderOf(result.ranking.flat(), names),
    result: showsCount ? (reader.maySeeBallots ? result : withoutSingleSheets(result)) : null,
    openTie: result.openTie ?? null,
    finding: findingOf({ ...result, seats, outcome }, names),
    turnout: await readTurnout(db, found),
    jurors: jurorsOf(found),
    final: category.final,
    first: category.final ? null : await findFirstSummary(db, category.id),
    shortlist: await readShortlist(db, found, reader),
    lot: await readLot(db, found, reader),
    frozenAt: category.box?.openedAt.toISOString() ?? null,
    reason: found.decisionReason,
    ballots: {
      arePublic: ballotsArePublic(publishing),
      canRecount: reader.maySeeBallots || ballotsArePublic(publishing),
      wereKept: !category.publishBallots,
    },
    signatures: found.certifications.map(({ person, certifiedAt }) => ({
      ...person,
      at: certifiedAt.toISOString(),
    })),
  };
}

export type ResultView = Awaited<ReturnType<typeof readResultView>>;

/** Every entry once: as ranked, then those that the ranking leaves out. */
function orderOf(ranked: readonly string[], names: Readonly<Record<string, string>>): string[] {
  return [...new Set([...ranked, ...Object.keys(names)])];
}

/** As elected; by title where more share the honour than there are places, so that none seems to be before another. */
function inOrder<Winner extends { title: string }>(winners: Winner[], seats: number): Winner[] {
  if (winners.length <= seats) return winners;
  return [...winners].sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** How many of a jury finished something; beside a vote the turnout is that of the vote. */
function jurorsOf({ file, eligibleCount, castCount }: ResultPage) {
  if (file.method !== "rubric") return null;
  const { valid = 0 } = file.result ?? {};
  return file.rules.rubric?.vote
    ? { eligible: valid, cast: valid }
    : { eligible: eligibleCount, cast: castCount };
}
