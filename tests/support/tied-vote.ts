import type { Database } from "~/db/client.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs } from "./cast";
import { atClose, castFor, makeOpenVote } from "./votes";

type Person = { id: string; name: string };

/** A counted vote of two ballots, one for each of two entries, whose tie is left to people. */
export async function makeOpenTie(
  db: Database,
  { honoured, voters, hr }: { honoured: [Person, Person]; voters: [Person, Person]; hr: Person },
) {
  const vote = await makeOpenVote(db, {
    honoured,
    voters,
    rules: { method: "plurality", tieRule: "hr_decides" },
  });
  for (const [at, voter] of voters.entries()) await castFor(db, voter, vote.category.id, [vote.entries[at]!]);
  await closeVoting(actAs(db, { ...hr, roles: ["hr"] }, atClose), vote.cycle.id);
  await finishCounting(db, atClose);
  return { path: `/results/${vote.category.id}`, entries: vote.entries as [string, string] };
}
