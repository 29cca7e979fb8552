import type { Ranks } from "./election";

/** What one envelope holds: the ballot and the code of its receipt. */
export interface SealedContent {
  ranks: Ranks;
  code: string;
}

/** The text that is sealed. */
export function sealedText({ ranks, code }: SealedContent): string {
  return JSON.stringify({ ranks, code });
}

/** The content of an opened envelope, or null for a text that was never written by `sealedText`. */
export function readSealedText(text: string): SealedContent | null {
  try {
    const { ranks, code } = JSON.parse(text) as Partial<SealedContent>;
    return Array.isArray(ranks) && typeof code === "string" ? { ranks, code } : null;
  } catch {
    return null;
  }
}
