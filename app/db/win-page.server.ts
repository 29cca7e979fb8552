import { engagementOf, inOrder, milestoneNames } from "~/domain/wins/milestones";
import { may } from "~/domain/people/may";
import { checkEvidenceOpen } from "~/domain/wins/evidence-files";
import { mayAgree, sharesAgreed } from "~/domain/wins/shares";
import { isSigning, signingSides, type SigningSide } from "~/domain/wins/sides";
import { checkSigner, standInFor } from "~/domain/wins/sign-off";
import { totalCostWords } from "~/domain/wins/total-cost-words";
import { barsOf, changeOf, valueNames } from "~/domain/wins/value-line";
import { valueWords, veiledWords } from "~/domain/wins/value-words";
import {
  lastingOf,
  shownCheck,
  shownFormula,
  shownTotal,
  shownReport,
  shownWorth,
} from "./win-figures.server";
import { asksAhead } from "~/domain/wins/realisation";
import { isOfWin } from "~/domain/wins/reversal";
import {
  maySeeEvidence,
  maySeeWin,
  visibleContract,
  visibleWin,
  type WinViewer,
} from "~/domain/wins/visibility";
import { isPublic, isSigned, openFor } from "~/domain/wins/win-state";
import { dayIn } from "~/domain/zoned-time";
import type { Database, Tx } from "./client.server";
import { listAway } from "./absences.server";
import { databaseNow } from "./clock.server";
import { getCompany } from "./company.server";
import { listStandIns } from "./stand-ins.server";
import { listWinFiles } from "./win-files.server";
import { listReports } from "./realisations.server";
import { findOpenReversalAsk } from "./reversals.server";
import { findWin, type FoundWin } from "./wins.server";

/** A win as a page may show it to a viewer: what is hidden from them is not in it. Null when they may not see it. */
export async function findWinPage(db: Database | Tx, id: string, viewer: WinViewer, locale: string) {
  const found = await findWin(db, id);
  const now = await databaseNow(db);
  const win = found && { ...found, standIns: await listStandIns(db, found, now) };
  if (!win || !maySeeWin(win, viewer)) return null;
  const turn = checkSigner(win, viewer.id);
  const isAuthor = win.submittedById === viewer.id;
  const { title, summary, story, lessons, suppliers, spend, state } = win;
  const { submittedAt, confirmedAt, returnComment, hideCustomer, hideAmounts } = win;
  const { customer, amountsHidden } = visibleWin(win, viewer);
  return {
    ...{ id, title, summary, story, lessons, suppliers, spend, state },
    ...{ submittedAt, confirmedAt, returnComment, hideCustomer, hideAmounts },
    customer,
    contract: visibleContract(win, viewer),
    amountsHidden,
    author: { id: win.submittedBy.id, name: win.submittedBy.name },
    participants: win.participants.map(({ personId, name, side, sentence, share }) => ({
      person: { id: personId, name },
      detail: win.people.get(personId)?.jobTitle ?? "",
      side,
      sentence,
      share: showsShares(win, viewer) && share ? share : null,
    })),
    shares: {
      agreed: sharesAgreed(win.participants),
      mayAgree: win.state !== "draft" && mayAgree(win.participants, viewer.id),
    },
    values: win.valueLines.map((line) => ({
      name: valueNames[line.kind],
      ...{ label: line.label, note: line.note, source: line.baselineSource, sourceDay: line.baselineDate },
      ...{ hard: line.hard, ...lastingOf(line) },
      links: maySeeEvidence(win, viewer) ? line.links : [],
      formula: amountsHidden ? null : shownFormula(line, win.currency, locale),
      total: amountsHidden ? null : shownTotal(line, win.currency, locale),
      words: (amountsHidden ? veiledWords : valueWords)(line, win.currency, locale),
      bars: amountsHidden && line.unit === "money" ? null : barsOf(line),
      direction: changeOf(line).direction,
      check: shownCheck(line, win.currency, locale, amountsHidden ? veiledWords : valueWords),
    })),
    files: maySeeEvidence(win, viewer) ? await listWinFiles(db, id) : [],
    worth: amountsHidden ? null : shownWorth(win, locale),
    cost: amountsHidden ? null : totalCostWords(win.valueLines, win.currency, locale),
    milestones: inOrder(win.milestones).map(({ kind, on }) => ({ kind, on, name: milestoneNames[kind] })),
    engagement: engagementOf(win.milestones),
    signOffs: Object.fromEntries(signingSides.map((side) => [side, signOffOf(win, side, viewer)])) as Record<
      SigningSide,
      ReturnType<typeof signOffOf>
    >,
    delivering: win.delivering,
    asksAhead:
      win.delivering && win.checkedAt && win.state === "validated" ? asksAhead(win.checkedAt, now) : [],
    reports: amountsHidden
      ? []
      : (await listReports(db, id)).map((report) => shownReport(report, win, locale)),
    turn: turn.ok ? turn.value : null,
    /** In whose place the reader signs, where it is not for themselves. */
    standsFor: turn.ok ? standsFor(win, viewer) : null,
    away: await awayFrom(db, win, now),
    readsEarlyAs: isSigned(state) ? null : readsEarlyAs(win, viewer),
    /** The side for which the reader signs or stands in, whether it has signed or not. */
    side: sideFor(win, viewer),
    mayReturn: openFor(win.state, "return") && (sideFor(win, viewer) !== null || may(viewer, "return-wins")),
    mayChange: isAuthor && openFor(win.state, "save"),
    mayChangeFiles: isAuthor && checkEvidenceOpen(win).ok,
    mayDiscard: isAuthor && openFor(win.state, "discard"),
    reversal: win.reversedAt && {
      ...{
        at: win.reversedAt,
        by: win.reversedBy?.name ?? "",
        reason: amountsHidden ? "" : win.reverseReason,
      },
    },
    ...(await reversalOf(db, win, viewer)),
    isPublic: isPublic(win.state),
    mayOrderKeepsake: openFor(win.state, "order-keepsake"),
  };
}

export type WinPage = NonNullable<Awaited<ReturnType<typeof findWinPage>>>;

/** Who signed, when and, once both have, in what words: until then only the signer reads their own. */
function signOffOf(win: FoundWin, side: SigningSide, viewer: WinViewer) {
  const signOff = win.signOffs.find((one) => one.side === side);
  if (!signOff) return null;
  const { personId, name, words } = signOff;
  const readable = isSigned(win.state) || personId === viewer.id;
  return {
    person: { id: personId, name },
    detail: win.people.get(personId)?.jobTitle ?? "",
    words: readable ? words : null,
    signedAt: win.signedAt.get(personId) ?? null,
    standsFor: win.stoodInFor.get(personId) ?? null,
  };
}

/** What its people asked of Finance, for them and for Finance; and whether this reader may ask. */
async function reversalOf(db: Database | Tx, win: FoundWin, viewer: WinViewer) {
  const isOwn = isOfWin(win, viewer.id);
  const concerned = isOwn || may(viewer, "check-values");
  if (!concerned || !openFor(win.state, "reverse")) return { reversalAsk: null, mayAskReversal: false };
  const ask = await findOpenReversalAsk(db, win.id);
  return {
    reversalAsk: ask && { by: ask.askedBy.name, at: ask.askedAt, reason: ask.reason },
    mayAskReversal: isOwn && ask === null,
  };
}

function standsFor(win: Parameters<typeof standInFor>[0], viewer: WinViewer) {
  const standIn = standInFor(win, viewer.id);
  return standIn && { name: standIn.forName, as: standIn.as };
}

/** Why somebody who is not in a win reads it before both sides have signed: in whose place, or by their role. */
function readsEarlyAs(win: Parameters<typeof standInFor>[0] & FoundWin, viewer: WinViewer) {
  if (isOfWin(win, viewer.id)) return null;
  const standIn = win.standIns?.find(({ personId }) => personId === viewer.id);
  return standIn ? { as: standIn.as, name: standIn.forName } : { as: "staff" as const, name: "" };
}

/** Those who are to sign and are away, for the page that waits for them. */
async function awayFrom(db: Database | Tx, win: FoundWin, now: Date) {
  if (win.state !== "submitted") return [];
  const { timeZone } = await getCompany(db);
  const ids = win.participants.filter(({ side }) => side !== "other").map(({ personId }) => personId);
  return listAway(db, ids, dayIn(now, timeZone));
}

function sideFor(win: Parameters<typeof standInFor>[0], viewer: WinViewer): SigningSide | null {
  const own = win.participants.find((one) => one.personId === viewer.id)?.side;
  return own && isSigning(own) ? own : (standInFor(win, viewer.id)?.side ?? null);
}

/** Shares that not everybody has agreed to are read by those in the win alone. */
function showsShares(win: FoundWin, viewer: WinViewer): boolean {
  const inIt = win.submittedById === viewer.id || win.participants.some((one) => one.personId === viewer.id);
  return inIt || sharesAgreed(win.participants);
}
