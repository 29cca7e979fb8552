import { partsOf } from "~/domain/parts-of";
import { searchedWords } from "~/domain/wins/searched-words";
import type { WinContent } from "~/domain/wins/win";
import type { Tx } from "./client.server";

/** The words of a win that is about to be written, with the names of now: an import that changes them is waited for. */
export async function wordsOfContent(tx: Tx, content: WinContent): Promise<string> {
  const ids = content.participants.map(({ personId }) => personId);
  const people = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT "id", "name" FROM "Person" WHERE "id" = ANY(${ids}::text[]) ORDER BY "id" FOR KEY SHARE`;
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const participants = content.participants.map(({ personId, name }) => ({
    name: names.get(personId) ?? name,
  }));
  return searchedWords({ ...content, participants });
}

/**
 * Holds the wins of these people until the end of the transaction, in the order of their ids, and answers
 * which. It comes before their names are written: whoever writes one of these wins holds it first and its people after.
 */
export async function lockWinsOf(tx: Tx, personIds: readonly string[]): Promise<string[]> {
  if (personIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Win" WHERE "id" IN (SELECT "winId" FROM "WinParticipant" WHERE "personId" = ANY(${[...personIds]}::text[]))
     ORDER BY "id" FOR NO KEY UPDATE`;
  return rows.map(({ id }) => id);
}

/** Search finds the wins of these people by the names that they have now. */
export async function updateWordsOf(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await tx.$queryRaw<{ winId: string }[]>`
    SELECT DISTINCT "winId" FROM "WinParticipant" WHERE "personId" = ANY(${[...personIds]}::text[]) ORDER BY "winId"`;
  await updateWords(
    tx,
    rows.map(({ winId }) => winId),
  );
}

/** So many wins are read and written at once. */
const atOnce = 2_000;

/** Search finds these wins by what they say now: also by what their people wrote over an import. */
export async function updateWords(tx: Tx, winIds: readonly string[]): Promise<void> {
  for (const ids of partsOf(winIds, atOnce)) {
    const wins = await tx.win.findMany({
      where: { id: { in: ids } },
      select: {
        ...{ id: true, title: true, summary: true, story: true, lessons: true, suppliers: true },
        ...{ customer: true, hideCustomer: true },
        participants: { select: { person: { select: { name: true } } }, orderBy: { position: "asc" } },
      },
    });
    const rows = wins.map(({ participants, ...win }) => ({
      id: win.id,
      words: searchedWords({ ...win, participants: participants.map(({ person }) => person) }),
    }));
    await tx.$executeRaw`
      UPDATE "Win" win SET "searchText" = "words"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) AS found("id" text, "words" text)
       WHERE win."id" = found."id" AND win."searchText" <> "words"`;
  }
}
