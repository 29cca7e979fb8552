import type { Database } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { countTurns, findEdition, findEditionBefore, findSkippedUntil } from "~/db/digest-editions.server";
import { listDigestTimes } from "~/db/digest-readers.server";
import { isEmptyDigest, type DigestContent } from "~/domain/updates/digest-content";
import { weekToEdit } from "~/domain/updates/digest-edition";
import { latestSlot, nextSlot, usualDigestTime, weekOf } from "~/domain/updates/digest-slot";
import { windowStart } from "~/domain/updates/digest-window";
import { localOf } from "~/domain/zoned-time";
import { renderLetter, type RenderedLetter } from "~/mail/render.server";
import { anyReader, digestFor } from "./digest-for.server";
import { readDigestNews } from "./digest-news.server";
import { frameOf } from "./parcel.server";

/** The edition that editors look at: its state, to how many it goes and when, and what it says to everybody. */
export async function previewDigest(db: Database, now: Date) {
  const { timeZone } = await getCompany(db);
  const week = await findWeekToEdit(db, now, timeZone);
  const [kept, latest, before, skipped, turns, times] = await Promise.all([
    findEdition(db, week),
    findEditionBefore(db, week, "any"),
    findEditionBefore(db, week, "told"),
    findSkippedUntil(db, week),
    countTurns(db, week),
    listDigestTimes(db),
  ]);
  const until = kept?.until ?? now;
  const from = windowStart(until, before?.until ?? null, skipped);
  const news = await readDigestNews(db, { from, until, now, readerIds: [] });
  const content = digestFor(news, anyReader(from), kept?.note ?? "");
  const slots = times.map((time) =>
    week === latestSlot(time, now).week ? latestSlot(time, now) : nextSlot(time, now),
  );
  const first = slots.reduce<Date | null>(
    (earliest, { at }) => (!earliest || at < earliest ? at : earliest),
    null,
  );
  return {
    ...{ week, content, first, from, isEmpty: isEmptyDigest(content), note: kept?.note ?? "" },
    state: kept?.state ?? (latest?.state === "held" ? ("held" as const) : ("open" as const)),
    readers: times.reduce((sum, { people }) => sum + people, 0),
    sent: turns.letters,
    before: before && { week: before.week, letters: (await countTurns(db, before.week)).letters },
  };
}

async function findWeekToEdit(db: Database, now: Date, timeZone: string): Promise<string> {
  const thisWeek = weekOf(localOf(now, timeZone).slice(0, 10));
  const due = latestSlot({ ...usualDigestTime, timeZone }, now).week === thisWeek;
  const [edition, turns] = await Promise.all([findEdition(db, thisWeek), countTurns(db, thisWeek)]);
  const current = { state: edition?.state ?? ("open" as const), begun: turns.taken > 0, due };
  return weekToEdit({ thisWeek, nextWeek: weekAfter(now, timeZone) }, current);
}

function weekAfter(now: Date, timeZone: string): string {
  const inAWeek = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
  return weekOf(localOf(inAWeek, timeZone).slice(0, 10));
}

/** A weekly letter as it would reach this reader. */
export async function renderDigest(
  db: Database,
  { week, content, name }: { week: string; content: DigestContent; name: string },
): Promise<RenderedLetter> {
  const path = `/updates/digests/${week}`;
  return renderLetter("weekly-digest", { name, week, content, path }, await frameOf(db));
}
