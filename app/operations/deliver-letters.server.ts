import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "~/db/client.server";
import { endLetters, eraseSecrets, insertLetterEvents, listEndedSecrets } from "~/db/letter-outcomes.server";
import { updateOutcomes, type OutcomeRow } from "~/db/letter-outcomes.server";
import { findPace, reserveCall, updatePace } from "~/db/mail-pace.server";
import { postponeParcel, releaseLetters, storeParcel } from "~/db/outbox.server";
import { afterTry } from "~/domain/mail/after-try";
import { holdsErasedSecret } from "~/domain/mail/secrets";
import type { Answer, Outcome, Pace, Transport } from "~/domain/mail/transport";
import { env } from "~/env.server";
import { takeParcel, type PackedLetter, type Parcel } from "./parcel.server";

export interface Delivering {
  db: Database;
  transport: Transport;
  /** Database time at the start. */
  now: Date;
  /** No new call after so many milliseconds. */
  budgetMs?: number;
  /** Ends the work after the call that is running. */
  signal?: AbortSignal;
  /** Sender of letters, when it is not MAIL_FROM. */
  sender?: string;
}

export interface Delivered {
  calls: number;
  accepted: number;
}

const defaultBudget = 20_000;
/** A wait for the next free call that is longer than this is not worth holding letters for. */
const longestWait = 5_000;

/**
 * Sends what is due, in as many calls as the budget allows, and writes down each answer. It may run in any number
 * of processes at once and be killed at any moment: a letter is accepted once, because what is in doubt is only
 * ever repeated exactly, under the key it was first sent with.
 */
export async function deliverDueLetters(delivering: Delivering): Promise<Delivered> {
  const { db, transport, now, budgetMs = defaultBudget, signal, sender = env.MAIL_FROM } = delivering;
  const started = performance.now();
  const clock = () => new Date(now.getTime() + (performance.now() - started));
  const done: Delivered = { calls: 0, accepted: 0 };
  await endOldCodes(db, now);
  if (transport.name === "none") return done;
  while (performance.now() - started < budgetMs && !signal?.aborted) {
    if (await paused(db, transport, clock())) break;
    const parcel = await takeParcel(db, transport, sender, clock());
    if (!parcel) break;
    const answer = await send({ db, transport, parcel, clock });
    if (!answer) break;
    done.calls += 1;
    done.accepted += answer.outcomes.filter((outcome) => outcome.kind === "accepted").length;
  }
  return done;
}

interface Sending {
  db: Database;
  transport: Transport;
  parcel: Parcel;
  clock: () => Date;
}

async function send({ db, transport, parcel, clock }: Sending): Promise<Answer | null> {
  const { name, perSecond } = transport;
  const start = await reserveCall(db, { transport: name, perSecond, now: clock() });
  const wait = start.getTime() - clock().getTime();
  if (wait > longestWait) {
    await putBack(db, parcel, start);
    return null;
  }
  const firstTriedAt = parcel.letters[0]?.due.firstTriedAt ?? clock();
  if (!parcel.doubted && !(await writeDown(db, parcel, firstTriedAt))) return null;
  if (wait > 0) await sleep(wait);
  const answer = await transport.send(
    parcel.letters.map((letter) => letter.outgoing),
    parcel.key,
  );
  await record({ db, transport, parcel, clock }, answer, firstTriedAt);
  return answer;
}

async function writeDown(db: Database, parcel: Parcel, now: Date): Promise<boolean> {
  const letters = parcel.letters.map(({ outgoing: { id, subject, html, text } }) => ({
    id,
    subject,
    html,
    text,
  }));
  const sender = parcel.letters[0]?.outgoing.from ?? "";
  const { key, lease } = parcel;
  return (await storeParcel(db, { key, sender, letters, token: lease.token, now })) === letters.length;
}

async function putBack(db: Database, { doubted, letters, lease }: Parcel, until: Date): Promise<void> {
  if (doubted) return postponeParcel(db, lease.token, until);
  const ids = letters.map(({ due }) => due.id);
  await releaseLetters(db, ids, lease.token);
}

async function record(
  { db, transport, parcel, clock }: Sending,
  answer: Answer,
  inDoubtSince: Date,
): Promise<void> {
  const now = clock();
  const rows = parcel.letters.map((letter, at) =>
    rowOf(letter, answer.outcomes[at] ?? lost, parcel, inDoubtSince, now),
  );
  await db.$transaction(async (tx) => {
    const written = await updateOutcomes(
      tx,
      { token: parcel.lease.token, now, transport: transport.name },
      rows,
    );
    if (written === 0) return;
    await insertLetterEvents(
      tx,
      rows.map((row) => eventOf(row, now)),
    );
    const spent = parcel.letters.filter(({ due }, at) => holdsErasedSecret(due.template) && over(rows[at]));
    if (spent.length > 0)
      await eraseSecrets(
        tx,
        spent.map(({ due }) => due.id),
      );
  });
  await keepPace(db, transport.name, answer.pace, answer.outcomes, now);
}

const lost: Outcome = { kind: "unknown", why: "The answer named no outcome.", afterMs: null };

function rowOf(
  { due }: PackedLetter,
  outcome: Outcome,
  parcel: Parcel,
  inDoubtSince: Date,
  now: Date,
): OutcomeRow {
  const tried = { attempts: due.attempts, dueAt: due.dueAt, inDoubtSince, doubtedBefore: parcel.doubted };
  const after = afterTry(outcome, tried, now, Math.random());
  return {
    id: due.id,
    state: after.state,
    providerId: after.state === "sent" ? after.providerId : null,
    nextTryAt: "nextTryAt" in after ? after.nextTryAt : null,
    why: "why" in after ? after.why : "",
  };
}

function eventOf(row: OutcomeRow, at: Date) {
  const type = row.state === "sent" || row.state === "failed" ? row.state : "tried";
  return { letterId: row.id, type, at, detail: row.why };
}

function over(row: OutcomeRow | undefined): boolean {
  return row?.state === "sent" || row?.state === "failed";
}

async function paused(db: Database, transport: Transport, now: Date): Promise<boolean> {
  const pace = await findPace(db, transport.name);
  return (pace?.pausedUntil?.getTime() ?? 0) - now.getTime() > longestWait;
}

async function keepPace(
  db: Database,
  transport: string,
  pace: Pace,
  outcomes: Outcome[],
  now: Date,
): Promise<void> {
  const [first] = outcomes;
  const reason = first && "why" in first ? first.why : "";
  const pausedUntil = pace.pauseMs ? new Date(now.getTime() + pace.pauseMs) : undefined;
  await updatePace(db, transport, { ...pace, ...(pausedUntil && { pausedUntil, reason }) });
}

/** Codes that have ended are erased, also in letters that never left. */
async function endOldCodes(db: Database, now: Date): Promise<void> {
  const ended = await listEndedSecrets(db, now);
  if (ended.length === 0) return;
  const unsent = ended.filter(({ state }) => state === "queued" || state === "sending");
  await db.$transaction(async (tx) => {
    await endLetters(
      tx,
      unsent.map(({ id }) => id),
      { state: "cancelled", why: "The code in it has ended.", now },
    );
    await eraseSecrets(
      tx,
      ended.map(({ id }) => id),
    );
  });
}
