import { typedText } from "~/domain/decimal";
import { wholeShare } from "~/domain/wins/shares";
import { readShare, shareDigits } from "./share-content";
import type { WinFields } from "./win-fields";

/** “The shares come to 90 of 100%.” What can't be read counts for nothing until it can. */
export function sharesSoFar({ people }: WinFields): string {
  const sum = people.reduce((total, { share }) => total + (readShare(share) ?? 0), 0);
  const text = typedText(BigInt(sum), shareDigits);
  const left = wholeShare - sum;
  if (left === 0) return "The shares come to 100%.";
  const missing = typedText(BigInt(Math.abs(left)), shareDigits);
  return `The shares come to ${text} of 100%, ${left > 0 ? `${missing} to go` : `${missing} too much`}.`;
}
