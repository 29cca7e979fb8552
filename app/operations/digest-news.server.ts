import type { Database, Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import {
  countStandingBefore,
  listAsksOf,
  listClosingCycles,
  listUpdatesPosted,
  listWinNews,
} from "~/db/digest-news.server";
import { listOrders } from "~/db/order-list.server";
import { isLate } from "~/domain/trophies/lateness";
import { isOver, orderStates } from "~/domain/trophies/order-state";
import { localOf } from "~/domain/zoned-time";

export type DigestNews = Awaited<ReturnType<typeof readDigestNews>>;

const openOrders = orderStates.filter((state) => !isOver(state));
const closingDays = 8;
const dayLength = 24 * 60 * 60 * 1000;

interface Asked {
  /** The earliest instant from which on something is new to anybody who is written to. */
  from: Date;
  until: Date;
  now: Date;
  readerIds: readonly string[];
}

/** All that a weekly letter may tell, to whomever. What each reader gets of it is `digestFor`. */
export async function readDigestNews(db: Database | Tx, { from, until, now, readerIds }: Asked) {
  const { locale, timeZone } = await getCompany(db);
  const today = localOf(now, timeZone).slice(0, 10);
  const span = { from, until };
  const soon = { from: now, until: new Date(now.getTime() + closingDays * dayLength) };
  const [updates, standing, wins, closing, asks, orders] = await Promise.all([
    listUpdatesPosted(db, span, today),
    countStandingBefore(db, from, today),
    listWinNews(db, span),
    listClosingCycles(db, soon),
    listAsksOf(db, readerIds),
    listOrders(db, { states: openOrders, announcedBy: now }),
  ]);
  const late = orders.filter((order) => isLate(order, new Date(`${today}T00:00:00Z`)));
  return { locale, until, updates, standing, wins, closing, late, asksOf: groupAsks(asks) };
}

function groupAsks(asks: Awaited<ReturnType<typeof listAsksOf>>) {
  const groups = new Map<string, { id: string; title: string; months: number }[]>();
  for (const { personId, ...ask } of asks) groups.set(personId, [...(groups.get(personId) ?? []), ask]);
  return groups;
}
