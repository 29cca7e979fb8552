import { readFileSync } from "node:fs";
import { parseElection } from "~/domain/voting/election-file";
import { InvalidElection } from "~/domain/voting/invalid-election";
import { recount } from "~/domain/voting/recount";

/**
 * `npm run recount -- FILE` (or `-` for standard input): counts an election file again. Prints the result as
 * JSON. Exit status 0: as published, or nothing was published. 1: it differs. 2: not a valid file.
 */
process.exitCode = main(process.argv[2]);

function main(path: string | undefined): number {
  if (!path) return complain("Say which file to recount: npm run recount -- FILE");
  let text: string;
  try {
    text = readFileSync(path === "-" ? 0 : path, "utf8");
  } catch (thrown) {
    return complain(`${path} can't be read: ${(thrown as Error).message}`);
  }
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return holdsOneALine(path, lines) ? recountLines(lines) : recountText(text, complain);
}

/** A `.jsonl` file, or more than one line where the first is an election of its own. */
function holdsOneALine(path: string, lines: readonly string[]): boolean {
  if (path.endsWith(".jsonl")) return true;
  if (lines.length < 2) return false;
  try {
    return typeof JSON.parse(lines[0]!) === "object";
  } catch {
    return false;
  }
}

function recountLines(lines: readonly string[]): number {
  const statuses = lines.map((line) => recountText(line, complainInLine));
  return Math.max(0, ...statuses);
}

function recountText(text: string, refuse: (message: string) => number): number {
  try {
    const { result, agrees, doubts } = recount(parseElection(JSON.parse(text)));
    console.log(JSON.stringify(result));
    if (doubts.includes("seed")) console.error("Warning: the seed is not the one that was committed to.");
    if (doubts.includes("lot-order"))
      console.error("Warning: the lot order does not follow from seed and ballots.");
    if (agrees === false) console.error("The count differs from the result in the file.");
    return agrees === false ? 1 : 0;
  } catch (thrown) {
    if (thrown instanceof InvalidElection) return refuse(thrown.message);
    if (thrown instanceof SyntaxError) return refuse(`The file is not JSON: ${thrown.message}`);
    throw thrown;
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
