import type { Database } from "~/db/client.server";
import { findAward } from "~/db/awards.server";
import { getCompany } from "~/db/company.server";
import { findRun, listRunLaureates } from "~/db/threshold-runs.server";
import { listWinTitles } from "~/db/wins.server";
import type { ThresholdCondition } from "~/domain/awards/threshold";
import type { ShownMeasure, ThresholdOutcome } from "~/domain/awards/threshold-report";
import { honouredBy } from "~/domain/awards/threshold-run";
import { searchText } from "~/domain/people/search-text";
import { amountOf, conditionWords, excludedWords, figureText, shareOf } from "~/ui/threshold-words";
import { plainShortDay } from "~/ui/dates";

export const views = ["reaches", "misses", "excluded"] as const;
export type View = (typeof views)[number];

export const rowsAPage = 50;

interface Asked {
  view: View;
  search: string;
  page: number;
}

/** A run as its page shows it: one page of people of one view, with what they have and the wins behind it. */
export async function readRun(db: Database, id: string, { view, search, page }: Asked) {
  const run = await findRun(db, id);
  if (!run) return null;
  const [award, company] = await Promise.all([findAward(db, run.awardId), getCompany(db)]);
  const { conditions } = run.threshold;
  const reasons = new Map(run.leftOut.map(({ personId, reason }) => [personId, reason]));
  const lists = {
    reaches: honouredBy(run),
    misses: run.report.misses,
    excluded: [...run.report.reaches.filter(({ personId }) => reasons.has(personId)), ...run.report.excluded],
  };
  const words = searchText(search).split(" ").filter(Boolean);
  const found = lists[view].filter(({ name }) => words.every((word) => searchText(name).includes(word)));
  const shown = found.slice((page - 1) * rowsAPage, page * rowsAPage);
  const titles = await listWinTitles(db, shown.flatMap(winIdsOf));
  const laureates = run.state === "confirmed" ? await listRunLaureates(db, id) : new Map<string, string>();
  return {
    ...{ id, state: run.state, periodName: run.periodName, awardId: run.awardId },
    ...{ periodStart: run.periodStart, periodEnd: run.periodEnd, createdAt: run.createdAt },
    ...{ confirmedAt: run.confirmedAt, considered: run.report.considered },
    awardName: award?.name ?? "",
    asked: conditions.map((condition) => conditionWords(condition, company.locale)),
    counts: {
      reaches: lists.reaches.length,
      misses: run.report.missCount,
      excluded: lists.excluded.length,
    },
    kept: run.report.misses.length,
    total: found.length,
    rows: shown.map((outcome) => ({
      personId: outcome.personId,
      name: outcome.name,
      laureateId: laureates.get(outcome.personId) ?? null,
      why: outcome.because ? excludedWords(outcome.because) : (reasons.get(outcome.personId) ?? null),
      leftOutByHand: reasons.has(outcome.personId),
      measures: conditions.map((condition, at) =>
        measureWords(condition, outcome.measures[at], company.locale),
      ),
      wins: winIdsOf(outcome).map((winId) => ({ id: winId, title: titles.get(winId) ?? "A joint win" })),
      figures: figuresOf(outcome).map(
        ({ on, thousandths }) => `${plainShortDay(on)}: ${figureText(thousandths)}`,
      ),
    })),
  };
}

export type RunRow = NonNullable<Awaited<ReturnType<typeof readRun>>>["rows"][number];

function winIdsOf({ measures }: ThresholdOutcome): string[] {
  return [...new Set(measures.flatMap(({ winIds }) => winIds))];
}

/** Two conditions on figures read the same ones. */
function figuresOf({ measures }: ThresholdOutcome) {
  return measures.find(({ figures }) => figures.length > 0)?.figures ?? [];
}

function measureWords(condition: ThresholdCondition, measure: ShownMeasure | undefined, locale: string) {
  const amount = measure?.amount ?? null;
  const short = measure?.short ?? null;
  const periods = measure?.periodsShort ?? 0;
  return {
    reaches: measure?.reaches ?? false,
    amount: amount === null ? "Nothing on record" : amountOf(condition, amount, locale),
    short: short === null || short === "0" ? null : amountOf(condition, short, locale),
    periodsShort: periods,
    share: shareOf(amount, condition.minimum),
  };
}
