import type { Tx } from "~/db/client.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listWinPeople } from "~/db/wins.server";
import { listStandIns } from "~/db/stand-ins.server";
import { nameOf, personIdOf } from "~/domain/people/actor";
import { acrossFrom } from "~/domain/wins/sides";
import type { WinContent } from "~/domain/wins/win";
import type { Act } from "./act.server";

/** A letter to the deputies of those who are to sign a win and are away. */
export async function askDeputies(tx: Tx, act: Act, winId: string, content: WinContent): Promise<void> {
  const standIns = await listStandIns(tx, { ...content, state: "submitted" }, act.now);
  const deputies = standIns.filter((one) => one.as === "deputy" && one.personId !== personIdOf(act.actor));
  const people = await listWinPeople(tx, [...new Set(deputies.map(({ personId }) => personId))]);
  const letters = people.flatMap((person): QueuedLetter[] => {
    const deputy = deputies.find(({ personId }) => personId === person.id);
    if (!deputy) return [];
    const otherSide = acrossFrom(deputy.side);
    const others = content.participants.filter(({ side }) => side === otherSide);
    return [
      {
        template: "win-to-confirm",
        to: { personId: person.id, name: person.name, address: person.email },
        key: `win-to-confirm/${winId}-${act.now.getTime()}/${person.id}`,
        props: {
          ...{ name: person.name, winTitle: content.title, submitter: nameOf(act.actor), otherSide },
          ...{ otherPeople: others.map(({ name }) => name).join(", "), standsFor: deputy.forName },
          path: `/wins/${winId}`,
        },
      },
    ];
  });
  await queueLetters(tx, act, letters);
}
