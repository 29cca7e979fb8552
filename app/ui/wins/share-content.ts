import { parseDecimal } from "~/domain/decimal";
import { wholeShare } from "~/domain/wins/shares";

/** Shares are kept in hundredths of a percent. */
export const shareDigits = 2;

/** A share as it was typed, nothing where it is left empty, null where it can't be read. */
export function readShare(typed: string): number | null {
  if (typed === "") return 0;
  const share = parseDecimal(typed.replace(/\s*%$/, ""), shareDigits);
  return share.ok && share.value > 0n && share.value <= BigInt(wholeShare) ? Number(share.value) : null;
}
