import { minorDigits } from "../money";
import { refused, type Refused } from "../verdict";
import type { Decision } from "./value-check";
import type { ValueLine } from "./value-line";

/** In whole units of whatever currency: above this an amount was mostly typed with a few noughts too many. */
const huge = 10_000_000_000n;
const thousandfold = 1_000n;

/** More than so many times what was validated has seldom come in. */
const timesValidated = 2n;

type Unlikely = "huge" | "thousandfold";

/** What makes the figures of a value look wrong; null where nothing does. They may be right all the same. */
export function unlikely(
  { unit, baseline, achieved }: Pick<ValueLine, "unit" | "baseline" | "achieved">,
  currency: string,
): Unlikely | null {
  const most = hugeIn(currency);
  if (unit === "money" && [baseline, achieved].some((amount) => amount > most)) return "huge";
  return baseline > 0n && achieved >= baseline * thousandfold ? "thousandfold" : null;
}

/** The values whose figures look wrong and of which the author has not said that they are right. */
export function unsureValues(lines: readonly ValueLine[], currency: string): Refused[] {
  return lines.flatMap((line, index) => {
    const detail = line.sure ? null : unlikely(line, currency);
    return detail ? [refused("amount-unlikely", { field: `sure-${index}`, detail })] : [];
  });
}

/** What came in of a value: its line, how much more than before, and how much with it in all. */
export interface CameIn {
  lineId: string;
  validated: bigint | null;
  more: bigint;
  sum: bigint;
}

/** The first amount that is far beyond what was validated and of which nobody has said that it is right. */
export function unsureRealisation(
  lines: readonly CameIn[],
  currency: string,
  sure: ReadonlySet<string> = new Set(),
): Refused | null {
  for (const { lineId, validated, more, sum } of lines) {
    if (more <= 0n || sure.has(lineId)) continue;
    const isBeyond = validated !== null && sum > validated * timesValidated;
    const detail = sum > hugeIn(currency) ? "huge" : isBeyond ? "beyond" : null;
    if (detail) return refused("came-in-unlikely", { field: `sure-${lineId}`, detail });
  }
  return null;
}

/** Whether a decision of Finance leaves less of a value than what came in of it already. */
export function isBelowCameIn(
  { validated, realised }: { validated: bigint | null; realised: bigint },
  decision: Pick<Decision, "does">,
): boolean {
  return decision.does !== "validate" && (validated ?? 0n) < realised;
}

function hugeIn(currency: string): bigint {
  return huge * 10n ** BigInt(minorDigits(currency));
}
