import { makePerson } from "../../prisma/factories";
import type { Database } from "~/db/client.server";
import type { BallotChoice } from "~/domain/voting/election";
import { announceCycle } from "~/operations/announce-cycle.server";
import { castBallot } from "~/operations/cast-ballot.server";
import { certifyResult } from "~/operations/certify-result.server";
import { closeVoting } from "~/operations/close-voting.server";
import { finishCounting } from "~/operations/finish-counting.server";
import { releaseBox } from "~/operations/release-box.server";
import { electionOf, type BallotMethod } from "../domain/voting/elections";
import { actAs, type Cast } from "./cast";
import { mustDo } from "./trophies";
import { atClose, makeOpenVote, makeVoters, whileOpen } from "./votes";

export interface VoteToCount {
  method: BallotMethod;
  /** Rules of the award beside the method. */
  rules?: Record<string, unknown>;
  /** What was cast, with the honoured as the first letters of their names; as many voters are made. */
  lines: readonly string[];
  /** People on the roll who stay away. */
  absent?: number;
  /** Whether HR lets a box without a quorum be opened all the same. */
  release?: boolean;
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

/** Casts, closes and counts a vote through the operations. */
export async function countVote(
  db: Database,
  company: Cast,
  honoured: { id: string; name: string }[],
  { method, rules = {}, lines, absent = 0, release = false }: VoteToCount,
) {
  const ballots = ballotsOf(method, lines);
  const voters = await makeVoters(db, company.departments.operations.id, ballots.length + absent);
  const vote = await makeOpenVote(db, { honoured, voters, rules: { method, ...rules } });
  const idOf = new Map(honoured.map(({ name }, at) => [name.charAt(0).toLowerCase(), vote.entries[at]!]));
  for (const [at, ballot] of ballots.entries()) {
    const act = actAs(db, { ...voters[at]!, roles: [] }, whileOpen);
    mustDo(await castBallot(act, { categoryId: vote.category.id, choice: named(ballot, idOf) }));
  }
  mustDo(await closeVoting(actAs(db, company.dana, atClose), vote.cycle.id));
  if (release) mustDo(await releaseBox(actAs(db, company.dana, atClose), vote.category.id));
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

/** Every single ballot of the lines, `"3: a b=c"` or `"2: a5 b3"`, as `electionOf` reads them. */
function ballotsOf(method: BallotMethod, lines: readonly string[]): BallotChoice[] {
  const { ballots } = electionOf(method, "shared", lines);
  return ballots.flatMap(({ count = 1, ...choice }) =>
    Array.from({ length: count }, () => choice as BallotChoice),
  );
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
