import { monthWords } from "../month-words";
import { Note } from "../note";

export interface RatedMonths {
  /** The company's own currency, which needs no rate. */
  inCurrency: string;
  /** “USD 2026-03” for each month that Finance has set a rate for. */
  months: readonly string[];
}

interface RateHintProps {
  currency: string;
  /** The day it was won, as typed; empty while nobody said. */
  wonOn: string;
  rated: RatedMonths;
}

/** Says early that Finance has no rate for the month in which the win was won. It keeps nobody from sending. */
export function RateHint({ currency, wonOn, rated }: RateHintProps) {
  const month = /^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(wonOn) ? wonOn.slice(0, 7) : null;
  if (currency === rated.inCurrency) return null;
  if (!month) return <p className="meta">Finance’s rate of the month in which it was won will convert it.</p>;
  if (rated.months.includes(`${currency} ${month}`)) return null;
  return (
    <Note>
      Finance has no rate for {currency} in {monthWords(month)} yet. You can send the win, and Finance sets
      the rate before it validates.
    </Note>
  );
}
