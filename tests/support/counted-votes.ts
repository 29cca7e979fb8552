import { makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import type { BallotChoice, CountingMethod } from "~/domain/voting/election";
import { announceCycle } from "~/operations/announce-cycle.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { actAs, type Cast } from "./cast";
import { mustDo } from "./trophies";
import { atClose, makeOpenVote, makeVoters, whileOpen } from "./votes";

export type BallotMethod = Exclude<CountingMethod, "rubric">;

export interface VoteToCount {
  method: BallotMethod;
  /** Rules of the award beside the method. */
  rules?: Record<string, unknown>;
  /** What was cast, by the names of the honoured; as many voters are made. */
  ballots: readonly BallotChoice[];
  /** People on the roll who stay away. */
  absent?: number;
}

const names = ["Ada Bramble", "Bo Calder", "Cy Dunmore", "Di Everly", "Ed Foxley"];

/** The five whom every vote here is about, made once in a database, in the order of their names. */
export async function makeHonoured(db: Database, { departments }: Cast) {
  const honoured = [];
  for (const [at, name] of names.entries()) {
    const { sales, procurement } = departments;
    honoured.push(await makePerson(db, { name, departmentId: (at % 2 === 0 ? sales : procurement).id }));
  }
  return honoured;
}

/** Casts, closes and counts a vote through the operations; ballots name the honoured by their first letter. */
export async function countVote(
  db: Database,
  company: Cast,
  honoured: { id: string; name: string }[],
  { method, rules = {}, ballots, absent = 0 }: VoteToCount,
) {
  const voters = await makeVoters(db, company.departments.operations.id, ballots.length + absent);
  const vote = await makeOpenVote(db, { honoured, voters, rules: { method, ...rules } });
  const idOf = new Map(honoured.map(({ name }, at) => [name.charAt(0).toLowerCase(), vote.entries[at]!]));
  for (const [at, ballot] of ballots.entries()) {
    const act = actAs(db, { ...voters[at]!, roles: [] }, whileOpen);
    mustDo(await castBallot(act, { categoryId: vote.category.id, choice: named(ballot, idOf) }));
  }
  mustDo(await closeVoting(actAs(db, company.dana, atClose), vote.cycle.id));
  await finishCounting(db, atClose);
  return { ...vote, idOf, path: `/results/${vote.category.id}` };
}

/** Two of HR sign, and everybody learns of it. */
export async function announce(
  db: Database,
  { dana, erin }: Cast,
  vote: { category: { id: string }; cycle: { id: string } },
) {
  for (const person of [dana, erin])
    mustDo(await certifyResult(actAs(db, person, atClose), vote.category.id));
  mustDo(await announceCycle(actAs(db, dana, atClose), vote.cycle.id));
}

/** Rankings from `"3: a b=c"`: three times a before b and c, which share a place. */
export function rankings(...lines: string[]): BallotChoice[] {
  return lines.flatMap((line) => {
    const [count, places = ""] = line.split(":");
    const ranks = places
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((place) => place.split("="));
    return Array.from({ length: Number(count) }, () => ({ ranks }));
  });
}

/** Approvals from `"3: a b"`. */
export function approvals(...lines: string[]): BallotChoice[] {
  return rankings(...lines).map((ballot) => ({ approve: "ranks" in ballot ? ballot.ranks.flat() : [] }));
}

/** Scores from `"3: a5 b2"`. */
export function scores(...lines: string[]): BallotChoice[] {
  return rankings(...lines).map((ballot) => ({
    scores: Object.fromEntries(
      ("ranks" in ballot ? ballot.ranks.flat() : []).map((word) => [word.charAt(0), Number(word.slice(1))]),
    ),
  }));
}

function named(ballot: BallotChoice, idOf: ReadonlyMap<string, string>): BallotChoice {
  const id = (letter: string) => idOf.get(letter) ?? letter;
  if ("ranks" in ballot) return { ranks: ballot.ranks.map((rank) => rank.map(id)) };
  if ("approve" in ballot) return { approve: ballot.approve.map(id) };
  if ("scores" in ballot)
    return {
      scores: Object.fromEntries(Object.entries(ballot.scores).map(([letter, score]) => [id(letter), score])),
    };
  return ballot;
}
