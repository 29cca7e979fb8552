import { randomUUID } from "node:crypto";
import type { LetterFrame } from "@emails/parts/letter";
import type { Database } from "~/db/client.server";
import { findCompany } from "~/db/company.server";
import { endLetters, eraseSecrets, insertLetterEvents, updateOutcomes } from "~/db/letter-outcomes.server";
import { claimDue, claimOpenParcel, listAttachments, releaseLetters } from "~/db/outbox.server";
import type { DueLetter, Lease } from "~/db/outbox.server";
import { stopToken } from "~/db/stop-token.server";
import { listSuppressed } from "~/db/suppressions.server";
import { choiceOf } from "~/domain/mail/letter-choice";
import type { LetterProps, LetterTemplate } from "~/domain/mail/letters";
import { letterRules } from "~/domain/mail/rules";
import { goesAlone, uselessFrom } from "~/domain/mail/secrets";
import type { OutgoingLetter, Transport } from "~/domain/mail/transport";
import { env } from "~/env.server";
import { renderLetter, type RenderedLetter } from "~/mail/render.server";

/** Letters that leave in one call, under one key that makes the call count once. */
export interface Parcel {
  key: string;
  /** True when an earlier try may have succeeded: the call must be repeated exactly. */
  doubted: boolean;
  lease: Lease;
  letters: PackedLetter[];
}

export interface PackedLetter {
  due: DueLetter;
  outgoing: OutgoingLetter;
}

/** Longer than the longest call, shorter than anybody would notice: after a crash the work goes on by itself. */
const leaseMs = 25_000;

/** Takes the next call's letters: first a parcel in doubt, then what is due. Null when nothing is. */
export async function takeParcel(
  db: Database,
  transport: Transport,
  sender: string,
  now: Date,
): Promise<Parcel | null> {
  const lease = { token: randomUUID(), until: new Date(now.getTime() + leaseMs) };
  const open = await claimOpenParcel(db, now, lease);
  const [first] = open;
  if (first?.parcelKey) {
    const letters = await Promise.all(
      open.map((due) => pack(db, due, due.sender ?? sender, renderedOf(due))),
    );
    return { key: first.parcelKey, doubted: true, lease, letters };
  }
  for (;;) {
    const due = await claimDue(db, now, lease, transport.batchSize);
    if (due.length === 0) return null;
    const letters = await prepare(db, await sift(db, due, lease, now), lease, sender, now);
    if (letters.length > 0) return { key: `parcel-${randomUUID()}`, doubted: false, lease, letters };
  }
}

/** Ends what must not go, gives back what must wait for a call of its own, and keeps the rest. */
async function sift(db: Database, due: DueLetter[], lease: Lease, now: Date): Promise<DueLetter[]> {
  const ended = due.filter((letter) => (uselessFrom(letter) ?? now) < now);
  const held = await listSuppressed(
    db,
    due.map((letter) => letter.toAddress),
  );
  const suppressed = due.filter(
    (letter) => !ended.includes(letter) && held.has(letter.toAddress.toLowerCase()),
  );
  await db.$transaction(async (tx) => {
    await endLetters(tx, ids(ended), { state: "cancelled", why: "The code in it has ended.", now });
    await endLetters(tx, ids(suppressed), { state: "suppressed", why: "The address is held back.", now });
    await eraseSecrets(tx, ids([...ended, ...suppressed]));
  });
  const [first, ...rest] = due.filter((letter) => !ended.includes(letter) && !suppressed.includes(letter));
  if (!first) return [];
  const together = alone(first) ? [] : rest.filter((letter) => !alone(letter));
  const waiting = rest.filter((letter) => !together.includes(letter));
  await releaseLetters(db, ids(waiting), lease.token);
  return [first, ...together].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function alone(letter: DueLetter): boolean {
  return letter.files > 0 || goesAlone(letter.template);
}

async function prepare(
  db: Database,
  due: DueLetter[],
  lease: Lease,
  sender: string,
  now: Date,
): Promise<PackedLetter[]> {
  if (due.length === 0) return [];
  const frame = await frameOf(db);
  const packed: PackedLetter[] = [];
  for (const letter of due) {
    try {
      packed.push(await pack(db, letter, sender, await rendered(letter, frame)));
    } catch (thrown) {
      await failUnrendered(db, letter, lease, now, thrown);
    }
  }
  return packed;
}

/** What all letters of this installation share. */
export async function frameOf(db: Database): Promise<LetterFrame> {
  const company = await findCompany(db);
  return {
    companyName: company?.name ?? "Laurels",
    peopleTeamName: company?.peopleTeamName ?? "People team",
    origin: env.APP_ORIGIN,
  };
}

/** A letter as it was rendered for its first try, or as it would be rendered now. */
export async function rendered(letter: Renderable, frame: LetterFrame): Promise<RenderedLetter> {
  if (letter.html !== null) return renderedOf(letter);
  const template = letter.template as LetterTemplate;
  const stopPath = stopPathOf(letter);
  const framed = stopPath ? { ...frame, stopPath } : frame;
  return renderLetter(template, letter.props as unknown as LetterProps[LetterTemplate], framed);
}

type Renderable = Pick<DueLetter, "template" | "personId" | "props" | "subject" | "html" | "text">;

/** Where its reader can stop letters of this kind, null where their part depends on it. */
function stopPathOf({ template, personId }: Pick<DueLetter, "template" | "personId">): string | null {
  const choice = Object.hasOwn(letterRules, template) ? choiceOf(template as LetterTemplate) : null;
  return choice && personId ? `/unsubscribe/${stopToken(personId, choice)}` : null;
}

function renderedOf({ subject, html, text }: Pick<DueLetter, "subject" | "html" | "text">): RenderedLetter {
  return { subject: subject ?? "", html: html ?? "", text: text ?? "" };
}

async function pack(
  db: Database,
  due: DueLetter,
  from: string,
  content: RenderedLetter,
): Promise<PackedLetter> {
  const { id, template, toName, toAddress } = due;
  const attachments = due.files > 0 ? await listAttachments(db, id) : [];
  const stopPath = stopPathOf(due);
  const stopAt = stopPath && new URL(stopPath, env.APP_ORIGIN).href;
  return { due, outgoing: { id, template, from, toName, toAddress, ...content, attachments, stopAt } };
}

async function failUnrendered(db: Database, letter: DueLetter, lease: Lease, now: Date, thrown: unknown) {
  const why = `It could not be written: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  await db.$transaction(async (tx) => {
    const row = { id: letter.id, state: "failed" as const, providerId: null, nextTryAt: null, why };
    await updateOutcomes(tx, { token: lease.token, now, transport: "none" }, [row]);
    await insertLetterEvents(tx, [{ letterId: letter.id, type: "failed", at: now, detail: why }]);
  });
}

function ids(letters: DueLetter[]): string[] {
  return letters.map((letter) => letter.id);
}
