import { linkSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const patience = 90_000;
const longestHold = 60_000;

/** Runs the work while no other process on this machine holds the lock file. A dead holder's lock is taken over. */
export async function withFileLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + patience;
  while (!take(file)) {
    if (performance.now() > giveUpAt) throw new Error(`Another process holds ${file} for too long.`);
    removeDead(file);
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    unlinkSync(file);
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
    held.add(file);
    return true;
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST") return false;
    throw thrown;
  }
}

const held = new Set<string>();

function removeDead(file: string): void {
  const holder = read(file);
  if (holder === null || isAlive(file, holder)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    // Somebody else may have taken over between the look and the move: then it is given back.
    if (readFileSync(aside, "utf8") !== holder) linkSync(aside, file);
    unlinkSync(aside);
  } catch (thrown) {
    if (!["ENOENT", "EEXIST"].includes(codeOf(thrown))) throw thrown;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function isAlive(file: string, holder: string): boolean {
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > longestHold) return false;
  // Written in two steps: an empty file is a lock that was only just taken.
  if (holder === "") return age < 1_000;
  // In a restarted container the dead holder may have had the number of this very process.
  if (Number(holder) === process.pid) return held.has(file);
  try {
    process.kill(Number(holder), 0);
    return true;
  } catch (thrown) {
    return codeOf(thrown) === "EPERM";
  }
}

function codeOf(thrown: unknown): string {
  return (thrown as NodeJS.ErrnoException).code ?? "";
}
