import { mayThank } from "~/domain/wins/guest-thanks";
import { maySeeGuest, type WinViewer } from "~/domain/wins/visibility";
import { isSigned, openFor } from "~/domain/wins/win-state";
import type { Database } from "./client.server";
import { listThanked, listThanksDrafts, readThanksLetters } from "./guest-thanks.server";
import { findWin } from "./wins.server";

/** Who was thanked for a win, as far as this reader may know of it, and whether they may thank somebody. */
export async function readGuests(db: Database, winId: string, viewer: WinViewer) {
  const win = await findWin(db, winId);
  if (!win || !isSigned(win.state)) return { thanked: [], drafts: [], mayThank: false, mayRead: false };
  const mayRead = mayThank(win, viewer);
  const [thanked, drafts] = await Promise.all([
    listThanked(db, winId),
    mayRead ? listThanksDrafts(db, { winId, personId: viewer.id }) : [],
  ]);
  const letters = mayRead
    ? await readThanksLetters(
        db,
        thanked.map(({ id }) => id),
      )
    : new Map<string, never>();
  return {
    thanked: thanked
      .filter(({ guestOf }) => maySeeGuest(win, viewer, guestOf))
      .map((guest) => ({ ...guest, letter: letters.get(guest.id) ?? null })),
    drafts: drafts.map(({ id, guestName }) => ({ id, guestName })),
    ...{ mayRead, mayThank: mayRead && openFor(win.state, "thank") },
  };
}
