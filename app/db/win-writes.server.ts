import { nextReminderAt } from "~/domain/wins/sign-reminder";
import type { SigningSide } from "~/domain/wins/sides";
import { tcoJson } from "~/domain/wins/tco/tco";
import type { WinContent } from "~/domain/wins/win";
import type { WinState } from "~/domain/wins/win-state";
import type { Tx } from "./client.server";
import type { Prisma } from "./generated/client";
import { wordsOfContent } from "./win-words.server";

interface Author {
  id: string;
  side: "sales" | "procurement" | "other";
}

/** Writes a new win down and answers its id. */
export async function insertWin(
  tx: Tx,
  content: WinContent,
  by: { author: Author; state: WinState; now: Date },
): Promise<string> {
  const { id } = await tx.win.create({
    data: {
      ...columnsOf(content),
      searchText: await wordsOfContent(tx, content),
      ...rowsOf(content, by),
      state: by.state,
      submittedById: by.author.id,
      submitterSide: by.author.side,
      createdAt: by.now,
      updatedAt: by.now,
      submittedAt: by.state === "submitted" ? by.now : null,
      remindAt: reminderOf(by),
    },
    select: { id: true },
  });
  return id;
}

/** How many drafts somebody has begun themselves: those of an import are not theirs to have begun. */
export function countOwnDrafts(tx: Tx, personId: string): Promise<number> {
  return tx.win.count({ where: { submittedById: personId, state: "draft", externalId: null } });
}

/** Replaces what a win says and drops its signatures: what was signed is no longer what it says. */
export async function updateWin(
  tx: Tx,
  id: string,
  content: WinContent,
  by: { author: Author; state: WinState; now: Date },
): Promise<void> {
  const where = { winId: id };
  await tx.winParticipant.deleteMany({ where });
  await tx.valueLine.deleteMany({ where });
  await tx.milestone.deleteMany({ where });
  await tx.signOff.deleteMany({ where });
  await tx.win.update({
    where: { id },
    data: {
      ...columnsOf(content),
      searchText: await wordsOfContent(tx, content),
      ...rowsOf(content, by),
      state: by.state,
      submitterSide: by.author.side,
      updatedAt: by.now,
      remindAt: reminderOf(by),
      ...(by.state === "submitted" && { submittedAt: by.now, returnComment: "" }),
    },
  });
}

function reminderOf({ state, now }: { state: WinState; now: Date }): Date | null {
  return state === "submitted" ? nextReminderAt(now, now) : null;
}

/** Notes that somebody agrees to their share, and answers whether it was still to be agreed to. */
export async function updateShareAgreed(
  tx: Tx,
  { winId, personId, now }: { winId: string; personId: string; now: Date },
): Promise<boolean> {
  const where = { winId, personId, share: { not: null }, shareAgreedAt: null };
  const { count } = await tx.winParticipant.updateMany({ where, data: { shareAgreedAt: now } });
  return count === 1;
}

export async function insertSignOff(
  tx: Tx,
  signOff: {
    winId: string;
    side: SigningSide;
    personId: string;
    words: string;
    signedAt: Date;
    /** Whom the signer stands in for, and whether as the lead of their department. */
    forId?: string | null;
    asLead?: boolean;
  },
): Promise<void> {
  await tx.signOff.create({ data: signOff });
}

/** Marks a win as confirmed by both sides. */
export async function updateWinConfirmed(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.win.update({
    where: { id },
    data: { state: "confirmed", confirmedAt: now, updatedAt: now, remindAt: null },
  });
}

/** Sends a win back to its author with a comment, without its signatures. */
export async function updateWinReturned(
  tx: Tx,
  id: string,
  back: { comment: string; now: Date },
): Promise<void> {
  await tx.signOff.deleteMany({ where: { winId: id } });
  await tx.win.update({
    where: { id },
    data: { state: "returned", returnComment: back.comment, updatedAt: back.now, remindAt: null },
  });
}

/** Takes a win away that was never confirmed, with all that hangs on it. */
export async function deleteWin(tx: Tx, id: string): Promise<void> {
  await tx.signOff.deleteMany({ where: { winId: id } });
  await tx.applause.deleteMany({ where: { winId: id } });
  await tx.win.delete({ where: { id } });
}

function columnsOf(content: WinContent) {
  const { title, summary, story, lessons, customer, suppliers, contract, spend } = content;
  const { hideCustomer, hideAmounts, currency } = content;
  return {
    title,
    summary,
    story,
    lessons,
    customer,
    suppliers: [...suppliers],
    contract,
    spend,
    hideCustomer,
    hideAmounts,
    currency,
  };
}

function rowsOf(content: WinContent, by: { author: Author; now: Date }) {
  return {
    participants: {
      create: content.participants.map(({ personId, side, sentence, share }, position) => ({
        personId,
        side,
        sentence,
        share: share ?? null,
        // Who writes the shares down agrees to them.
        shareAgreedAt: share && personId === by.author.id ? by.now : null,
        position,
      })),
    },
    valueLines: {
      create: content.valueLines.map(
        ({ baselineDate, periodFrom, periodTo, tco, links, sure: _sure, ...line }, position) => ({
          ...line,
          baselineDate: baselineDate && midnight(baselineDate),
          periodFrom: periodFrom && midnight(periodFrom),
          periodTo: periodTo && midnight(periodTo),
          links: [...links],
          ...(tco && { tco: tcoJson(tco) as Prisma.InputJsonObject }),
          position,
        }),
      ),
    },
    milestones: { create: content.milestones.map(({ kind, on }) => ({ kind, on: midnight(on) })) },
  };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
