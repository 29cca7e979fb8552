import type { Tx } from "~/db/client.server";
import { listAddresses } from "~/db/eligible-people.server";
import type { QueuedLetter } from "~/db/letters.server";
import type { FoundNomination } from "~/db/nominations.server";
import { nomineeTitle } from "~/domain/awards/nominee-title";

/** The letter that asks a colleague to second a nomination, or asks once more. It has what the nominator shared. */
export async function endorsementLetter(
  tx: Tx,
  template: "endorsement-asked" | "endorsement-reminder",
  asked: { id: string; personId: string; request: string; nomination: FoundNomination },
): Promise<QueuedLetter[]> {
  const { id, personId, request, nomination } = asked;
  const { category, cycle, nominator } = nomination;
  const [person] = await listAddresses(tx, [personId]);
  if (!person) return [];
  return [
    {
      template,
      to: { personId, name: person.name, address: person.email },
      key: `${template}/${id}/${personId}`,
      props: {
        name: person.name,
        nominator: nominator.name,
        awardName: category.name,
        nominees: nomineeTitle(nomination.nomineeNames, nomination.teamName),
        request,
        closesAt: cycle.nominationsCloseAt.toISOString(),
        timeZone: cycle.timeZone,
        lastTimeZone: cycle.lastTimeZone,
        path: `/endorse/${id}`,
      },
    },
  ];
}
