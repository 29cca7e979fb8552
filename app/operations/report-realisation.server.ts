import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { findOpenAsk, insertReport, listReports, updateDelivery } from "~/db/realisations.server";
import { findWinForUpdate } from "~/db/wins.server";
import { personIdOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { checkReport, closesAfter, deliveringLines, isDelivering } from "~/domain/wins/realisation";
import { unsureRealisation } from "~/domain/wins/unlikely";
import { maySeeWin } from "~/domain/wins/visibility";
import { transact, type Act } from "./act.server";
import { realisedAmount } from "./realised-amount.server";

/** What came in since the question before, by line; a line that is not named brought nothing. */
export interface Report {
  winId: string;
  /** The question that the form answers, by its months. */
  months: number;
  amounts: ReadonlyMap<string, bigint>;
  /** The lines whose amount is right although it is far beyond what was validated. */
  sure?: ReadonlySet<string>;
  note: string;
}

/** Answers the question what came in. Amounts add up; the win is closed when all is there or after the last question. */
export async function reportRealisation(act: Act, report: Report): Promise<Verdict<"open" | "closed">> {
  return transact(act, async (tx) => {
    const { actor, now } = act;
    const personId = personIdOf(actor);
    const win = await findWinForUpdate(tx, report.winId);
    if (!win || actor.kind !== "person" || personId === null || !maySeeWin(win, actor))
      return refused("not-found");
    const ask = await findOpenAsk(tx, win.id);
    const note = report.note.trim();
    const lines = deliveringLines(win.valueLines);
    const isOpen = ask?.months === report.months;
    if (!isOpen && (await isSaid(tx, report, personId)))
      return granted(win.state === "closed" ? "closed" : "open");
    const allowed = checkReport(win, personId, { isOpen, note });
    if (!allowed.ok) return allowed;
    const cameIn = lines.map(({ id, validated, realised }) => {
      const more = report.amounts.get(id) ?? 0n;
      return { lineId: id, validated, more, sum: realised + more };
    });
    const unsure = unsureRealisation(cameIn, win.currency, report.sure);
    if (unsure) return unsure;
    const amounts = lines.map((line) => realisedAmount(win, line, report.amounts.get(line.id) ?? 0n));
    await insertReport(tx, {
      ...{ winId: win.id, months: report.months, note, amounts },
      ...{ answeredById: personId, answeredAt: now },
    });
    const after = win.valueLines.map((line) => ({
      ...line,
      realised: line.realised + (amounts.find(({ lineId }) => lineId === line.id)?.amount ?? 0n),
    }));
    const closes = closesAfter(report.months, after);
    await updateDelivery(tx, win.id, { delivering: !closes && isDelivering(after), closes });
    const subject = { type: "win", id: win.id };
    await recordEvent(tx, act, {
      act: "win.realisation-reported",
      subject,
      after: { months: report.months },
    });
    if (!closes) return granted("open");
    await recordEvent(tx, act, {
      ...{ act: "win.closed", subject, before: { state: win.state }, after: { state: "closed" } },
    });
    return granted("closed");
  });
}

/** A second click of the one who answered: the same words and the same amounts. */
async function isSaid(tx: Tx, { winId, months, amounts, note }: Report, personId: string): Promise<boolean> {
  const answer = (await listReports(tx, winId)).find((one) => one.months === months);
  return (
    answer?.answeredById === personId &&
    answer.note === note.trim() &&
    answer.realisations.every(({ lineId, reported }) => (amounts.get(lineId) ?? 0n) === reported)
  );
}
