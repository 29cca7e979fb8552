import type { Database } from "~/db/client.server";
import { listCandidates } from "~/db/eligible-people.server";
import { listLinkableWins } from "~/db/nominated-wins.server";
import { findWinBehind } from "~/db/win-behind.server";
import { nomineeOption } from "~/ui/nominee-option";

/** What can be chosen, and what the address fills in: a person, or the people of a confirmed win. */
export async function readPrefilled(db: Database, query: URLSearchParams, viewerId: string) {
  const id = (name: string) => (query.get(name) ?? "").slice(0, 64);
  const [offered, win] = await Promise.all([listLinkableWins(db, viewerId), findWinBehind(db, id("win"))]);
  const isOffered = offered.some((other) => other.id === win?.id);
  const ids = win ? win.participants.map(({ person }) => person.id) : [id("person")];
  const people = (await listCandidates(db, ids)).filter(({ active }) => active);
  return {
    wins: [...(win && !isOffered ? [win] : []), ...offered].map(({ id, title }) => ({
      value: id,
      label: title,
    })),
    winId: win?.id ?? "",
    people: people.map((person) => nomineeOption(person, null)),
  };
}
