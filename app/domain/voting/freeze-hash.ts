import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "../audit/canonical-json";
import type { AwardKind } from "../awards/award";
import type { JurySettings } from "../juries/settings";
import { bytewise, type CountingMethod, type TieRule } from "./election";

/** Everything that may not change any more once a voting is open. */
export interface Frozen {
  categoryId: string;
  kind: AwardKind;
  method: CountingMethod;
  tie: TieRule;
  seats: number;
  quorumPercent: number;
  quorumNumber: number;
  twoKeys: boolean;
  publishBallots: boolean;
  /** How the jury works that takes part; null where none does. */
  jury: JurySettings | null;
  allowOwnVote: boolean;
  offerNone: boolean;
  electorate: readonly string[];
  entries: readonly { id: string; title: string; citation: string; members: readonly string[] }[];
  seedCommitment: string;
}

/** SHA-256 in hex over the electorate, the entries and the rules; the order they come in does not matter. */
export function freezeHash(frozen: Frozen): string {
  const entries = frozen.entries.map((entry) => ({ ...entry, members: [...entry.members].sort(bytewise) }));
  const ordered = {
    ...frozen,
    electorate: [...frozen.electorate].sort(bytewise),
    entries: entries.sort((a, b) => bytewise(a.id, b.id)),
  };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(ordered))));
}
