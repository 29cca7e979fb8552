import type { FoundBox } from "~/db/ballot-boxes.server";
import type { QueuedLetter } from "~/db/letters.server";
import { ballotsCloseAt } from "~/domain/awards/round-times";

/** What somebody is told whom a change of the electorate added or struck. */
export function letterAboutRoll(
  change: { id: string; kind: "add" | "strike"; reason: string },
  person: { id: string; name: string; email: string },
  { category, entryIds }: FoundBox,
): QueuedLetter {
  const { name, cycle } = category;
  const to = { personId: person.id, name: person.name, address: person.email };
  if (change.kind === "strike") {
    return {
      template: "struck-from-roll",
      to,
      key: `struck-from-roll/${change.id}/${person.id}`,
      props: { name: person.name, awardName: name, cycleName: cycle.name, reason: change.reason },
    };
  }
  return {
    template: "voting-opened",
    to,
    key: `voting-opened/${cycle.id}/${person.id}/${change.id}`,
    props: {
      name: person.name,
      cycleName: cycle.name,
      ballots: [{ awardName: name, entries: entryIds.length, path: `/vote/${category.id}` }],
      closesAt: ballotsCloseAt(category, cycle).toISOString(),
      timeZone: cycle.timeZone,
      lastTimeZone: cycle.lastTimeZone,
    },
  };
}
