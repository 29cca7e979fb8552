import { minorDigits } from "../money";
import { refused, type Refused } from "../verdict";
import type { ValueLine } from "./value-line";

/** In whole units of whatever currency: above this an amount was mostly typed with a few noughts too many. */
const huge = 10_000_000_000n;
const thousandfold = 1_000n;

type Unlikely = "huge" | "thousandfold";

/** What makes the figures of a value look wrong; null where nothing does. They may be right all the same. */
export function unlikely(
  { unit, baseline, achieved }: Pick<ValueLine, "unit" | "baseline" | "achieved">,
  currency: string,
): Unlikely | null {
  const most = huge * 10n ** BigInt(minorDigits(currency));
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
