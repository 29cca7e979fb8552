import type { Election } from "~/domain/voting/election";
import { everyBallot, preferring, slowSeats, type SlowResult } from "./slow-ballots";

type Drawn = Election & { lot: { order: string[] } };

/** Schulze by every path there is: all sequences of entries without repetition, each as strong as its weakest step. */
export function slowSchulze(election: Drawn): SlowResult {
  const ballots = everyBallot(election);
  const ids = namedOn(election);
  const steps = new Map<string, bigint>();
  for (const from of ids) {
    for (const to of ids) {
      const [votes, against] = [preferring(ballots, from, to), preferring(ballots, to, from)];
      steps.set(`${from} ${to}`, votes > against ? votes : 0n);
    }
  }
  const strongest = (from: string, to: string, seen: readonly string[]): bigint =>
    ids
      .filter((via) => !seen.includes(via) && via !== from)
      .map((via) => {
        const first = steps.get(`${from} ${via}`)!;
        const rest = via === to ? first : strongest(via, to, [...seen, from]);
        return first < rest ? first : rest;
      })
      .reduce((best, strength) => (strength > best ? strength : best), 0n);
  const won = new Set(
    ids.flatMap((one) =>
      ids
        .filter((other) => other !== one && strongest(one, other, []) > strongest(other, one, []))
        .map((other) => `${one} ${other}`),
    ),
  );
  const beats = (one: string, other: string) => won.has(`${one} ${other}`);
  const firsts = (id: string) =>
    ballots.filter((ballot) => "ranks" in ballot && ballot.ranks[0]?.includes(id)).length;
  const depths = depthsOf(ids, beats);
  const keys = new Map(ids.map((id) => [id, [-depths.get(id)!, firsts(id)]]));
  return slowSeats(keys, election.seats, election.rules.tie, election.lot.order);
}

/** Ranked pairs for one seat, with a search through the locked majorities at each step. */
export function slowRankedPairs(election: Drawn, order: readonly string[]): string[] {
  const ballots = everyBallot(election);
  const ids = namedOn(election);
  const majorities = ids
    .flatMap((winner) => ids.filter((loser) => loser !== winner).map((loser) => ({ winner, loser })))
    .map((pair) => ({
      ...pair,
      votes: preferring(ballots, pair.winner, pair.loser),
      against: preferring(ballots, pair.loser, pair.winner),
    }))
    .filter(({ votes, against }) => votes > against);
  const locked: { winner: string; loser: string }[] = [];
  const leads = (from: string, to: string): boolean =>
    from === to || locked.some(({ winner, loser }) => winner === from && leads(loser, to));
  while (majorities.length > 0) {
    const next = majorities.reduce((best, one) => (comesFirst(one, best, order) ? one : best));
    majorities.splice(majorities.indexOf(next), 1);
    if (!leads(next.loser, next.winner)) locked.push(next);
  }
  return ids.filter((id) => !locked.some(({ loser }) => loser === id));
}

interface Majority {
  winner: string;
  loser: string;
  votes: bigint;
  against: bigint;
}

function comesFirst(one: Majority, other: Majority, order: readonly string[]): boolean {
  if (one.votes !== other.votes) return one.votes > other.votes;
  if (one.against !== other.against) return one.against < other.against;
  if (one.loser !== other.loser) return order.indexOf(one.loser) > order.indexOf(other.loser);
  return order.indexOf(one.winner) < order.indexOf(other.winner);
}

/** The entry that more ballots prefer to each other one than the other way round, if there is one. */
export function condorcetWinner(election: Pick<Election, "ballots" | "candidates">): string | undefined {
  const ballots = everyBallot(election);
  const ids = election.candidates.map(({ id }) => id);
  return ids.find((id) =>
    ids.every((other) => other === id || preferring(ballots, id, other) > preferring(ballots, other, id)),
  );
}

function namedOn({ ballots, candidates }: Pick<Election, "ballots" | "candidates">): string[] {
  const named = new Set(ballots.flatMap((ballot) => ("ranks" in ballot ? ballot.ranks.flat() : [])));
  return candidates.map(({ id }) => id).filter((id) => named.has(id));
}

/** 0 for whom nobody beats, else one more than the deepest of those who beat it. */
function depthsOf(
  ids: readonly string[],
  beats: (one: string, other: string) => boolean,
): Map<string, number> {
  const depth = (id: string): number =>
    Math.max(-1, ...ids.filter((other) => beats(other, id)).map((other) => depth(other))) + 1;
  return new Map(ids.map((id) => [id, depth(id)]));
}
