import type { Tx } from "~/db/client.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listHolders } from "~/db/order-people.server";
import { listManagersAboveEach } from "~/db/people.server";
import { findBegunOn, listHonoursOf } from "~/db/reversals.server";
import type { FoundWin } from "~/db/wins.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { rolesThatMay } from "~/domain/people/may";
import { checkStake } from "~/domain/wins/value-check";
import type { Act } from "./act.server";
import { peopleOf } from "./win-letters.server";

interface Addressed {
  id: string;
  name: string;
  email: string;
}

interface Reversal {
  win: FoundWin;
  reason: string;
  askedBy: Addressed | null;
}

/**
 * Tells everybody once: the people of the win with the reason, those honoured for it, and the staff who look after
 * what stands on it. Nobody learns of an honour that is not announced but those who may know it.
 */
export async function tellOfReversal(tx: Tx, act: Act, { win, reason, askedBy }: Reversal): Promise<void> {
  const honours = await listHonoursOf(tx, win.id);
  const { order, entries } = await findBegunOn(tx, win.id);
  const announced = honours.filter(({ announcedAt }) => announcedAt !== null);
  const toOthers = win.hideAmounts ? "" : reason;
  const staff = { orders: order ? 1 : 0, entries, honours: honours.length };
  const letters = [
    ...peopleOf(win).map((person) =>
      letter(act, win, person, { reason, honours: announced.length, orders: 0, entries: 0 }),
    ),
    ...announced
      .flatMap(({ members }) => members.map(({ person }) => person))
      .map((person) => letter(act, win, person, { reason: toOthers, honours: 1, orders: 0, entries: 0 })),
    ...(askedBy
      ? [letter(act, win, askedBy, { reason, honours: announced.length, orders: 0, entries: 0 })]
      : []),
    ...(honours.length + entries + staff.orders > 0
      ? (await listHolders(tx, ["hr"])).map((person) => letter(act, win, person, { reason, ...staff }))
      : []),
    ...(order
      ? (await listHolders(tx, ["buyer"])).map((person) =>
          letter(act, win, person, { reason: toOthers, honours: 0, orders: 1, entries: 0 }),
        )
      : []),
  ];
  const actorId = personIdOf(act.actor);
  await queueLetters(
    tx,
    act,
    letters.filter(({ to }) => to.personId !== actorId),
  );
}

/** One letter a person: the key holds the first, and the people of the win come first. */
function letter(
  act: Act,
  win: FoundWin,
  person: Addressed,
  said: { reason: string; honours: number; orders: number; entries: number },
): QueuedLetter {
  return {
    template: "win-reversed",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `win-reversed/${win.id}/${person.id}`,
    props: {
      ...{ name: person.name, winTitle: win.title, by: nameOf(act.actor), path: `/wins/${win.id}` },
      ...said,
    },
  };
}

/** Asks those of Finance who have no stake in the win. */
export async function tellValidators(tx: Tx, act: Act, win: FoundWin, reason: string): Promise<void> {
  const holders = await listHolders(tx, rolesThatMay("check-values"));
  const above = await listManagersAboveEach(
    tx,
    holders.map(({ id }) => id),
  );
  const free = holders.filter(({ id }) => checkStake(win, { id, superiorIds: above.get(id) ?? [] }).ok);
  const letters = free.map((person): QueuedLetter => ({
    template: "reversal-asked",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `reversal-asked/${win.id}-${act.now.getTime()}/${person.id}`,
    props: {
      ...{ name: person.name, winTitle: win.title, by: nameOf(act.actor), reason },
      path: `/finance/wins/${win.id}/reversal`,
    },
  }));
  await queueLetters(tx, act, letters);
}
