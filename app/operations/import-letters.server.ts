import { listAddresses } from "~/db/eligible-people.server";
import type { Tx } from "~/db/client.server";
import type { QueuedLetter } from "~/db/letters.server";

/** A draft that an import has made, and whose it is. */
export interface ImportedDraft {
  winId: string;
  winTitle: string;
  ownerId: string;
}

/** So many are named in a letter; the others are counted. */
const mostNamed = 10;

/** One letter for each owner of an import, about the drafts made for them. Whoever imported their own deals knows. */
export async function importLetters(
  tx: Tx,
  drafts: readonly ImportedDraft[],
  { importId, by }: { importId: string; by: { id: string; name: string } },
): Promise<QueuedLetter[]> {
  const byOwner = new Map<string, ImportedDraft[]>();
  for (const draft of drafts) {
    const own = byOwner.get(draft.ownerId);
    if (own) own.push(draft);
    else if (draft.ownerId !== by.id) byOwner.set(draft.ownerId, [draft]);
  }
  const owners = await listAddresses(tx, [...byOwner.keys()]);
  return owners.map(({ id, name, email }) => {
    const own = byOwner.get(id) ?? [];
    const wins = own.slice(0, mostNamed);
    return {
      template: "deals-imported",
      to: { personId: id, name, address: email },
      key: `deals-imported/${importId}/${id}`,
      props: {
        ...{ name, by: by.name, others: own.length - wins.length },
        wins: wins.map(({ winId, winTitle }) => ({ winTitle, path: `/wins/${winId}/edit` })),
      },
    };
  });
}
