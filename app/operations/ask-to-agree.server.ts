import { queueLetters } from "~/db/letters.server";
import type { Tx } from "~/db/client.server";
import type { WinPerson } from "~/db/wins.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { isSigning } from "~/domain/wins/sides";
import type { WinContent } from "~/domain/wins/win";
import type { Act } from "./act.server";

/** A letter to those with a share who do not sign: signers read of it in the letter that asks them to sign. */
export async function askToAgree(
  tx: Tx,
  act: Act,
  winId: string,
  { content, people }: { content: WinContent; people: readonly WinPerson[] },
): Promise<void> {
  const authorId = personIdOf(act.actor);
  const letters = content.participants.flatMap(({ personId, name, side, share }) => {
    const address = people.find(({ id }) => id === personId)?.email;
    if (!share || isSigning(side) || personId === authorId || !address) return [];
    return [
      {
        template: "share-to-agree" as const,
        to: { personId, name, address },
        key: `share-to-agree/${winId}-${act.now.getTime()}/${personId}`,
        props: { name, winTitle: content.title, submitter: nameOf(act.actor), path: `/wins/${winId}` },
      },
    ];
  });
  await queueLetters(tx, act, letters);
}
