import type { Database } from "~/db/client.server";
import { noFirstRound, type FirstRound } from "~/domain/awards/first-round";
import { anyone } from "~/domain/awards/eligibility";
import { closeDueVotings } from "~/operations/close-due-votings.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { finishJudging } from "~/operations/finish-judging.server";
import { handOverToFinals } from "~/operations/hand-over-to-finals.server";
import { handOverToJuries } from "~/operations/hand-over-to-juries.server";
import { openVoting } from "~/operations/open-voting.server";
import { afterDays, makeRunningCycle } from "./cycles";
import { castChoice, handOverAt, jobAt } from "./juries";
import { mustDo } from "./trophies";

type Person = { id: string; name: string };

interface TwoRounds {
  honoured: Person[];
  /** Who may vote in the first round, and who in the final; everybody where nothing is said. */
  voters?: { first?: Person[]; final?: Person[] };
  first?: Partial<FirstRound>;
  rules?: Record<string, unknown>;
}

/** A cycle in screening whose one award has a first round, an approval vote for two of its entries, before its final. */
export async function makeTwoRounds(
  db: Database,
  { honoured, voters = {}, first = {}, rules = {} }: TwoRounds,
) {
  const only = (people: Person[] | undefined) =>
    people ? { ...anyone, locations: ["Nowhere"], alsoIds: people.map(({ id }) => id) } : anyone;
  const firstRound = {
    ...noFirstRound,
    kind: "vote",
    size: 2,
    voters: only(voters.first),
    ...first,
  } as FirstRound;
  const { cycle, category, award } = await makeRunningCycle(db, "screening", {
    firstRound: firstRound as never,
    eligibility: { nominate: anyone, receive: anyone, vote: only(voters.final) } as never,
    ...rules,
  });
  await db.cycle.update({ where: { id: cycle.id }, data: { judgingOpenAt: handOverAt } });
  const entries: string[] = [];
  for (const person of honoured) {
    const data = {
      categoryId: category.id,
      nomineeKey: person.id,
      title: person.name,
      citation: `${person.name} asked the other side first.`,
      state: "shortlisted" as const,
      members: { create: { personId: person.id } },
    };
    entries.push((await db.entry.create({ data })).id);
  }
  return { cycle, category, award, entries };
}

/** The same with the first round open; answers its id too. */
export async function openTwoRounds(db: Database, asked: TwoRounds) {
  const made = await makeTwoRounds(db, asked);
  mustDo(await openVoting(jobAt(db, afterDays(14)), made.cycle.id));
  const round = await db.category.findUniqueOrThrow({ where: { finalId: made.category.id } });
  return { ...made, roundId: round.id };
}

/** Everything that the jobs do about votes and juries at an instant, once. */
export async function everyRoundStep(db: Database, now: Date) {
  await closeDueVotings(db, now);
  await handOverToJuries(db, now);
  await finishCounting(db, now);
  await handOverToFinals(db, now);
  await finishJudging(db, now);
}

/** Of these voters each chooses the first two entries, but the third, who chooses the first and the third. */
export async function voteInFirst(db: Database, roundId: string, entries: string[], people: Person[]) {
  const [a, b, c] = entries as [string, string, string];
  for (const [at, voter] of people.entries())
    mustDo(await castChoice(db, voter, roundId, { approve: at === 2 ? [a, c] : [a, b] }));
}
