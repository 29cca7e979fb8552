import { recordEvent } from "~/db/audit.server";
import type { Tx } from "~/db/client.server";
import { updatePhase } from "~/db/cycles.server";
import { queueLetters, type QueuedLetter } from "~/db/letters.server";
import { listHolders } from "~/db/order-people.server";
import { listDecisions, listResultsToCertify } from "~/db/results.server";
import { rolesThatMay } from "~/domain/people/may";
import type { Act } from "./act.server";
import { decidingOf, listStandIns } from "./certifying-hands.server";

/** With the last category of a cycle counted the cycle goes on to be certified and HR is told; else nothing. */
export async function moveToCertifying(tx: Tx, act: Act, cycleId: string): Promise<void> {
  const results = await listResultsToCertify(tx, cycleId);
  if (results.uncounted > 0) return;
  const moved = await updatePhase(tx, cycleId, { from: ["counting"], to: "certifying" });
  if (!moved) return;
  await recordEvent(tx, act, { act: "cycle.counted", subject: { type: "cycle", id: cycleId } });
  const letterTo = ({ id, name, email }: Addressed, categories: typeof results.categories): QueuedLetter => ({
    template: "result-to-certify",
    to: { personId: id, name, address: email },
    key: `result-to-certify/${cycleId}/${id}/${results.votingCloseAt.toISOString()}`,
    props: {
      name,
      cycleName: results.cycleName,
      awards: categories.map((category) => ({ awardName: category.name, path: `/results/${category.id}` })),
    },
  });
  const holders = await listHolders(tx, rolesThatMay("certify-results"));
  await queueLetters(tx, act, [
    ...holders.map((person) => letterTo(person, results.categories)),
    ...(await listAsked(tx, cycleId, results.categories)).map(({ person, categories }) =>
      letterTo(person, categories),
    ),
  ]);
}

interface Addressed {
  id: string;
  name: string;
  email: string;
}

/** Administrators who stand in somewhere, each with the results that wait for them. */
async function listAsked<Category extends { id: string }>(
  tx: Tx,
  cycleId: string,
  categories: readonly Category[],
) {
  const asked = new Map<string, { person: Addressed; categories: Category[] }>();
  for (const { categoryId, ...decision } of await listDecisions(tx, cycleId)) {
    const category = categories.find(({ id }) => id === categoryId);
    if (!category) continue;
    for (const person of await listStandIns(tx, decidingOf({ ...decision, certifications: [] }))) {
      const known = asked.get(person.id) ?? { person, categories: [] };
      known.categories.push(category);
      asked.set(person.id, known);
    }
  }
  return [...asked.values()];
}
