import type { Ballot, Election } from "~/domain/voting/election";
import { compareKeys, everyBallot, liking, preferring, slowSeats, type SlowResult } from "./slow-ballots";

type Slow = (election: Election & { lot: { order: string[] } }) => SlowResult;

/** The methods that add something up, from the texts of their rules: figures that decide, first ones first. */
export const slowPlurality: Slow = byKeys((ballots, id) => [firstsOf(ballots, id)]);
export const slowApproval: Slow = byKeys((ballots, id) => [approvalsOf(ballots, id)]);
export const slowScore: Slow = byKeys((ballots, id) => [sumOf(ballots, id), topsOf(ballots, id)]);

/** Points in halves: two for each entry that the ballot puts lower, one for each that it puts level. */
export const slowBorda: Slow = ({ candidates, lot, rules, seats, ...election }) => {
  const ballots = everyBallot(election).filter((ballot) => "ranks" in ballot && ballot.ranks.length > 0);
  const ids = candidates.map(({ id }) => id);
  const named = ids.filter((id) => ballots.some((ballot) => liking(ballot, id) > 0));
  const points = (id: string) =>
    ballots
      .flatMap((ballot) =>
        ids.filter((other) => other !== id).map((other) => liking(ballot, id) - liking(ballot, other)),
      )
      .reduce((sum, difference) => sum + (difference > 0 ? 2 : difference === 0 ? 1 : 0), 0);
  return slowSeats(new Map(named.map((id) => [id, [points(id)]])), seats, rules.tie, lot.order);
};

/** Every pair of finalists that the scores allow, every runoff held; one seat after another. */
export const slowStar: Slow = (election) => {
  const winners: string[] = [];
  for (;;) {
    const seat = starSeat(election, winners);
    if (seat.open) return { winners: [], open: seat.open };
    winners.push(...seat.winners);
    if (seat.winners.length === 0 || winners.length >= election.seats) return { winners };
  }
};

function starSeat(election: Parameters<Slow>[0], absent: readonly string[]): SlowResult {
  const ballots = everyBallot(election);
  const { tie } = election.rules;
  const lot = election.lot.order;
  const field = election.candidates
    .map(({ id }) => id)
    .filter((id) => !absent.includes(id) && sumOf(ballots, id) > 0);
  if (field.length < 2) return { winners: field };
  const keyOf = (id: string) => {
    const level = field.filter((other) => other !== id && sumOf(ballots, other) === sumOf(ballots, id));
    const preferred = level.map((other) => Number(preferring(ballots, id, other)));
    return [sumOf(ballots, id), preferred.reduce((sum, more) => sum + more, 0), topsOf(ballots, id)];
  };
  const keys = new Map(field.map((id) => [id, keyOf(id)]));
  const pairs = field
    .flatMap((one, at) => field.slice(at + 1).map((other) => [one, other] as const))
    .filter((pair) =>
      field.every(
        (id) =>
          pair.includes(id) || pair.every((inside) => compareKeys(keys.get(id)!, keys.get(inside)!) <= 0),
      ),
    );
  const able = new Set(pairs.flatMap((pair) => runoff(ballots, pair)));
  if (able.size === 1) return { winners: [...able] };
  if (tie === "shared") return { winners: [...able] };
  if (pairs.length > 1 && tie === "hr-decides") {
    const always = field.filter((id) => pairs.every((pair) => pair.includes(id)));
    return { winners: [], open: [...new Set(pairs.flat())].filter((id) => !always.includes(id)) };
  }
  const places = (pair: readonly string[]) => pair.map((id) => lot.indexOf(id)).sort((a, b) => a - b);
  const drawn = [...pairs].sort((a, b) => compareKeys(places(a), places(b)))[0]!;
  const best = runoff(ballots, drawn);
  if (best.length === 1) return { winners: best };
  return tie === "hr-decides"
    ? { winners: [], open: best }
    : { winners: [lot.find((id) => best.includes(id))!] };
}

/** The winner of a runoff, or both where nothing tells them apart. */
function runoff(ballots: readonly Ballot[], pair: readonly string[]): string[] {
  const [one, other] = pair as [string, string];
  const order = compareKeys(
    [Number(preferring(ballots, one, other)), sumOf(ballots, one), topsOf(ballots, one)],
    [Number(preferring(ballots, other, one)), sumOf(ballots, other), topsOf(ballots, other)],
  );
  return order === 0 ? [one, other] : order > 0 ? [one] : [other];
}

function byKeys(keyOf: (ballots: readonly Ballot[], id: string) => number[]): Slow {
  return ({ candidates, lot, rules, seats, ...election }) => {
    const ballots = everyBallot(election);
    const keys = candidates.map(({ id }) => [id, keyOf(ballots, id)] as const);
    return slowSeats(new Map(keys.filter(([, [first]]) => first! > 0)), seats, rules.tie, lot.order);
  };
}

function firstsOf(ballots: readonly Ballot[], id: string): number {
  return ballots.filter((ballot) => "ranks" in ballot && ballot.ranks[0]?.includes(id)).length;
}

function approvalsOf(ballots: readonly Ballot[], id: string): number {
  return ballots.filter((ballot) => "approve" in ballot && ballot.approve.includes(id)).length;
}

function sumOf(ballots: readonly Ballot[], id: string): number {
  return ballots.reduce((sum, ballot) => sum + liking(ballot, id), 0);
}

function topsOf(ballots: readonly Ballot[], id: string): number {
  return ballots.filter((ballot) => liking(ballot, id) === 5).length;
}
