import { listCharters, listKpiValues, listTargets } from "~/db/charters.server";
import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { listMonthFigures } from "~/db/scorecard-figures.server";
import { listUnits } from "~/db/scorecard-units.server";
import { figuresOf } from "~/domain/scorecard/month-figures";
import { addMonths } from "~/domain/scorecard/period";
import type { WinViewer } from "~/domain/wins/visibility";
import { localOf } from "~/domain/zoned-time";
import { monthsOf, readAsked, unitOf } from "~/ui/scorecard/asked";
import { engagementView } from "./engagement-view";
import { funnelView } from "./funnel-view";
import { kpiViews } from "./kpi-views";

/** The scorecard as its page shows it to a viewer: every amount in words, and none that they may not read. */
export async function readScorecard(db: Database, query: URLSearchParams, viewer: WinViewer) {
  const [company, now] = await Promise.all([getCompany(db), databaseNow(db)]);
  const asked = readAsked(query, localOf(now, company.timeZone).slice(0, 7));
  const months = monthsOf(asked);
  const [charters, known, units] = await Promise.all([
    readCharters(db, months.from),
    listMonthFigures(db, { viewer, unit: unitOf(asked.unit), from: months.from, to: months.to }),
    listUnits(db),
  ]);
  const figures = figuresOf(months.now, known);
  const count = (of: "wins" | "veiled") => figures.reduce((sum, one) => sum + one[of], 0);
  return {
    ...{ asked, months: { now: months.now, before: months.before }, units },
    kpis: kpiViews(charters, { known, months, company, asked }),
    engagement: engagementView({ now: figures, before: figuresOf(months.before, known) }, company),
    funnel: funnelView(figures, company),
    ...{ wins: count("wins"), veiled: count("veiled") },
    unrated: figures.flatMap(({ values }) => values).reduce((sum, { unrated }) => sum + unrated, 0),
    isEmpty: known.length === 0 && asked.unit === "",
  };
}

async function readCharters(db: Database, from: string) {
  const charters = await listCharters(db, { show: "in-use" });
  const ids = charters.map(({ id }) => id);
  const [targets, values] = await Promise.all([
    listTargets(db, ids),
    // A value of a year that ends in the first month began eleven months before it.
    listKpiValues(db, ids, addMonths(from, -11)),
  ]);
  return charters.map((charter) => ({
    charter,
    targets: targets.get(charter.id) ?? [],
    values: values.get(charter.id) ?? [],
  }));
}
