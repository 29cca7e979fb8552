import { randomUUID } from "node:crypto";
import type { Database } from "~/db/client.server";
import { findWin } from "~/db/wins.server";
import { adoptCharters } from "~/operations/adopt-charters.server";
import { askRealisations } from "~/operations/ask-realisations.server";
import { checkRealisation } from "~/operations/check-realisation.server";
import { checkValue } from "~/operations/check-value.server";
import { chooseAbsence } from "~/operations/choose-absence.server";
import { confirmWin } from "~/operations/confirm-win.server";
import { enterKpiValue } from "~/operations/enter-kpi-value.server";
import { recordWin } from "~/operations/record-win.server";
import { reportRealisation } from "~/operations/report-realisation.server";
import { saveLedgerView } from "~/operations/save-ledger-view.server";
import { setKpiTarget } from "~/operations/set-kpi-target.server";
import { uploadKpiValues } from "~/operations/upload-kpi-values.server";
import { actAs, type Cast } from "./cast";
import { uploadDeals } from "./made-deals";
import { mustDo } from "./trophies";
import { procurementWords, salesWords, winForm } from "./wins";

const day = 24 * 60 * 60 * 1000;

/**
 * What stands around the wins of that company: one of which something came in, a scorecard with values by hand, a file
 * of deals that has a problem, a view of the ledger, and somebody who is away. Answers pages of it.
 */
export async function putAroundWins(db: Database, people: Cast, now: Date): Promise<string[]> {
  const { alice, charlie, dana, erin } = people;
  const view = { name: "Freight", query: "kind=freight", opens: "as-before" as const };
  mustDo(await saveLedgerView(actAs(db, charlie, now), view));
  const days = { from: dayOf(now, -1), until: dayOf(now, 3) };
  mustDo(await chooseAbsence(actAs(db, erin, now), { ...days, deputyId: dana.id }));
  const deals = `/wins/imports/${await uploadDeals(actAs(db, dana, now), alice.email)}`;
  const scorecard = await keepScorecard(db, people, now);
  return [...(await reportWin(db, people, now)), ...scorecard, deals, `${deals}/problems`];
}

/**
 * A win of two hundred days ago that hides its customer and its amounts, with shares that one of its people has not
 * agreed to: Finance took less than was claimed, something came in, and Finance corrected that.
 */
async function reportWin(db: Database, people: Cast, now: Date): Promise<string[]> {
  const { alice, bob, frank } = people;
  const ago = (person: Cast["alice"], days: number) =>
    actAs(db, person, new Date(now.getTime() - days * day));
  const hides = { hideCustomer: true, hideAmounts: true, contract: "LW-2044" };
  const form = winForm(people, { title: "Came in at last", ...hides });
  const participants = form.participants.map((one, at) => ({ ...one, share: at === 0 ? 60_00 : 40_00 }));
  const links = ["https://files.fenwright.example/2044"];
  const valueLines = form.valueLines.map((line) => ({ ...line, links }));
  const written = { ...form, participants, valueLines };
  const winId = mustDo(await recordWin(ago(alice, 200), { formKey: randomUUID() }, written));
  mustDo(await confirmWin(ago(alice, 200), { winId, words: salesWords }));
  mustDo(await confirmWin(ago(bob, 200), { winId, words: procurementWords }));
  const lineId = (await findWin(db, winId))!.valueLines[0]!.id;
  const decision = { does: "reduce" as const, amount: 20_111_00n, reason: "Of it 20,111 can be traced." };
  mustDo(await checkValue(ago(frank, 200), { lineId, seen: 0, decision }));
  await askRealisations(db, ago(frank, 105).now);
  const amounts = new Map([[lineId, 5_333_00n]]);
  mustDo(await reportRealisation(ago(alice, 104), { winId, months: 3, amounts, note: "5,333 so far." }));
  const correction = {
    does: "correct" as const,
    amounts: new Map([[lineId, 5_222_00n]]),
    reason: "The ledger says 5,222.",
  };
  mustDo(await checkRealisation(ago(frank, 103), { winId, months: 3, seen: 0, decision: correction }));
  return [`/wins/${winId}`, `/finance/wins/${winId}`, `/finance/wins/${winId}/realisations/3`];
}

/** A computed KPI and one by hand, with a target, a value and a file that was looked at. */
async function keepScorecard(db: Database, { dana }: Cast, now: Date): Promise<string[]> {
  const act = actAs(db, dana, now);
  mustDo(await adoptCharters(act, ["value-validated", "on-time-in-full"]));
  const { id, name } = await db.kpiCharter.findFirstOrThrow({ where: { measure: "manual" } });
  mustDo(await setKpiTarget(act, { charterId: id, from: "2025-01", amount: 95_00n }));
  mustDo(
    await enterKpiValue(act, { charterId: id, start: "2026-01", amount: 91_40n, source: "Order system" }),
  );
  const csv = `KPI,Period,Value\n${name},2026-02,92\nUnheard of,2026-03,1\n`;
  const upload = mustDo(await uploadKpiValues(act, { filename: "values.csv", csv }));
  const charter = ["", "/target", "/values"].map((page) => `/scorecard/charters/${id}${page}`);
  return [...charter, `/scorecard/uploads/${upload}`, `/scorecard/${id}`];
}

function dayOf(now: Date, later: number): string {
  return new Date(now.getTime() + later * day).toISOString().slice(0, 10);
}
