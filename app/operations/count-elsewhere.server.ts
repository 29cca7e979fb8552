import { on } from "node:events";
import path from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Ballot, BallotChoice } from "~/domain/voting/election";
import type { ElectionFile } from "~/domain/voting/election-file";
import { boxHash } from "~/domain/voting/lot";
import { mergeBallots } from "~/domain/voting/merge-ballots";
import type { ElectionResult } from "~/domain/voting/result";
import { tally } from "~/domain/voting/tally";
import type { Answer, Told } from "./counting-thread.server";

/** Counts an election in a thread of its own, so that pages go on being answered meanwhile. */
export async function countElsewhere(file: ElectionFile): Promise<ElectionResult> {
  const { ballots, votes = [], receipts: _receipts, result: _published, ...count } = file;
  const isSmall = ballots.length + votes.length <= pieceSize && file.candidates.length <= fewEntries;
  if (isSmall) return tally(file);
  const thread = startThread();
  try {
    const answers = answersOf(thread);
    await tellInPieces(thread, ballots, (piece) => ({ ballots: piece }));
    await tellInPieces(thread, votes, (piece) => ({ votes: piece }));
    tell(thread, { count });
    for await (const [answer] of answers) if ("result" in answer) return answer.result;
    throw new Error("The counting thread ended without a result.");
  } finally {
    await thread.terminate();
  }
}

/** Merges equal ballots and hashes the box, likewise in a thread of its own. */
export async function mergeElsewhere(
  ballots: readonly BallotChoice[],
): Promise<{ ballots: Ballot[]; boxHash: string }> {
  if (ballots.length <= pieceSize) {
    const few = mergeBallots(ballots);
    return { ballots: few, boxHash: boxHash(few) };
  }
  const thread = startThread();
  try {
    const answers = answersOf(thread);
    await tellInPieces(thread, ballots, (piece) => ({ ballots: piece }));
    tell(thread, { merge: pieceSize });
    const merged: Ballot[] = [];
    for await (const [answer] of answers) {
      if ("ballots" in answer) merged.push(...answer.ballots);
      if ("boxHash" in answer) return { ballots: merged, boxHash: answer.boxHash };
    }
    throw new Error("The counting thread ended without a hash.");
  } finally {
    await thread.terminate();
  }
}

/**
 * How many ballots are copied between threads at once: a few milliseconds. So few alone are counted in less time
 * than a thread takes to start.
 */
const pieceSize = 1_000;

/** Up to so many entries that holds for every method; ranked pairs may look at each with each a time for each. */
const fewEntries = 40;

/** Beside the started program once it is built; in development and tests from the sources. */
function startThread(): Worker {
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(path.resolve("build/app/counting-thread.server.js"));
  const source = new URL("counting-thread.server.ts", import.meta.url).href;
  // A thread does not take over the loader that reads TypeScript.
  const code = `import("tsx/esm/api").then(({ register }) => { register(); return import("${source}"); })`;
  return new Worker(code, { eval: true, execArgv: [] });
}

/** What the thread says, heard from now on; going through it throws what the thread throws. */
function answersOf(thread: Worker): AsyncIterable<[Answer]> {
  return on(thread, "message", { close: ["exit"] }) as AsyncIterableIterator<[Answer]>;
}

async function tellInPieces<T>(
  thread: Worker,
  ballots: readonly T[],
  telling: (piece: readonly T[]) => Told,
): Promise<void> {
  for (let at = 0; at < ballots.length; at += pieceSize) {
    tell(thread, telling(ballots.slice(at, at + pieceSize)));
    await pause();
  }
}

function tell(thread: Worker, told: Told): void {
  thread.postMessage(told);
}
