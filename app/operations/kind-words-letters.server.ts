import type { Tx } from "~/db/client.server";
import { listReadersOfWords } from "~/db/kind-words.server";
import type { QueuedLetter } from "~/db/letters.server";

/** Kind words come after the news of the announcement, not with it. */
const later = 60 * 60 * 1000;

/**
 * The letters that say that kind words wait: one for each nominee and cycle, however often HR decides. `ids` names
 * the nominations that were just shown; without them everything that is shown counts.
 */
export async function kindWordsLetters(
  tx: Tx,
  cycle: { id: string; name: string },
  at: { now: Date; when: "now" | "after-the-news" },
  ids?: readonly string[],
): Promise<QueuedLetter[]> {
  const readers = await listReadersOfWords(tx, cycle.id, ids);
  return readers.map(({ id, name, email }) => ({
    template: "kind-words",
    to: { personId: id, name, address: email },
    key: `kind-words/${cycle.id}/${id}`,
    dueAt: at.when === "after-the-news" ? new Date(at.now.getTime() + later) : at.now,
    props: { name, cycleName: cycle.name, path: "/me/kind-words" },
  }));
}
