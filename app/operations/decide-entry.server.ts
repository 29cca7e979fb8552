import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import type { findEntry } from "~/db/entries.server";
import { updateAccepted, updateCitation, updateEntryState } from "~/db/entries.server";
import { cancelUnsentNews } from "~/db/entry-declines.server";
import type { QueuedLetter } from "~/db/letters.server";
import { findNomination, listSentNominations } from "~/db/nominations.server";
import { checkInRunning, checkShortlisting, type EntryState } from "~/domain/awards/entry";
import type { EntryDecision } from "~/domain/awards/entry-decision";
import { saysSomething } from "~/domain/says-something";
import { granted, refused, type Verdict } from "~/domain/verdict";
import type { Act } from "./act.server";
import { nominatedLetters } from "./nominated-letters.server";
import { declinedLetter, restsLetter, returnedLetter } from "./nomination-letters.server";
import { checkOpenCitation } from "./open-citation.server";
import { screenNomination } from "./screen-nomination.server";

export type DecidedEntry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

export interface Decision {
  what: EntryDecision;
  reason: string;
  /** The words for voters, where they are decided with it. */
  citation?: string;
}

/** Carries out one decision on one entry inside the caller's transaction, and answers with its letters. */
export async function decideEntry(
  tx: Tx,
  act: Act,
  entry: DecidedEntry,
  decision: Decision,
): Promise<Verdict<QueuedLetter[]>> {
  const reason = decision.reason.trim();
  switch (decision.what) {
    case "accept":
      return accept(tx, act, entry);
    case "shortlist":
      return shortlist(tx, act, entry, decision.citation);
    case "take-off":
      return move(tx, act, entry, { from: ["shortlisted"], to: "open", word: "taken-off-shortlist" });
    case "withdraw":
      return withdraw(tx, act, entry);
    case "disqualify":
      return move(tx, act, entry, { from: inRunning, to: "disqualified", word: "disqualified", reason });
    case "return":
    case "decline":
      return screenStories(tx, act, entry, { what: decision.what, reason });
  }
}

const inRunning: EntryState[] = ["open", "shortlisted"];

async function accept(tx: Tx, act: Act, entry: DecidedEntry): Promise<Verdict<QueuedLetter[]>> {
  if (!(await updateAccepted(tx, entry.id, act.now))) return changed(entry);
  await recordEvent(tx, act, { act: "entry.accepted", subject: { type: "entry", id: entry.id } });
  return granted([]);
}

/** Many at once go on the shortlist as they are: the check before the vote asks for citations that are missing. */
async function shortlist(tx: Tx, act: Act, entry: DecidedEntry, citation?: string) {
  const { citationLength } = entry.category;
  const words = (citation ?? entry.citation).trim();
  const isLater = citation === undefined && !saysSomething(words);
  const checked = isLater
    ? checkInRunning(entry)
    : checkShortlisting({ ...entry, citation: words }, citationLength);
  if (!checked.ok) return { ...checked, detail: checked.detail ?? entry.title };
  const open = await checkOpenCitation(tx, entry.id, act.actor, words);
  if (!open.ok) return citation === undefined ? refused("citation-tells", { detail: entry.title }) : open;
  if (words !== entry.citation) await updateCitation(tx, entry.id, words);
  if (!(await updateEntryState(tx, entry.id, { from: ["open"], to: "shortlisted" }))) return changed(entry);
  await recordEvent(tx, act, {
    act: "entry.shortlisted",
    subject: { type: "entry", id: entry.id },
    before: { citation: entry.citation },
    after: { citation: words },
  });
  return granted(await nominatedLetters(tx, entry, act.now));
}

/** A nominee would rather not. Those who nominated hear kindly that it rests, and not whose wish it was. */
async function withdraw(tx: Tx, act: Act, entry: DecidedEntry): Promise<Verdict<QueuedLetter[]>> {
  const ids = await listSentNominations(tx, entry.id);
  const moved = await move(tx, act, entry, {
    from: inRunning,
    to: "withdrawn",
    word: "withdrawn",
    reason: "",
  });
  if (!moved.ok) return moved;
  const letters: QueuedLetter[] = [];
  for (const id of ids) {
    const nomination = await findNomination(tx, id);
    if (nomination) letters.push(restsLetter(nomination, act.now));
  }
  return granted(letters);
}

async function move(
  tx: Tx,
  act: Act,
  entry: DecidedEntry,
  { from, to, word, reason }: { from: EntryState[]; to: EntryState; word: string; reason?: string },
): Promise<Verdict<QueuedLetter[]>> {
  if (!(await updateEntryState(tx, entry.id, { from, to, reason }))) return changed(entry);
  await cancelUnsentNews(tx, entry.id);
  await recordEvent(tx, act, {
    act: `entry.${word}`,
    subject: { type: "entry", id: entry.id },
    before: { state: entry.state },
    reason,
  });
  return granted([]);
}

/** Every story that stands behind an entry goes back to its nominator, or is declined. */
async function screenStories(
  tx: Tx,
  act: Act,
  entry: DecidedEntry,
  { what, reason }: { what: "return" | "decline"; reason: string },
): Promise<Verdict<QueuedLetter[]>> {
  const ids = await listSentNominations(tx, entry.id);
  if (ids.length === 0) return changed(entry);
  const letters: QueuedLetter[] = [];
  for (const id of ids) {
    const to = what === "return" ? "returned" : "declined";
    const screened = await screenNomination(tx, act, id, { from: ["submitted"], to, reason });
    if (!screened.ok) return screened;
    const { value } = screened;
    letters.push(
      what === "return" ? returnedLetter(value, reason, act.now) : declinedLetter(value, reason, act.now),
    );
  }
  return granted(letters);
}

function changed(entry: DecidedEntry) {
  return refused("wrong-entry-state", { detail: entry.title });
}
