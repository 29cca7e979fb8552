import { database } from "~/db/client.server";
import { findThanks } from "~/db/guest-thanks.server";
import { findWin } from "~/db/wins.server";
import { mayThank } from "~/domain/wins/guest-thanks";
import { maySeeGuest } from "~/domain/wins/visibility";
import { requirePerson } from "./require.server";

/**
 * Thanks to a guest, for whoever may read all of them: a draft its author alone, what was sent everybody who may thank
 * the guests of this win. Everybody else gets a 404.
 */
export async function requireThanks(
  request: Request,
  { id: winId, thanksId }: { id?: string; thanksId?: string },
) {
  const person = await requirePerson(request);
  const thanks = await findThanks(database(), thanksId ?? "");
  const win = thanks && thanks.winId === winId ? await findWin(database(), winId) : null;
  const mayRead = win && mayThank(win, person) && maySeeGuest(win, person, thanks!.guestOf);
  const isOwn = thanks?.sentById === person.id;
  if (!thanks || !win || !mayRead || (thanks.sentAt === null && !isOwn))
    throw new Response("Not found", { status: 404 });
  return { person, thanks, win, isOwn };
}
