import type { Database } from "~/db/client.server";
import { presets } from "~/domain/scorecard/presets";
import { adoptCharters } from "~/operations/adopt-charters.server";
import { enterKpiValue } from "~/operations/enter-kpi-value.server";
import { setKpiTarget } from "~/operations/set-kpi-target.server";
import { uploadKpiValues } from "~/operations/upload-kpi-values.server";
import { actAs } from "@tests/support/cast";
import { mustDo } from "@tests/support/trophies";
import type { PageLook } from "./every-page";

/** Where the pages of the scorecard can be looked at, by somebody who keeps it. */
export async function looksOfScorecard(db: Database, hr: { id: string; name: string }): Promise<PageLook[]> {
  const act = actAs(db, { ...hr, roles: ["hr"] });
  mustDo(await adoptCharters(act, Object.keys(presets)));
  const charter = await db.kpiCharter.findFirstOrThrow({ where: { measure: "manual", unit: "percent" } });
  const charterId = charter.id;
  const value = { charterId, start: "2026-01", amount: 9_140n, source: "Orders" };
  mustDo(await enterKpiValue(act, value));
  mustDo(await setKpiTarget(act, { charterId, from: "2025-01", amount: 9_500n }));
  const csv = `KPI,Period,Value\n${charter.name},2026-02,92\nUnheard of,2026-03,1\n`;
  const file = mustDo(await uploadKpiValues(act, { filename: "values.csv", csv }));
  const keeps = { as: { id: hr.id } };
  return [
    { ...keeps, route: "scorecard._index", path: "/scorecard" },
    { ...keeps, route: "scorecard.$kpi._index", path: `/scorecard/${charterId}` },
    { ...keeps, route: "scorecard.units", path: "/scorecard/units" },
    { ...keeps, route: "scorecard.charters._index", path: "/scorecard/charters" },
    { ...keeps, route: "scorecard.charters.new", path: "/scorecard/charters/new" },
    { ...keeps, route: "scorecard.charters.$id._index", path: `/scorecard/charters/${charterId}` },
    { ...keeps, route: "scorecard.charters.$id.target", path: `/scorecard/charters/${charterId}/target` },
    { ...keeps, route: "scorecard.charters.$id.values", path: `/scorecard/charters/${charterId}/values` },
    { ...keeps, route: "scorecard.uploads._index", path: "/scorecard/uploads" },
    { ...keeps, route: "scorecard.uploads.$id", path: `/scorecard/uploads/${file}` },
  ];
}
