import {
  listActiveAddresses,
  listNomineesOf,
  listNominatorsOf,
  type AnnouncedCategory,
} from "~/db/announcements.server";
import type { Tx } from "~/db/client.server";
import type { QueuedLetter } from "~/db/letters.server";

interface AnnouncedCycle {
  id: string;
  name: string;
}

/**
 * The letters of an announcement: to the winners, to those who nominated them, to the other nominees, and to
 * everybody else who is active. Nobody gets the same news twice.
 */
export async function announcementLetters(
  tx: Tx,
  cycle: AnnouncedCycle,
  categories: readonly AnnouncedCategory[],
): Promise<QueuedLetter[]> {
  const letters: QueuedLetter[] = [];
  for (const category of categories) {
    letters.push(...winnerLetters(cycle, category));
    letters.push(...(await nominatorLetters(tx, cycle, category)));
    letters.push(...(await nomineeLetters(tx, cycle, category)));
  }
  const told = new Set(letters.map(({ to }) => to.personId));
  const others = (await listActiveAddresses(tx)).filter(({ id }) => !told.has(id));
  return [...letters, ...others.map((person) => resultsLetter(cycle, categories, person))];
}

function winnerLetters(
  cycle: AnnouncedCycle,
  { name, wordsToLaureates, laureates }: AnnouncedCategory,
): QueuedLetter[] {
  return laureates.flatMap(({ id, title, citation, members }) =>
    members.map(({ person }): QueuedLetter => ({
      template: "you-won",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `you-won/${id}/${person.id}`,
      props: {
        name: person.name,
        awardName: name,
        kind: "vote",
        cycleName: cycle.name,
        title,
        citation,
        isTeam: members.length > 1,
        ownWords: wordsToLaureates,
        path: `/laureates/${id}`,
      },
    })),
  );
}

async function nominatorLetters(
  tx: Tx,
  cycle: AnnouncedCycle,
  category: AnnouncedCategory,
): Promise<QueuedLetter[]> {
  const winners = winnersOf(category);
  const letters: QueuedLetter[] = [];
  for (const { id, title, entryId } of category.laureates) {
    if (!entryId) continue;
    for (const person of await listNominatorsOf(tx, entryId)) {
      if (winners.has(person.id)) continue;
      letters.push({
        template: "nominee-won",
        to: { personId: person.id, name: person.name, address: person.email },
        key: `nominee-won/${id}/${person.id}`,
        props: {
          name: person.name,
          awardName: category.name,
          cycleName: cycle.name,
          title,
          path: `/laureates/${id}`,
        },
      });
    }
  }
  return letters;
}

async function nomineeLetters(
  tx: Tx,
  cycle: AnnouncedCycle,
  category: AnnouncedCategory,
): Promise<QueuedLetter[]> {
  const winners = winnersOf(category);
  const nominees = await listNomineesOf(tx, category.id);
  return nominees
    .filter(({ person }) => !winners.has(person.id))
    .map(({ entryId, citation, person }): QueuedLetter => ({
      template: "were-nominated",
      to: { personId: person.id, name: person.name, address: person.email },
      key: `were-nominated/${entryId}/${person.id}`,
      props: {
        name: person.name,
        awardName: category.name,
        cycleName: cycle.name,
        citation,
        path: `/results/${category.id}`,
      },
    }));
}

function resultsLetter(
  cycle: AnnouncedCycle,
  categories: readonly AnnouncedCategory[],
  person: { id: string; name: string; email: string },
): QueuedLetter {
  const results = categories.map(({ id, name, laureates }) => ({
    awardName: name,
    winners: laureates.map(({ title }) => title).join(", "),
    path: `/results/${id}`,
  }));
  return {
    template: "results-in",
    to: { personId: person.id, name: person.name, address: person.email },
    key: `results-in/${cycle.id}/${person.id}`,
    props: { name: person.name, cycleName: cycle.name, results },
  };
}

function winnersOf({ laureates }: AnnouncedCategory): Set<string> {
  return new Set(laureates.flatMap(({ members }) => members.map(({ person }) => person.id)));
}
