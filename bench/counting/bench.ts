import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Measured } from "../table";
import type { Job, Measurement } from "./measure";
import { peers } from "./peers";

const million = 1_000_000;
const methods = ["irv", "stv", "schulze", "ranked_pairs", "borda"];
/** How many times the bare rule, how many times JSON.parse, and how many times the file in memory. */
const aims = { floor: 3, parse: 1.5, memory: 4 };
/** Peers get the most ballots of these that they count in the time given; with a million they take minutes or hours. */
const peerSizes = [1_000, 10_000, 100_000, million];
const patience = 5_000;

/** A million ranked ballots, in memory and from a file, beside the bare rule, JSON.parse and counters on npm. */
export async function benchCounting(): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "laurels-counting-"));
  try {
    const rows: Measured[] = [];
    for (const entries of [10, 50]) rows.push(...(await benchEntries(folder, entries)));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchEntries(folder: string, entries: number): Promise<Measured[]> {
  const file = path.join(folder, `${entries}.json`);
  const size = { ballots: million, entries, file };
  await run({ what: "write", ...size });
  const megabytes = statSync(file).size / 2 ** 20;
  const parse = await run({ what: "parse", ...size });
  const pass = await run({ what: "floor", ...size, method: "pass" });
  const of = `1,000,000 × ${entries}`;
  const rows: Measured[] = [
    { what: `${of}: every choice read once`, value: seconds(pass), aim: "" },
    { what: `${of}: JSON.parse of ${megabytes.toFixed(0)} MB`, value: timeAndPeak(parse), aim: "" },
  ];
  for (const method of methods) {
    console.log(`Counting ${of} by ${method}`);
    rows.push(...(await benchMethod(of, { ...size, method }, megabytes)));
  }
  return rows;
}

async function benchMethod(of: string, size: Omit<Job, "what">, megabytes: number): Promise<Measured[]> {
  const floor = await run({ what: "floor", ...size });
  const ours = await run({ what: "ours", ...size });
  // Parsed anew beside each recount, since the machine may do other things meanwhile.
  const parse = await run({ what: "parse", ...size });
  const recount = await run({ what: "recount", ...size });
  const [toFloor, toParse] = [ratio(ours, floor), ratio(recount, parse)];
  const toFile = recount.peak / megabytes;
  const name = `${of} ${size.method}`;
  const rows: Measured[] = [
    {
      what: `${name}: the bare rule over typed arrays, without ties, rounds to show or checks`,
      value: seconds(floor),
      aim: "",
    },
    {
      what: `${name} in memory`,
      value: `${timeAndPeak(ours)}: ${toFloor.toFixed(2)} × the bare rule`,
      aim: `≤ ${aims.floor}`,
      met: toFloor <= aims.floor,
    },
    {
      what: `${name} from the file`,
      value: `${timeAndPeak(recount)}: ${toParse.toFixed(2)} × JSON.parse, ${toFile.toFixed(1)} × the file`,
      aim: `≤ ${aims.parse}, ≤ ${aims.memory}`,
      met: toParse <= aims.parse && toFile <= aims.memory,
    },
  ];
  for (const [peer, { methods: known }] of Object.entries(peers)) {
    if (known.includes(size.method!)) rows.push(await benchPeer(name, peer, size, ours));
  }
  return rows;
}

/** A peer on as many ballots as it can, and how much longer it takes for each of them. */
async function benchPeer(
  name: string,
  peer: string,
  size: Omit<Job, "what">,
  ours: Measurement,
): Promise<Measured> {
  const what = `${name} by ${peer}`;
  let best: { ballots: number; measured: Measurement } | undefined;
  for (const ballots of peerSizes) {
    // Ten times the ballots take at least ten times as long: larger ones than fit are not tried.
    if (best && best.measured.milliseconds * 10 > patience) break;
    const measured = await run({ what: "peer", ...size, peer, ballots }, patience * 6).catch(() => null);
    if (!measured) break;
    best = { ballots, measured };
  }
  if (!best)
    return { what, value: `not even ${peerSizes[0]} ballots in ${(patience * 6) / 1000} s`, aim: "" };
  const times = (best.measured.milliseconds / best.ballots) * (million / ours.milliseconds);
  const on = best.ballots === million ? "" : ` for ${best.ballots.toLocaleString("en-GB")} ballots`;
  return { what, value: `${timeAndPeak(best.measured)}${on}: ${times.toFixed(0)} × ours a ballot`, aim: "" };
}

async function run(job: Job, timeout = 0): Promise<Measurement> {
  const measure = path.resolve("bench/counting/measure.ts");
  const args = ["--max-old-space-size=8000", "--import", "tsx", measure, JSON.stringify(job)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout });
  return JSON.parse(stdout) as Measurement;
}

function ratio(one: Measurement, other: Measurement): number {
  return one.milliseconds / other.milliseconds;
}

function seconds({ milliseconds }: Measurement): string {
  return `${(milliseconds / 1000).toFixed(3)} s`;
}

function timeAndPeak(measured: Measurement): string {
  return `${seconds(measured)}, ${measured.peak.toFixed(0)} MB`;
}
