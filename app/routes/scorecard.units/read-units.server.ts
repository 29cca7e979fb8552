import type { Database } from "~/db/client.server";
import { databaseNow } from "~/db/clock.server";
import { getCompany } from "~/db/company.server";
import { countVeiled, listUnitFigures, listUnits, type UnitFigures } from "~/db/scorecard-units.server";
import { compute } from "~/domain/scorecard/compute";
import { whole } from "~/domain/scorecard/exact";
import { quietMonth } from "~/domain/scorecard/month-figures";
import type { WinViewer } from "~/domain/wins/visibility";
import { localOf } from "~/domain/zoned-time";
import { monthsOf, readAsked } from "~/ui/scorecard/asked";
import { figureText, type Locality } from "~/ui/scorecard/figure-words";

/** Departments or places beside each other in the order of the house, whatever their figures. */
export async function readUnits(db: Database, query: URLSearchParams, viewer: WinViewer) {
  const by = query.get("by") === "place" ? ("place" as const) : ("department" as const);
  const [company, now, units] = [await getCompany(db), await databaseNow(db), await listUnits(db)];
  const asked = { ...readAsked(query, localOf(now, company.timeZone).slice(0, 7)), unit: "" };
  const { now: months, before } = monthsOf(asked);
  const span = { viewer, unit: {}, from: months[0] ?? "", to: months.at(-1) ?? "" };
  const [figures, veiled] = [await listUnitFigures(db, span, by), await countVeiled(db, span)];
  const named =
    by === "department"
      ? units.departments.map(({ id, name, departmentFunction }) => ({ id, name, departmentFunction }))
      : units.places.map((place) => ({ id: place, name: place, departmentFunction: "other" as const }));
  return {
    ...{ asked, by, before, veiled },
    rows: named.flatMap(({ id, ...unit }) => {
      const found = figures.get(id);
      return found ? [{ ...unit, ...rowOf(found, company), unit: `${by}:${id}` }] : [];
    }),
  };
}

function rowOf({ engaged, validated, veiled }: UnitFigures, company: Locality) {
  const wins = engaged.reduce((sum, one) => sum + one.wins, 0);
  const months = [{ ...quietMonth(""), wins, engaged }];
  const early = compute({ measure: "early_engagement", kinds: [] }, months);
  const cycle = compute({ measure: "cycle_time", kinds: [] }, months);
  return {
    wins,
    early: { text: figureText(early.value, "percent", company), of: early.of, small: early.small },
    cycle: { text: figureText(cycle.value, "days", company), of: cycle.of, small: cycle.small },
    validated: figureText(whole(validated), "money", company),
    veiled,
  };
}
