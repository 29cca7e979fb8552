import type { Tx } from "~/db/client.server";
import { getCompany } from "~/db/company.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listCommenters, listMentionable } from "~/db/win-comments.server";
import type { FoundWin } from "~/db/wins.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { mentionedIn, mostMentions } from "~/domain/wins/comment";
import { localOf } from "~/domain/zoned-time";
import type { Act } from "./act.server";
import { peopleOf } from "./win-letters.server";

interface Addressed {
  id: string;
  name: string;
  email: string;
}

/** Those a comment calls: chosen from the directory, or by @name among the people of the win and who spoke before. */
export async function mentionsOf(
  tx: Tx,
  win: FoundWin,
  { text, personIds }: { text: string; personIds: readonly string[] },
): Promise<Addressed[]> {
  const ids = new Set([...personIds, ...(await namedIn(tx, win, text))]);
  return listMentionable(tx, [...ids].slice(0, mostMentions));
}

/** Those whom a text calls by @name, of the people of the win and who spoke below it. */
export async function namedIn(tx: Tx, win: FoundWin, text: string): Promise<string[]> {
  const near = [...peopleOf(win), ...(await listCommenters(tx, win.id))];
  const nearby = [...new Map(near.map((person) => [person.id, person])).values()];
  return mentionedIn(text, nearby);
}

/**
 * Those called by name hear of each comment; the people of the win of the first of a day. Nobody hears of their own
 * words, and everybody can switch these letters off.
 */
export async function tellOfComment(
  tx: Tx,
  act: Act,
  win: FoundWin,
  comment: { id: string; text: string; mentioned: readonly Addressed[]; news: "all" | "mentions" },
): Promise<void> {
  const actorId = personIdOf(act.actor);
  const day = localOf(act.now, (await getCompany(tx)).timeZone).slice(0, 10);
  const letter = (person: Addressed, key: string, mentioned: boolean): QueuedLetter => ({
    template: "win-commented",
    to: { personId: person.id, name: person.name, address: person.email },
    key,
    props: {
      ...{ name: person.name, winTitle: win.title, by: nameOf(act.actor), words: comment.text, mentioned },
      path: `/wins/${win.id}#comments`,
    },
  });
  const called = comment.mentioned.filter(({ id }) => id !== actorId);
  const others = peopleOf(win).filter(({ id }) => id !== actorId && !called.some((one) => one.id === id));
  await queueLetters(tx, act, [
    ...called.map((person) => letter(person, `win-mention/${comment.id}/${person.id}`, true)),
    ...(comment.news === "all"
      ? others.map((person) => letter(person, `win-commented/${win.id}-${day}/${person.id}`, false))
      : []),
  ]);
}
