import { createReadStream } from "node:fs";
import { InvalidElection } from "~/domain/voting/invalid-election";
import { readElection } from "~/domain/voting/read-election";
import { recount } from "~/domain/voting/recount";
import { electionsIn, type ReadElections } from "./recount-input";

/**
 * `npm run recount -- FILE` (or `-` for standard input): counts an election file again. Prints the result as
 * JSON. Exit status 0: as published, or nothing was published. 1: it differs. 2: not a valid file.
 * A `.jsonl` file has an election a line: each gives a line, the result or an error, and the worst status stands.
 */
process.exitCode = await main(process.argv[2]);

async function main(place: string | undefined): Promise<number> {
  if (!place) return complain("Say which file to recount: npm run recount -- FILE");
  // Whoever reads the results may stop before the last one.
  process.stdout.on("error", () => process.exit(2));
  const input = place === "-" ? process.stdin : createReadStream(place, { highWaterMark: 2 ** 20 });
  let found: ReadElections;
  try {
    found = await electionsIn(input, place.endsWith(".jsonl"));
    if (!found.oneALine) return recountOne(found.bytes);
    return await recountLines(found.lines);
  } catch (thrown) {
    return complain(`${place} can't be read: ${(thrown as Error).message}`);
  }
}

function recountOne(bytes: Uint8Array): number {
  return recountBytes(bytes, complain, "");
}

async function recountLines(lines: AsyncIterable<Uint8Array>): Promise<number> {
  let [worst, number] = [0, 0];
  for await (const line of lines) {
    number += 1;
    worst = Math.max(worst, recountBytes(line, complainInLine, `Election ${number}: `));
  }
  return worst;
}

function recountBytes(bytes: Uint8Array, refuse: (message: string) => number, which: string): number {
  try {
    const { result, agrees, doubts } = recount(readElection(bytes));
    console.log(JSON.stringify(result));
    if (doubts.includes("seed"))
      console.error(`${which}Warning: the seed is not the one that was committed to.`);
    if (doubts.includes("lot-order"))
      console.error(`${which}Warning: the lot order does not follow from seed and ballots.`);
    if (agrees === false) console.error(`${which}The count differs from the result in the file.`);
    return agrees === false ? 1 : 0;
  } catch (thrown) {
    if (thrown instanceof InvalidElection) return refuse(thrown.message);
    // Nested too deep, or too long for a text: the status of a difference would be wrong for it.
    return refuse(`The file can't be counted: ${(thrown as Error).message}`);
  }
}

function complain(message: string): number {
  console.error(message);
  return 2;
}

function complainInLine(message: string): number {
  console.log(JSON.stringify({ error: message }));
  return 2;
}
