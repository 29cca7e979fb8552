import { createHash, randomUUID } from "node:crypto";
import { recordEvent } from "~/db/audit.server";
import type { Database, Tx } from "~/db/client.server";
import {
  findSkippedUntil,
  insertDigestLetters,
  insertTurns,
  insertVariants,
  lockEdition,
  updatePublicHash,
  updateUntil,
} from "~/db/digest-editions.server";
import {
  isDigestDue,
  listDueReaders,
  listDigestReaders,
  listDigestTimes,
  type DueTime,
} from "~/db/digest-readers.server";
import { canonicalJson } from "~/domain/audit/canonical-json";
import { isEmptyDigest, type DigestContent } from "~/domain/updates/digest-content";
import { latestSlot } from "~/domain/updates/digest-slot";
import { windowStart } from "~/domain/updates/digest-window";
import { granted, refused, type Verdict } from "~/domain/verdict";
import { transact, type Act } from "./act.server";
import { anyReader, digestFor, readerKey } from "./digest-for.server";
import { readDigestNews } from "./digest-news.server";
import { jobAct } from "./job-act.server";
import { remindOfHeldDigest } from "./remind-of-held-digest.server";

/** How many are written to in one transaction. */
const atOnce = 2_000;

/**
 * Writes the weekly letter to everybody whose day and hour has come in their own zone, once a week each, however often
 * and in however many processes it runs, and after a time when nothing ran. Nobody is written to who has nothing new;
 * a week that is held back waits.
 */
export async function queueDigests(db: Database, now: Date): Promise<void> {
  const times = (await listDigestTimes(db)).map((time) => ({ ...time, ...latestSlot(time, now) }));
  for (const week of [...new Set(times.map((time) => time.week))].sort()) {
    const due = times.filter((time) => time.week === week);
    while (await isDigestDue(db, week, due)) {
      const queued = await queueSome(jobAct(db, now), week, due);
      if (!queued.ok && queued.reason === "digest-held") await remindOfHeldDigest(db, now, week);
      if (!queued.ok) break;
    }
  }
}

async function queueSome(act: Act, week: string, times: readonly DueTime[]): Promise<Verdict> {
  return transact(act, async (tx) => {
    const { now } = act;
    const edition = await lockEdition(tx, week, now);
    if (edition.state === "held") return refused("digest-held");
    const until = edition.until ?? now;
    if (!edition.until) await updateUntil(tx, week, until);
    const ids = await listDueReaders(tx, { week, times, most: atOnce });
    if (edition.state === "skipped") {
      const turns = ids.map((personId) => ({ personId, hash: null }));
      await insertTurns(tx, { week, now }, turns);
      return granted();
    }
    const letters = await write(tx, { week, note: edition.note, until, now }, ids);
    if (letters === 0) return granted();
    await recordEvent(tx, act, {
      act: "digest.queued",
      subject: { type: "digest", id: week },
      after: { letters },
    });
    return granted();
  });
}

interface Writing {
  week: string;
  note: string;
  until: Date;
  now: Date;
}

/** Writes what each of these people reads: once for all who read the same. Answers how many letters there are. */
async function write(tx: Tx, { week, note, until, now }: Writing, ids: readonly string[]): Promise<number> {
  const skipped = await findSkippedUntil(tx, week);
  const readers = (await listDigestReaders(tx, week, ids)).map(({ last, ...reader }) => ({
    ...reader,
    from: windowStart(until, last, skipped),
  }));
  const usual = windowStart(until, null, skipped);
  const from = readers.reduce((first, reader) => (reader.from < first ? reader.from : first), usual);
  const news = await readDigestNews(tx, { from, until, now, readerIds: ids });

  const variants = new Map<string, { hash: string; content: DigestContent; isEmpty: boolean }>();
  const variantOf = (reader: (typeof readers)[number] | ReturnType<typeof anyReader>) => {
    const key = readerKey(news, reader);
    const known = variants.get(key) ?? hashed(digestFor(news, reader, note));
    variants.set(key, known);
    return known;
  };
  const everybodys = variantOf(anyReader(usual));
  const turns = readers.map((reader) => {
    const { hash, isEmpty } = variantOf(reader);
    return { reader, personId: reader.id, hash: isEmpty ? null : hash };
  });
  const letters = turns.flatMap(({ reader: { id: personId, name, email: address }, hash }) => {
    const key = `weekly-digest/${week}/${personId}`;
    return hash === null ? [] : [{ id: randomUUID(), personId, name, address, hash, key }];
  });
  const said = [...variants.values()].filter(({ isEmpty }) => !isEmpty);
  await insertVariants(tx, week, said);
  if (!everybodys.isEmpty) await updatePublicHash(tx, week, everybodys.hash);
  await insertTurns(
    tx,
    { week, now },
    turns.map(({ personId, hash }) => ({ personId, hash })),
  );
  await insertDigestLetters(tx, { week, now, path: `/updates/digests/${week}` }, letters);
  return letters.length;
}

function hashed(content: DigestContent) {
  const hash = createHash("sha256").update(canonicalJson(content)).digest("base64url");
  return { hash, content, isEmpty: isEmptyDigest(content) };
}
