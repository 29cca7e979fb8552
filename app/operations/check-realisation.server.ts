import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { queueLetters } from "~/db/letters.server";
import {
  findLastAsked,
  insertRealisationCheck,
  listReports,
  updateDelivered,
} from "~/db/realisations.server";
import type { FoundWin } from "~/db/wins.server";
import { nameOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { isDelivering, ownersOf } from "~/domain/wins/realisation";
import {
  decideRealisation,
  stateAfterCorrection,
  type RealisationDecision,
} from "~/domain/wins/realisation-check";
import { unsureRealisation } from "~/domain/wins/unlikely";
import { checkStake } from "~/domain/wins/value-check";
import { openFor } from "~/domain/wins/win-state";
import { transact, type Act } from "./act.server";
import { openSignedWin } from "./open-signed-win.server";
import { realisedAmount } from "./realised-amount.server";
import { peopleOf } from "./win-letters.server";

type Report = Awaited<ReturnType<typeof listReports>>[number];

/**
 * Confirms what the people of a win reported as come in, or corrects it with a reason that they hear of. `seen` is how
 * many decisions about this answer the form has shown. What was reported stays beside what counts.
 */
export async function checkRealisation(
  act: Act,
  {
    winId,
    months,
    seen,
    decision,
  }: { winId: string; months: number; seen: number; decision: RealisationDecision },
): Promise<Verdict> {
  return transact(act, async (tx) => {
    const open = await openSignedWin(tx, act, winId);
    if (!open.ok) return open;
    const { win, decider } = open.value;
    const report = (await listReports(tx, winId)).find((one) => one.months === months);
    if (!report) return refused("not-found");
    const stake = checkStake(win, decider);
    if (!stake.ok) return stake;
    if (!openFor(win.state, "check-realised")) return refused("win-locked");
    if (report.checkCount !== seen) {
      const again = report.check?.checkedBy.id === decider.id && saysTheSame(report, decision);
      return again ? granted() : refused("checked-meanwhile", { detail: report.check?.checkedBy.name });
    }
    const decided = decideRealisation(report.realisations, win, decision);
    if (!decided.ok) return decided;
    const amounts = decided.value.flatMap(({ lineId, amount }) => {
      const line = win.valueLines.find(({ id }) => id === lineId);
      const was = report.realisations.find((one) => one.lineId === lineId);
      if (!line || !was) return [];
      const is = realisedAmount(win, line, amount);
      return [{ ...is, more: is.amount - was.amount, moreInCompany: is.inCompany - was.inCompany }];
    });
    const cameIn = amounts.map(({ lineId, more }) => {
      const line = win.valueLines.find(({ id }) => id === lineId);
      return { lineId, validated: line?.validated ?? null, more, sum: (line?.realised ?? 0n) + more };
    });
    const unsure = unsureRealisation(cameIn, win.currency, sureIn(decision));
    if (unsure) return unsure;
    await insertRealisationCheck(tx, {
      ...{ winId, months, number: seen + 1, amounts, checkedById: decider.id, checkedAt: act.now },
      corrected: decision.does === "correct",
      reason: reasonOf(decision),
    });
    await recordEvent(tx, act, {
      act: decision.does === "correct" ? "win.realisation-corrected" : "win.realisation-confirmed",
      subject: { type: "win", id: winId },
      after: { months },
      reason: win.hideAmounts ? "" : reasonOf(decision),
    });
    if (decision.does === "confirm") return granted();
    await follow(tx, act, win, amounts);
    await tellOwners(tx, act, win, { months, number: seen + 1, reason: reasonOf(decision) });
    return granted();
  });
}

function sureIn(decision: RealisationDecision): ReadonlySet<string> | undefined {
  return decision.does === "correct" ? decision.sure : undefined;
}

function reasonOf(decision: RealisationDecision): string {
  return decision.does === "correct" ? decision.reason.trim() : "";
}

/** A double click, not a second thought: the same amounts by the same person. */
function saysTheSame(report: Report, decision: RealisationDecision): boolean {
  if (decision.does === "confirm") return report.check?.corrected === false;
  return report.realisations.every(
    ({ lineId, amount }) => (decision.amounts.get(lineId) ?? amount) === amount,
  );
}

/** With less or more come in, the win is delivering again or done. */
async function follow(
  tx: Tx,
  act: Act,
  win: FoundWin,
  amounts: readonly { lineId: string; more: bigint }[],
): Promise<void> {
  const lines = win.valueLines.map((line) => ({
    ...line,
    realised: line.realised + (amounts.find(({ lineId }) => lineId === line.id)?.more ?? 0n),
  }));
  const before = win.state === "closed" ? ("closed" as const) : ("validated" as const);
  const state = stateAfterCorrection(before, lines, { lastAsked: await findLastAsked(tx, win.id) });
  await updateDelivered(tx, win.id, { state, delivering: state === "validated" && isDelivering(lines) });
  if (state === before) return;
  await recordEvent(tx, act, {
    act: state === "closed" ? "win.closed" : "win.reopened",
    subject: { type: "win", id: win.id },
    before: { state: before },
    after: { state },
  });
}

async function tellOwners(
  tx: Tx,
  act: Act,
  win: FoundWin,
  { months, number, reason }: { months: number; number: number; reason: string },
): Promise<void> {
  const owners = ownersOf(win);
  const letters = peopleOf(win)
    .filter(({ id }) => owners.includes(id))
    .map((person) => ({
      template: "realisation-corrected" as const,
      to: { personId: person.id, name: person.name, address: person.email },
      key: `realisation-corrected/${win.id}-${months}-${number}/${person.id}`,
      props: {
        ...{ name: person.name, winTitle: win.title, by: nameOf(act.actor), months, reason },
        path: `/wins/${win.id}`,
      },
    }));
  await queueLetters(tx, act, letters);
}
