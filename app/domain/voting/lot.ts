import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../audit/canonical-json";
import { bytewise, type Ballot } from "./election";
import { isFlat, type FlatBallots } from "./flat-ballots";
import { flatBoxHash } from "./flat-box-hash";

/**
 * The order that decides every lot of a category, earlier wins: entries sorted by the SHA-256 of seed, hash of
 * the ballot box and entry id, each on its own line. Check one by hand: `printf 'SEED\nBOX\nID' | sha256sum`.
 */
export function lotOrder(seed: string, box: string, ids: readonly string[]): string[] {
  const drawn = ids.map((id) => ({ id, hash: lotMark(seed, box, id) }));
  return drawn.sort((a, b) => bytewise(a.hash, b.hash) || bytewise(a.id, b.id)).map(({ id }) => id);
}

/** What one entry drew, in hex: the smallest comes first. */
export function lotMark(seed: string, box: string, id: string): string {
  return hexHash(`${seed}\n${box}\n${id}`);
}

/** What is published of a seed while the voting is open: `printf SEED | sha256sum`. */
export function seedCommitment(seed: string): string {
  return hexHash(seed);
}

/**
 * The hash of a ballot box, the same for every order and grouping of the ballots: SHA-256 over the distinct
 * ballots as JSON, each after its number, sorted bytewise, one a line. Rankings stand there as their ranks alone.
 */
export function boxHash(ballots: readonly Ballot[] | FlatBallots): string {
  if (isFlat(ballots)) return flatBoxHash(ballots);
  const counts = new Map<string, number>();
  for (const ballot of ballots) {
    const text = ballotText(ballot);
    counts.set(text, (counts.get(text) ?? 0) + (ballot.count ?? 1));
  }
  const lines = [...counts].map(([text, count]) => `${count} ${text}`);
  return hexHash(sortBytewise(lines).join("\n"));
}

/** The usual order of texts is that of their bytes but where characters come in pairs. */
function sortBytewise(lines: string[]): string[] {
  return lines.some((line) => /[\ud800-\udfff]/.test(line)) ? lines.sort(bytewise) : lines.sort();
}

function ballotText(ballot: Ballot): string {
  if ("ranks" in ballot) return JSON.stringify(ballot.ranks.map((rank) => [...rank].sort(bytewise)));
  if ("approve" in ballot) return JSON.stringify({ approve: [...ballot.approve].sort(bytewise) });
  return canonicalJson("scores" in ballot ? { scores: ballot.scores } : { sheet: ballot.sheet });
}

function hexHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
