import { readFileSync } from "node:fs";
import type { CountingMethod } from "../../app/domain/voting/election";
import type { AnyElection } from "../../app/domain/voting/flat-ballots";
import { readElection } from "../../app/domain/voting/read-election";
import { recount } from "../../app/domain/voting/recount";
import { tally } from "../../app/domain/voting/tally";
import { floors } from "./floors";
import { makeBallots, writeElection } from "./made-ballots";
import { peers } from "./peers";

/** One job in a process of its own, so that its peak of memory is its own. */
export interface Job {
  what: "write" | "parse" | "recount" | "ours" | "floor" | "peer";
  ballots: number;
  entries: number;
  method?: string;
  file?: string;
  peer?: string;
}

export interface Measurement {
  /** Of the fastest of a few turns. */
  milliseconds: number;
  /** The most that the process ever held, in megabytes. */
  peak: number;
}

const turns = { write: 1, parse: 1, recount: 1, ours: 5, floor: 5, peer: 1 };

if (process.argv[2]) console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]) as Job)));

async function measure(job: Job): Promise<Measurement> {
  const work = await readyFor(job);
  let fastest = Infinity;
  for (let turn = 0; turn < turns[job.what]; turn += 1) {
    const since = performance.now();
    work();
    fastest = Math.min(fastest, performance.now() - since);
  }
  return { milliseconds: fastest, peak: process.resourceUsage().maxRSS / 1024 };
}

async function readyFor({
  what,
  ballots,
  entries,
  method = "pass",
  file = "",
  peer = "",
}: Job): Promise<() => unknown> {
  if (what === "parse") return () => JSON.parse(readFileSync(file, "utf8")) as unknown;
  if (what === "recount") return () => recount({ ...readElection(readFileSync(file)), ...rulesOf(method) });
  const made = makeBallots(ballots, entries);
  if (what === "write") return () => writeElection(file, made);
  if (what === "floor") return () => floors[method as keyof typeof floors](made);
  if (what === "ours") {
    const election = {
      ...rulesOf(method),
      candidates: made.ids.map((id) => ({ id, name: id })),
      ballots: made,
    };
    return () => tally(election);
  }
  const count = await peers[peer]!.ready(made);
  return () => count(method);
}

function rulesOf(method: string): Pick<AnyElection, "method" | "seats" | "rules"> {
  const seats = method === "stv" ? 3 : 1;
  return { method: method as CountingMethod, seats, rules: { tie: "lot" } };
}
