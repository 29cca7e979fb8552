import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { queueLetters } from "~/db/letters.server";
import { findLastAsked, findOpenAsk } from "~/db/realisations.server";
import { findFinanceState, insertValueCheck, updateWinChecked } from "~/db/value-checks.server";
import type { FoundLine, FoundWin } from "~/db/wins.server";
import { plainMoney } from "~/domain/money";
import { nameOf } from "~/domain/people/actor";
import { granted, refused, type Verdict } from "~/domain/verdict";
import {
  checkedOutcome,
  decideValue,
  standingOf,
  type Checked,
  type Decision,
} from "~/domain/wins/value-check";
import { isDelivering } from "~/domain/wins/realisation";
import { stateOnceDecided } from "~/domain/wins/realisation-check";
import { isBelowCameIn } from "~/domain/wins/unlikely";
import { transact, type Act } from "./act.server";
import { inCompanyCurrency, type Converted } from "./in-company-currency.server";
import { openCheck, type OpenCheck } from "./open-check.server";
import { peopleOf } from "./win-letters.server";

/**
 * Validates, reduces or rejects one line. `seen` is how many decisions about it the form has shown: whoever has not
 * seen the last one looks again. The last line decided validates the win and tells its people; a decision after that
 * is a correction, gives its reason and tells them again. A correction closes a win of which all has come in, and opens
 * one again of which some has not. Where less would count than came in already, it is asked about once more: `sure`
 * says that it is right.
 */
export async function checkValue(
  act: Act,
  { lineId, seen, decision, sure }: { lineId: string; seen: number; decision: Decision; sure?: boolean },
): Promise<Verdict<Reached>> {
  return transact(act, async (tx) => {
    const open = await openCheck(tx, act, lineId);
    if (!open.ok) return open;
    const { win, line, validatorId } = open.value;
    if (line.checkCount !== seen) {
      return isRepeated(open.value, decision)
        ? granted(await reachedBefore(tx, win, line))
        : refused("checked-meanwhile", { detail: line.lastCheck?.checkedBy.name });
    }
    const correcting = win.checkedAt === null ? "no" : "yes";
    const checked = decideValue(line, win, { decision, correcting });
    if (!checked.ok) return checked;
    const money = line.unit === "money" ? checked.value.validated : null;
    const converted = await inCompanyCurrency(tx, win, money);
    if (!converted.ok) return converted;
    if (isSaidAlready(open.value, decision, { ...checked.value, ...converted.value }))
      return granted(await reachedBefore(tx, win, line));
    const counts = { validated: checked.value.validated, realised: line.realised };
    if (!sure && isBelowCameIn(counts, decision))
      return refused("below-came-in", await amountsOf(tx, win, counts));
    await insertValueCheck(tx, {
      ...{ ...checked.value, ...converted.value },
      ...{ lineId, number: seen + 1, checkedById: validatorId, checkedAt: act.now },
    });
    await recordCheck(tx, act, win, { line, checked: checked.value });
    const lines = win.valueLines.map((one) => (one.id === lineId ? { ...one, ...checked.value } : one));
    return granted(await finish(tx, act, win, lines));
  });
}

/** “€10,000 of €12,500”: what would count of what came in. */
async function amountsOf(
  tx: Tx,
  { currency }: FoundWin,
  { validated, realised }: { validated: bigint | null; realised: bigint },
): Promise<{ field: string; detail: string }> {
  const { locale } = await getCompany(tx);
  const text = (amount: bigint) => plainMoney({ amount, currency }, locale);
  return { field: "sure", detail: `${text(validated ?? 0n)} of ${text(realised)}` };
}

/** Where a decision leaves its win: with values still open, with the last one decided, or corrected after that. */
type Reached = "open" | "done" | "corrected";

async function reachedBefore(tx: Tx, win: FoundWin, { lastCheck, ...line }: FoundLine): Promise<Reached> {
  if (win.checkedAt === null) return "open";
  if (!lastCheck || lastCheck.checkedAt < win.checkedAt) return "done";
  if (lastCheck.checkedAt > win.checkedAt) return "corrected";
  const before = await findFinanceState(tx, { lineId: line.id, number: line.checkCount - 1 });
  return before === "unchecked" ? "done" : "corrected";
}

/** The same validator says the same again for the same reason, and it comes to the same. */
function isSaidAlready(open: OpenCheck, decision: Decision, checked: Checked & Converted): boolean {
  const { line } = open;
  const sameWorth = line.inCompany === checked.inCompany && line.rateId === checked.rateId;
  return isRepeated(open, decision) && line.lastCheck?.reason === checked.reason && sameWorth;
}

/** The same validator has just decided the same: a double click, not a change of mind. */
function isRepeated({ win, line, validatorId }: OpenCheck, decision: Decision): boolean {
  if (line.lastCheck?.checkedBy.id !== validatorId) return false;
  const again = decideValue(line, win, { decision, correcting: "no" });
  if (!again.ok) return false;
  return line.financeState === again.value.financeState && line.validated === again.value.validated;
}

/** What the record keeps: no amount, and of a win that hides its amounts no reason either, for it may say them. */
async function recordCheck(
  tx: Tx,
  act: Act,
  win: FoundWin,
  { line, checked }: { line: FoundLine; checked: Checked },
): Promise<void> {
  await recordEvent(tx, act, {
    act: `win.value-${standingOf({ ...line, ...checked })}`,
    subject: { type: "win", id: win.id },
    before: { line: line.id, standing: standingOf(line) },
    after: { line: line.id, standing: standingOf({ ...line, ...checked }) },
    reason: win.hideAmounts ? "" : checked.reason,
  });
}

async function finish(tx: Tx, act: Act, win: FoundWin, lines: readonly FoundLine[]): Promise<Reached> {
  if (checkedOutcome(lines) === "open") return "open";
  const asked = {
    lastAsked: await findLastAsked(tx, win.id),
    isOpen: (await findOpenAsk(tx, win.id)) !== null,
  };
  const state = stateOnceDecided(win.state, lines, asked);
  const delivering = state === "validated" && isDelivering(lines);
  // Rejected first and validated by a correction, a win is validated from then on, unless its people were asked already.
  const isNew = win.state === "confirmed" && state === "validated" && asked.lastAsked === 0;
  const checkedAt = isNew ? act.now : (win.checkedAt ?? act.now);
  await updateWinChecked(tx, win.id, { state, checkedAt, delivering });
  if (state !== win.state) {
    const reached = win.state === "closed" ? "win.reopened" : "win.validated";
    await recordEvent(tx, act, {
      act: { confirmed: "win.validation-withdrawn", validated: reached, closed: "win.closed" }[state],
      subject: { type: "win", id: win.id },
      before: { state: win.state },
      after: { state },
    });
  }
  await tellPeople(tx, act, win, lines);
  return win.checkedAt === null ? "done" : "corrected";
}

async function tellPeople(tx: Tx, act: Act, win: FoundWin, lines: readonly FoundLine[]): Promise<void> {
  const count = (standing: string) => lines.filter((line) => standingOf(line) === standing).length;
  const decisions = lines.reduce((sum, { checkCount }) => sum + checkCount, 0);
  const letters = peopleOf(win).map((person) => ({
    template: "win-checked" as const,
    to: { personId: person.id, name: person.name, address: person.email },
    key: `win-checked/${win.id}-${decisions}/${person.id}`,
    props: {
      ...{ name: person.name, winTitle: win.title, by: nameOf(act.actor), path: `/wins/${win.id}` },
      ...{ validated: count("validated"), reduced: count("reduced"), rejected: count("rejected") },
      corrected: win.checkedAt !== null,
    },
  }));
  await queueLetters(tx, act, letters);
}
