import { closeSync, openSync, writeSync } from "node:fs";
import type { FlatBallots } from "../../app/domain/voting/flat-ballots";

/** Entries that a ballot ranks: 2 to 10 of them, 6 on average. */
const [fewest, most] = [2, 10];
const slates = 5_000;
const seed = 20_260;

/**
 * Ballots as votes have them: some entries are far more popular than others, and half of the voters hand in one
 * of a few thousand common rankings. The same on every machine.
 */
export function makeBallots(ballots: number, entries: number): FlatBallots {
  const random = seeded(seed);
  const common = Array.from({ length: slates }, () => ranking(random, entries));
  const starts = new Uint32Array(ballots + 1);
  const [choices, levels] = [new Uint16Array(ballots * most), new Uint16Array(ballots * most)];
  let end = 0;
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const named = random() < 0.5 ? common[Math.floor(random() ** 3 * slates)]! : ranking(random, entries);
    for (const [rank, entry] of named.entries()) {
      choices[end] = entry;
      levels[end++] = rank;
    }
    starts[ballot + 1] = end;
  }
  return {
    form: "ranks",
    ids: idsOf(entries),
    starts,
    choices: choices.slice(0, end),
    levels: levels.slice(0, end),
    counts: new Float64Array(ballots).fill(1),
    abstentions: 0,
  };
}

function idsOf(entries: number): string[] {
  return Array.from({ length: entries }, (_, index) => `entry-${index + 1}`);
}

/** The same ballots as an election file, one object for each. */
export function writeElection(place: string, { ids, starts, choices, counts }: FlatBallots): void {
  const file = openSync(place, "w");
  const candidates = ids.map((id) => ({ id, name: id.replace("-", " ") }));
  const head = JSON.stringify({ format: "laurels-election/1", method: "irv", candidates });
  writeSync(file, `${head.slice(0, -1)},"ballots":[`);
  let text = "";
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    const ranks = Array.from(choices.subarray(starts[ballot], starts[ballot + 1]), (entry) => [ids[entry]]);
    text += `${ballot > 0 ? "," : ""}${JSON.stringify({ ranks })}`;
    if (text.length < 2 ** 20) continue;
    writeSync(file, text);
    text = "";
  }
  writeSync(file, `${text}]}`);
  closeSync(file);
}

function ranking(random: () => number, entries: number): number[] {
  const length = Math.min(entries, fewest + Math.floor(random() * (most - fewest + 1)));
  const named: number[] = [];
  while (named.length < length) {
    const entry = Math.floor(random() ** 2 * entries);
    if (!named.includes(entry)) named.push(entry);
  }
  return named;
}

/** Numbers from 0 to 1 by the generator of Park and Miller. */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
