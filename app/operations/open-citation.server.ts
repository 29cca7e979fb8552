import type { Database, Tx } from "~/db/client.server";
import { findWin, type FoundWin } from "~/db/wins.server";
import { listWinsBehind } from "~/db/wins-behind.server";
import { chosenTitle } from "~/domain/awards/team-name";
import type { Actor } from "~/domain/people/actor";
import { granted, type Verdict } from "~/domain/verdict";
import type { WrittenText } from "~/domain/wins/hidden-customer";
import { checkOpenTexts, checkOpenTextsBy } from "~/domain/wins/open-text";

/**
 * Whether texts that stand beside a win in public keep to themselves what the win does. Without a win they do. Who
 * may not read what it hides is told no more than that the text may tell it.
 */
export async function checkBesideWin(
  tx: Database | Tx,
  winId: string | null,
  writer: Actor,
  texts: readonly WrittenText[],
): Promise<Verdict> {
  const win = winId === null ? null : await findWin(tx, winId);
  return win ? checkOpenTextsBy(win, readerOf(writer), texts) : granted();
}

/**
 * Whether a citation tells nothing that the wins behind its entry hide: that of the entry, and those of its stories.
 * Who may not read what they hide is told no more than that the text may tell it.
 */
export async function checkOpenCitation(
  tx: Database | Tx,
  entryId: string,
  writer: Actor,
  citation: string,
): Promise<Verdict> {
  return checkBehindEntry(tx, entryId, writer, { field: "citation", text: citation });
}

/** The same for any text that stands with an entry or its honour in public. */
export async function checkBehindEntry(
  tx: Database | Tx,
  entryId: string,
  writer: Actor,
  text: WrittenText,
): Promise<Verdict> {
  const behind = await listWinsBehind(tx, [entryId]);
  return firstRefusal(behind, (win) => checkOpenTextsBy(win, readerOf(writer), [text]));
}

function readerOf(writer: Actor) {
  return writer.kind === "person" ? writer : null;
}

interface Named {
  id: string;
  title: string;
  citation: string;
  members: readonly { person: { name: string } }[];
}

/** The entries among these whose citations, and those whose titles, tell what the wins behind them hide. */
export async function findTelling<E extends Named>(db: Database | Tx, entries: readonly E[]) {
  const wins = await listWinsBehind(
    db,
    entries.map(({ id }) => id),
  );
  const tells = (entry: E, text: string) => {
    const behind = wins.filter(({ entryId }) => entryId === entry.id);
    return !firstRefusal(behind, (win) => checkOpenTexts(win, [{ field: "text", text }])).ok;
  };
  return {
    citations: entries.filter((entry) => tells(entry, entry.citation)),
    titles: entries.filter((entry) => tells(entry, chosenTitle(entry.title, namesOf(entry)))),
  };
}

/** Whether what somebody called an entry tells what the wins behind it hide, with the words that do. */
export async function checkTitle(
  db: Database | Tx,
  entry: Omit<Named, "citation">,
  writer: Actor,
): Promise<Verdict> {
  const text = chosenTitle(entry.title, namesOf(entry));
  return text === "" ? granted() : checkBehindEntry(db, entry.id, writer, { field: "teamName", text });
}

function namesOf({ members }: Pick<Named, "members">): string[] {
  return members.map(({ person }) => person.name);
}

function firstRefusal(behind: readonly { win: FoundWin }[], check: (win: FoundWin) => Verdict): Verdict {
  const verdicts = behind.map(({ win }) => check(win));
  return verdicts.find(({ ok }) => !ok) ?? granted();
}
