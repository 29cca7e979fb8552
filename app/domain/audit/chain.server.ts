import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical-json";

/** One event as it stands in the record, without its hash. `at` is an ISO instant. */
export interface RecordedEvent {
  seq: string;
  at: string;
  actorKind: string;
  actorId: string | null;
  actorName: string;
  act: string;
  subjectType: string;
  subjectId: string;
  before: unknown;
  after: unknown;
  reason: string;
  origin: string;
}

/** The hash before the first event. */
export const chainStart = "0".repeat(64);

/** SHA-256 in hex over the hash before and the canonical JSON of the event. */
export function chainHash(prevHash: string, event: RecordedEvent): string {
  return createHash("sha256")
    .update(`${prevHash}\n${canonicalJson(event)}`)
    .digest("hex");
}

export interface ChainedEvent extends RecordedEvent {
  prevHash: string;
  hash: string;
}

/** The link that a chain must continue from: the last event that was found whole. */
export interface ChainLink {
  seq: bigint;
  hash: string;
}

/**
 * The first event of `events` (in order of their numbers) that does not fit behind `link`, or the new link.
 * Wrong number, wrong hash before, and changed content are told apart.
 */
export function followChain(
  link: ChainLink,
  events: readonly ChainedEvent[],
):
  | { whole: true; link: ChainLink }
  | { whole: false; seq: string; why: "number" | "hash-before" | "content" } {
  let { seq, hash } = link;
  for (const event of events) {
    if (BigInt(event.seq) !== seq + 1n) return { whole: false, seq: event.seq, why: "number" };
    if (event.prevHash !== hash) return { whole: false, seq: event.seq, why: "hash-before" };
    const { prevHash, hash: kept, ...recorded } = event;
    if (chainHash(prevHash, recorded) !== kept) return { whole: false, seq: event.seq, why: "content" };
    seq += 1n;
    hash = kept;
  }
  return { whole: true, link: { seq, hash } };
}
