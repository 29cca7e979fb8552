import { parentPort } from "node:worker_threads";
import type { Ballot, BallotChoice } from "~/domain/voting/election";
import type { ElectionFile } from "~/domain/voting/election-file";
import { boxHash } from "~/domain/voting/lot";
import { mergeBallots } from "~/domain/voting/merge-ballots";
import type { ElectionResult } from "~/domain/voting/result";
import { tally } from "~/domain/voting/tally";

/** Ballots come in pieces, so that the one who sends them can do other things in between; then the question. */
export type Told =
  | { ballots: readonly (Ballot | BallotChoice)[] }
  | { votes: readonly Ballot[] }
  | { count: Omit<ElectionFile, "ballots" | "votes"> }
  /** At most so many ballots in a piece of the answer. */
  | { merge: number };

/** Merged ballots come back in pieces too, the hash after the last. */
export type Answer = { result: ElectionResult } | { ballots: Ballot[] } | { boxHash: string };

const ballots: (Ballot | BallotChoice)[] = [];
const votes: Ballot[] = [];

parentPort?.on("message", (told: Told) => {
  if ("ballots" in told) ballots.push(...told.ballots);
  else if ("votes" in told) votes.push(...told.votes);
  else if ("count" in told) count(told.count);
  else merge(told.merge);
});

function count(election: Omit<ElectionFile, "ballots" | "votes">): void {
  const held = { ...election, ballots: ballots as Ballot[], ...(votes.length > 0 && { votes }) };
  answer({ result: tally(held) });
}

function merge(pieceSize: number): void {
  const merged = mergeBallots(ballots);
  for (let at = 0; at < merged.length; at += pieceSize) answer({ ballots: merged.slice(at, at + pieceSize) });
  answer({ boxHash: boxHash(merged) });
}

function answer(said: Answer): void {
  parentPort?.postMessage(said);
}
