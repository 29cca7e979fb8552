import path from "node:path";
import { pathToFileURL } from "node:url";
import type { FlatBallots } from "../../app/domain/voting/flat-ballots";

/** Counters on npm and what they count; each gets its ballots in its own form before the time is taken. */
export const peers: Record<string, { methods: string[]; ready: (ballots: FlatBallots) => Promise<Count> }> = {
  votes: { methods: ["irv", "schulze", "ranked_pairs", "borda"], ready: readyVotes },
  "@node-core/caritat": { methods: ["schulze"], ready: readyNodeCaritat },
  "schulze-method": { methods: ["schulze"], ready: readySchulzeMethod },
  caritat: { methods: ["irv", "stv", "schulze", "borda"], ready: readyCaritat },
};

/** Counts by one method; what comes out is looked at by nobody. */
type Count = (method: string) => unknown;

async function readyVotes(flat: FlatBallots): Promise<Count> {
  const { InstantRunoff, Schulze, RankedPairs, Borda, utils } = await import("votes");
  const rankings = rankingsOf(flat).map((ids) => ({ ranking: ids.map((id) => [id]), weight: 1 }));
  const election = { candidates: flat.ids, ballots: rankings };
  const matrix = () => utils.matrixFromBallots(rankings, flat.ids);
  const counters: Record<string, () => unknown> = {
    irv: () => new InstantRunoff(election).ranking(),
    schulze: () => new Schulze(matrix()).ranking(),
    ranked_pairs: () => new RankedPairs(matrix()).ranking(),
    borda: () => new Borda(election).ranking(),
  };
  return (method) => counters[method]!();
}

/** Only the duels of Condorcet's method, without what Schulze makes of them. */
async function readyNodeCaritat(flat: FlatBallots): Promise<Count> {
  const file = path.resolve("node_modules/@node-core/caritat/dist/votingMethods/CondorcetResult.js");
  const { default: CondorcetResult } = (await import(pathToFileURL(file).href)) as {
    default: new (...facts: unknown[]) => { result: unknown };
  };
  const votes = rankingsOf(flat).map((ids, voter) => ({
    voter: { id: String(voter) },
    preferences: new Map(ids.map((id, rank) => [id, flat.ids.length - rank])),
  }));
  return () => new CondorcetResult([], flat.ids, "", votes, {}).result;
}

async function readySchulzeMethod(flat: FlatBallots): Promise<Count> {
  const name = "schulze-method";
  const { default: schulze } = (await import(name)) as {
    default: { run: (entries: number, ballots: number[][]) => unknown };
  };
  const ballots = rankingsOf(flat).map((ids) => {
    const ranks = flat.ids.map(() => flat.ids.length);
    ids.forEach((id, rank) => (ranks[flat.ids.indexOf(id)] = rank));
    return ranks;
  });
  return () => schulze.run(flat.ids.length, ballots);
}

interface Caritat {
  Ballot: new (votes: string[]) => unknown;
  Election: new (facts: { candidates: string[]; ballots?: unknown[] }) => { ballots: unknown[] };
  irv: (election: unknown) => unknown;
  borda: (election: unknown) => unknown;
  stv: { meek: (election: unknown, rules: { seats: number }) => unknown };
  condorcet: { schulze: (election: unknown) => unknown };
}

async function readyCaritat(flat: FlatBallots): Promise<Count> {
  const name = "caritat";
  const { default: caritat } = (await import(name)) as { default: Caritat };
  const election = new caritat.Election({ candidates: flat.ids });
  election.ballots = rankingsOf(flat).map((ids) => new caritat.Ballot(ids));
  return (method) => {
    if (method === "stv") return caritat.stv.meek(election, { seats: 3 });
    if (method === "schulze") return caritat.condorcet.schulze(election);
    return method === "irv" ? caritat.irv(election) : caritat.borda(election);
  };
}

function rankingsOf({ ids, starts, choices, counts }: FlatBallots): string[][] {
  return Array.from(counts, (_, ballot) =>
    Array.from(choices.subarray(starts[ballot], starts[ballot + 1]), (entry) => ids[entry]!),
  );
}
