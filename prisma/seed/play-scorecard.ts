import { findOpenAsk } from "../../app/db/realisations.server";
import { presets } from "../../app/domain/scorecard/presets";
import { adoptCharters } from "../../app/operations/adopt-charters.server";
import { askRealisations } from "../../app/operations/ask-realisations.server";
import { changeCharter } from "../../app/operations/change-charter.server";
import { checkValue } from "../../app/operations/check-value.server";
import { importKpiValues } from "../../app/operations/import-kpi-values.server";
import { reportRealisation } from "../../app/operations/report-realisation.server";
import { setKpiTarget } from "../../app/operations/set-kpi-target.server";
import { uploadKpiValues } from "../../app/operations/upload-kpi-values.server";
import { checks, moreWins } from "./more-wins";
import { planWin } from "./play-wins";
import { given, must, type Stage } from "./stage";

const keys = [
  "joint-wins",
  "early-engagement",
  "cycle-time",
  "total-cost",
  "win-rate",
  "customer-score",
  "supplier-performance",
];

/** From month to month, the earliest first, in hundredths: fourteen months of three KPIs by hand. */
const byHand: Record<string, number[]> = {
  "Win rate on joint deals": [38, 37, 40, 39, 41, 42, 41, 43, 44, 43, 45, 44, 46, 46],
  "Customer satisfaction": [8, 7.9, 8.1, 8.2, 8.2, 8.3, 8.2, 8.4, 8.5, 8.4, 8.6, 8.6, 8.7, 8.7],
  "Supplier on-time delivery": [
    94.1, 94.3, 93.6, 93.9, 93.1, 92.6, 92.8, 92.4, 91.9, 92, 91.6, 91.7, 91.4, 91.2,
  ],
};

const targets: [name: string, amount: bigint][] = [
  ["Joint wins confirmed", 1_500n],
  ["Early engagement", 7_500n],
  ["Cycle time", 6_500n],
  ["Total cost saved", 60_000_000n],
  ["Win rate on joint deals", 4_500n],
  ["Customer satisfaction", 850n],
  ["Supplier on-time delivery", 9_500n],
];

/** Two years of smaller wins, what Finance made of them and what came in, and the charters both sides are held to. */
export function planScorecard(stage: Stage): void {
  for (const win of moreWins) planWin(stage, win);
  for (const win of moreWins.filter(({ key }) => checks[key]))
    planCheck(stage, win.key, (win.sentOn ?? 0) + 12);
  for (const day of [-300, -200, -100, -20])
    stage.plan(stage.at(day, "06:00"), "ask what came in", async (at) => {
      await askRealisations(stage.db, at);
      await reportAll(stage, at);
    });
  stage.plan(stage.at(-430, "09:00"), "write the charters", (at) =>
    must(adoptCharters(stage.as("Leilani", at), keys)),
  );
  stage.plan(stage.at(-429, "09:00"), "name owners and targets", (at) => ownersAndTargets(stage, at));
  stage.plan(stage.at(-6, "09:00"), "bring in the values", (at) => bringValues(stage, at));
}

function planCheck(stage: Stage, key: string, day: number): void {
  stage.plan(stage.at(day, "14:00"), `check ${key}`, async (at) => {
    const winId = given(stage.wins.get(key), key);
    const line = await stage.db.valueLine.findFirstOrThrow({ where: { winId } });
    const claim =
      line.achieved > line.baseline ? line.achieved - line.baseline : line.baseline - line.achieved;
    const accepted = (claim * BigInt(checks[key]?.accepted ?? 100)) / 100n;
    const decision =
      accepted === claim
        ? ({ does: "validate", reason: "" } as const)
        : ({ does: "reduce", amount: accepted, reason: "The rest was under way before." } as const);
    await must(checkValue(stage.as("Hiro", at), { lineId: line.id, seen: line.checkCount, decision }));
  });
}

/** What has come in is told with the first question, once for each win. */
async function reportAll(stage: Stage, at: Date): Promise<void> {
  for (const { key, people } of moreWins) {
    const winId = stage.wins.get(key);
    const ask = winId && (await findOpenAsk(stage.db, winId));
    if (!winId || !ask) continue;
    const line = await stage.db.valueLine.findFirstOrThrow({ where: { winId } });
    const part = line.realised > 0n ? 0 : (checks[key]?.cameIn ?? 0);
    const amounts = new Map([[line.id, ((line.validated ?? 0n) * BigInt(part)) / 100n]]);
    const report = { winId, months: ask.months, amounts, note: "" };
    await must(reportRealisation(stage.as(people[0]?.[0] ?? "", at), report));
  }
}

async function ownersAndTargets(stage: Stage, at: Date): Promise<void> {
  const act = stage.as("Hiro", at);
  for (const key of keys) {
    const { name, ...preset } = presets[key as keyof typeof presets];
    const { id, version: seen } = await stage.db.kpiCharter.findFirstOrThrow({ where: { name } });
    const draft = { name, ...preset, ...owners(stage) };
    await must(changeCharter(act, { id, seen, draft }));
    const [, amount = 0n] = targets.find(([one]) => one === name) ?? [];
    await must(setKpiTarget(act, { charterId: id, from: stage.isoDay(-429).slice(0, 7), amount }));
  }
}

function owners(stage: Stage) {
  return { salesOwner: stage.person("Emeka").id, procurementOwner: stage.person("Tomasz").id };
}

async function bringValues(stage: Stage, at: Date): Promise<void> {
  const last = stage.isoDay(-6).slice(0, 7);
  const [year = 0, month = 1] = last.split("-").map(Number);
  const rows = Object.entries(byHand).flatMap(([name, values]) =>
    values.map((value, index) => {
      const first = new Date(Date.UTC(year, month - values.length + index, 1));
      return `${name},${first.toISOString().slice(0, 7)},${value}`;
    }),
  );
  const csv = ["KPI,Period,Value", ...rows].join("\n");
  const act = stage.as("Hiro", at);
  const file = await must(uploadKpiValues(act, { filename: "shared-figures.csv", csv }));
  await must(importKpiValues(act, file));
}
