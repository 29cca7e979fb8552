import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { listKpiValues, listTargets } from "~/db/charters.server";
import { listValueVersions } from "~/db/kpi-values.server";
import { listMonthFigures } from "~/db/scorecard-figures.server";
import { scorecardRowsAPage } from "~/db/scorecard-rows.server";
import { findSubject, type ScorecardSubject } from "~/db/scorecard-subject.server";
import { kpiLine } from "~/domain/scorecard/kpi-line";
import { measures } from "~/domain/scorecard/measure";
import { figuresOf, type MonthFigures } from "~/domain/scorecard/month-figures";
import { addMonths } from "~/domain/scorecard/period";
import type { WinViewer } from "~/domain/wins/visibility";
import { localOf } from "~/domain/zoned-time";
import { pageNumber } from "~/ui/page-number";
import { monthsOf, readAsked, unitOf } from "~/ui/scorecard/asked";
import { shownVersions } from "~/ui/scorecard/versions";
import { drawn, exactText, figureText, type Locality } from "~/ui/scorecard/figure-words";
import { charterOf } from "./charter-of";
import { rowsOf } from "./rows-of.server";

/** One number of the scorecard with its trend and a page of the rows behind it; null for what there is not. */
export async function readRows(db: Database, word: string, query: URLSearchParams, viewer: WinViewer) {
  const kinds = { kind: query.get("kind") ?? "", group: query.get("group") ?? "" };
  const [company, now, subject] = await Promise.all([
    getCompany(db),
    databaseNow(db),
    findSubject(db, word, kinds),
  ]);
  if (!subject) return null;
  const asked = readAsked(query, localOf(now, company.timeZone).slice(0, 7));
  const months = monthsOf(asked);
  const unit = unitOf(asked.unit);
  const ofValues = subject.scope !== null && measures[subject.scope.measure].rows === "values";
  const span = { viewer, unit, from: months.from, to: months.to };
  const [known, byHand] = await Promise.all([
    subject.scope ? listMonthFigures(db, span, { reads: ofValues ? "values" : "wins" }) : [],
    readByHand(db, subject, { company, unit: asked.unit, from: months.from }),
  ]);
  const charter = charterOf(subject);
  const line = kpiLine({ charter, ...byHand, known }, months);
  const shown = { ...line.now, text: exactText(line.now.value, charter.unit, company) };
  const page = pageNumber(query);
  const period = { viewer, unit, from: months.now[0] ?? "", to: months.now.at(-1) ?? "" };
  return {
    ...{ asked, months: { now: months.now, before: months.before }, kinds },
    subject: {
      name: subject.name,
      formula: subject.formula,
      of: subject.of,
      id: subject.charter?.id ?? null,
    },
    figure: { text: shown.text, of: shown.of, small: shown.small && shown.value !== null },
    before: { text: figureText(line.before.value, charter.unit, company), of: line.before.of },
    trend: line.trend.map(({ month, value, target }) => ({
      ...{ month, value: value && drawn(value), target: target && drawn(target) },
      ...{
        text: figureText(value, charter.unit, company),
        targetText: target && figureText(target, charter.unit, company),
      },
    })),
    rows: subject.scope && {
      ...(await rowsOf(db, subject.scope, period, { page, company })),
      of: measures[subject.scope.measure].rows,
      ...{ page, total: line.now.of, pageSize: scorecardRowsAPage },
    },
    values: subject.scope ? null : await readVersions(db, subject, months.from, asked.thisMonth, company),
    ...leftOut(figuresOf(months.now, known), ofValues),
  };
}

function leftOut(months: readonly MonthFigures[], ofValues: boolean) {
  const sum = (list: readonly number[]) => (ofValues ? list.reduce((all, one) => all + one, 0) : 0);
  return {
    veiled: sum(months.map(({ veiled }) => veiled)),
    unrated: sum(months.flatMap(({ values }) => values.map(({ unrated }) => unrated))),
  };
}

/** Targets and values by hand are for the whole company and in its currency. */
async function readByHand(
  db: Database,
  { charter }: ScorecardSubject,
  { company, unit, from }: { company: Locality; unit: string; from: string },
) {
  const counts =
    charter && unit === "" && (charter.unit !== "money" || charter.currency === company.currency);
  if (!counts) return { targets: [], values: [] };
  const [targets, values] = await Promise.all([
    listTargets(db, [charter.id]),
    listKpiValues(db, [charter.id], addMonths(from, -11)),
  ]);
  return { targets: targets.get(charter.id) ?? [], values: values.get(charter.id) ?? [] };
}

async function readVersions(
  db: Database,
  { charter }: ScorecardSubject,
  from: string,
  to: string,
  company: Locality,
) {
  if (!charter) return [];
  const versions = await listValueVersions(db, charter.id, { from: addMonths(from, -11), to });
  return shownVersions(versions, charter.unit, company);
}
