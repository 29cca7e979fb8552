import type { NewsWin } from "~/db/digest-news.server";
import { toWinCards } from "~/db/win-cards.server";
import { may } from "~/domain/people/may";
import type { Role } from "~/domain/people/role";
import { orderNumber } from "~/domain/trophies/order-number";
import { mostInDigest, type DigestContent, type DigestWin } from "~/domain/updates/digest-content";
import { amountHidden } from "~/domain/wins/value-words";
import { visibleWin, type WinViewer } from "~/domain/wins/visibility";
import type { DigestNews } from "./digest-news.server";

export interface ReaderOfNews {
  id: string;
  roles: readonly Role[];
  /** From when on things are new to them. */
  from: Date;
}

/** Somebody without any right: what the letter says to them, it says to everybody. */
export const anyReader = (from: Date): ReaderOfNews => ({ id: "", roles: [], from });

/**
 * What a reader sees apart by: two readers with the same key read the same letter. Whatever `digestFor` asks of a reader
 * stands here.
 */
export function readerKey(news: DigestNews, reader: ReaderOfNews): string {
  const seen = news.wins.filter((win) => (win.hideCustomer || win.hideAmounts) && seesAll(win, reader));
  const asked = news.asksOf.get(reader.id) ?? [];
  const parts = [seen.map(({ id }) => id), asked.map(({ id }) => id), may(reader, "see-orders")];
  return JSON.stringify([reader.from, ...parts]);
}

function seesAll(win: NewsWin, viewer: WinViewer): boolean {
  const { amountsHidden, customer } = visibleWin(win, viewer);
  return win.hideAmounts ? !amountsHidden : customer !== null;
}

/** The letter of one reader, with nothing in it that they may not see. */
export function digestFor(news: DigestNews, reader: ReaderOfNews, note: string): DigestContent {
  const { from } = reader;
  const isNew = (at: Date | null) => at !== null && at > from && at <= news.until;
  const updates = news.updates.filter(({ postedAt }) => postedAt > from);
  const won = news.wins.filter(({ confirmedAt }) => isNew(confirmedAt));
  const checked = news.wins.filter(
    ({ state, confirmedAt, checkedAt }) => state !== "confirmed" && isNew(checkedAt) && !isNew(confirmedAt),
  );
  const shownWon = won.slice(0, mostInDigest.wins);
  const shownChecked = checked.slice(0, mostInDigest.wins - shownWon.length);
  return {
    note,
    updates: updates.slice(0, mostInDigest.updates).map(toUpdate),
    moreUpdates: Math.max(0, updates.length - mostInDigest.updates),
    standing: news.standing + news.updates.length - updates.length,
    won: winsFor(shownWon, reader, news.locale),
    checked: winsFor(shownChecked, reader, news.locale),
    moreWins: won.length + checked.length - shownWon.length - shownChecked.length,
    closing: news.closing.slice(0, mostInDigest.closing).map(toClosing),
    asked: (news.asksOf.get(reader.id) ?? []).slice(0, mostInDigest.asked),
    late: may(reader, "see-orders") ? news.late.slice(0, mostInDigest.late).map(toLate) : [],
  };
}

function toUpdate({ id, kind, line, text, author, department }: DigestNews["updates"][number]) {
  const side =
    department.function === "sales" || department.function === "procurement" ? department.function : "other";
  return { id, kind, line, text, author: author.name, department: department.name, side } as const;
}

function winsFor(wins: readonly NewsWin[], viewer: WinViewer, locale: string): DigestWin[] {
  return toWinCards(wins, viewer, locale).map(({ id, title, summary, customer, value }) => ({
    ...{ id, title, summary, customer },
    value: !value || value.said === amountHidden ? "" : value.said,
    standing: value && value.said !== amountHidden ? value.standing : "none",
  }));
}

function toClosing(cycle: DigestNews["closing"][number]) {
  const { id, name, phase, timeZone, lastTimeZone, nominationsCloseAt, votingCloseAt } = cycle;
  const isVote = phase === "voting";
  const at = (isVote ? votingCloseAt : nominationsCloseAt).toISOString();
  return { id, name, what: isVote ? "voting" : "nominations", at, timeZone, lastTimeZone } as const;
}

function toLate({ id, number, neededBy }: DigestNews["late"][number]) {
  return { id, number: orderNumber(number), neededBy: neededBy?.toISOString().slice(0, 10) ?? "" };
}
