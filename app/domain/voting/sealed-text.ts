import type { BallotChoice } from "./election";

/** What one envelope holds: the ballot and the code of its receipt. */
export interface SealedContent {
  choice: BallotChoice;
  code: string;
}

/** The text that is sealed. */
export function sealedText({ choice, code }: SealedContent): string {
  return JSON.stringify({ choice, code });
}

/** The content of an opened envelope, or null for a text that was never written by `sealedText`. */
export function readSealedText(text: string): SealedContent | null {
  try {
    const { choice, code } = JSON.parse(text) as Partial<SealedContent>;
    return choice && typeof choice === "object" && typeof code === "string" ? { choice, code } : null;
  } catch {
    return null;
  }
}
